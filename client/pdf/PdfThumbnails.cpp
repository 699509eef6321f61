// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfThumbnails.h"

#include "client/pdf/PdfThumbnailDelegate.h"
#include "client/ui/Theme.h"

#include <QScopedValueRollback>
#include <QTimer>

namespace edesk {
namespace {

constexpr QSize mostRoom(92, 128);

} // namespace

PdfThumbnails::PdfThumbnails(QWidget *parent)
    : QListView(parent), m_images(MostBytes), m_wish(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Các trang"));
    setModel(&m_model);
    setItemDelegate(new PdfThumbnailDelegate(*this));
    viewport()->setBackgroundRole(QPalette::Window);
    m_wish->setSingleShot(true);
    m_wish->setInterval(0);
    connect(m_wish, &QTimer::timeout, this, &PdfThumbnails::wantPictures);
    connect(&m_images, &PdfImages::arrived, this,
            [this](const PdfImageKey &key) { update(m_model.index(key.page)); });
}

void PdfThumbnails::setReader(PdfReader *reader, const PdfFacts &facts)
{
    m_images.setReader(reader);
    m_sizes = facts.pageSizes;
    m_model.setPages(int(m_sizes.size()));
    m_wish->start();
}

void PdfThumbnails::setCurrentPage(int page)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex index = m_model.index(page);
    setCurrentIndex(index);
    scrollTo(index);
}

QSize PdfThumbnails::room() const
{
    return mostRoom;
}

PdfImageKey PdfThumbnails::key(int page) const
{
    const QSizeF size = m_sizes.value(page).isEmpty() ? QSizeF(mostRoom) : m_sizes.value(page);
    const qreal scale =
        std::min(mostRoom.width() / size.width(), mostRoom.height() / size.height()) * devicePixelRatioF();
    return {page, scale, {{0, 0}, (size * scale).toSize().expandedTo({1, 1})}};
}

void PdfThumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_isFollowing)
        Q_EMIT pageChosen(current.row());
}

void PdfThumbnails::wantPictures()
{
    QList<PdfImageKey> wanted;
    const int height = viewport()->height();
    const QModelIndex first = indexAt({1, 1});
    for (int row = std::max(first.row(), 0); isVisible() && row < m_model.rowCount(); ++row) {
        if (visualRect(m_model.index(row)).top() > height)
            break;
        wanted.append(key(row));
    }
    m_images.want(wanted, 0);
}

void PdfThumbnails::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_wish->start();
}

void PdfThumbnails::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_wish->start();
}

void PdfThumbnails::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    m_wish->start();
}

void PdfThumbnails::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_wish->start();
}

} // namespace edesk
