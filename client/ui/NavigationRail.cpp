// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/NavigationRail.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/NavigationDelegate.h"
#include "client/ui/NavigationModel.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>

namespace edesk {

NavigationRail::NavigationRail(const QString &brand, QWidget *parent)
    : QWidget(parent),
      m_model(new NavigationModel(this)),
      m_delegate(new NavigationDelegate(Theme::of(this), this)),
      m_view(new QListView),
      m_brand(new Label(brand, TypeRole::Item, TextTone::Accent)),
      m_brandBox(new QWidget)
{
    m_brand->setWeight(QFont::Bold);
    auto *brandLayout = new QHBoxLayout(m_brandBox);
    brandLayout->setContentsMargins(16, 0, metrics::Gap, 0);
    brandLayout->addWidget(m_brand);

    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setAccessibleName(tr("Điều hướng"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, &NavigationRail::activate);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics::Gap);
    layout->setSpacing(0);
    layout->addWidget(m_brandBox);
    layout->addWidget(m_view, 1);
    connect(&Theme::of(this), &Theme::changed, this, &NavigationRail::applyTheme);
    applyTheme();
}

void NavigationRail::setEntries(const QList<NavigationEntry> &entries)
{
    m_model->setEntries(entries);
}

void NavigationRail::setBadge(const QString &id, int count, Tone tone)
{
    m_model->setBadge(id, count, tone);
}

void NavigationRail::setOpen(const QString &id)
{
    m_model->setOpen(id);
    m_view->setCurrentIndex(m_model->indexOf(id));
}

void NavigationRail::setSlim(bool slim)
{
    if (m_slim == slim)
        return;
    m_slim = slim;
    m_delegate->setSlim(slim);
    m_brand->setVisible(!slim);
    // There is no room for a bar beside the icons; wheel and keys scroll.
    m_view->setVerticalScrollBarPolicy(slim ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    applyTheme();
}

void NavigationRail::applyTheme()
{
    const Theme &theme = Theme::of(this);
    setFixedWidth(m_slim ? metrics::SlimRailWidth : theme.scaled(metrics::RailWidth));
    m_brandBox->setFixedHeight(theme.scaled(metrics::TopBarHeight));
    m_view->doItemsLayout();
    update();
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            activate(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NavigationRail::activate(const QModelIndex &index)
{
    const QString id = index.data(static_cast<int>(NavigationRole::Id)).toString();
    if (!id.isEmpty())
        Q_EMIT activated(id);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(this).tokens().rail);
}

} // namespace edesk
