// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfToolBar.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/LineField.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>

namespace edesk {
namespace {

constexpr int pageFieldWidth = 52;
constexpr int zoomWidth = 48;

IconButton *button(QBoxLayout &row, Icon icon, const QString &name)
{
    auto *made = new IconButton(icon, name);
    setButtonKind(*made, ButtonKind::Ghost);
    row.addWidget(made);
    return made;
}

} // namespace

PdfToolBar::PdfToolBar(QWidget *parent)
    : QWidget(parent),
      m_page(new LineField),
      m_pages(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_zoom(new Label({}, TypeRole::Body, TextTone::Secondary))
{
    const Theme &theme = Theme::of(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap, metrics::Grid, metrics::Gap, metrics::Grid);
    row->setSpacing(metrics::Grid);
    m_thumbnails = button(*row, Icon::Pages, tr("Các trang thu nhỏ"));
    m_thumbnails->setCheckable(true);
    row->addSpacing(metrics::Grid);
    m_page->setFixedWidth(theme.scaled(pageFieldWidth));
    m_page->setFixedHeight(theme.scaled(metrics::ChipHeight));
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setAccessibleName(tr("Số trang"));
    row->addWidget(m_page);
    row->addWidget(m_pages);
    row->addStretch();
    const IconButton *smaller = button(*row, Icon::ZoomOut, tr("Thu nhỏ (Ctrl+-)"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setFixedWidth(theme.scaled(zoomWidth));
    row->addWidget(m_zoom);
    const IconButton *larger = button(*row, Icon::ZoomIn, tr("Phóng to (Ctrl++)"));
    m_fit = button(*row, Icon::FitWidth, tr("Vừa chiều rộng (Ctrl+0)"));
    m_fit->setCheckable(true);
    row->addStretch();
    const IconButton *find = button(*row, Icon::Search, tr("Tìm trong tệp (Ctrl+F)"));
    m_print = button(*row, Icon::Print, tr("In (Ctrl+P)"));
    connect(m_thumbnails, &QPushButton::clicked, this, &PdfToolBar::thumbnailsToggled);
    connect(m_page, &QLineEdit::returnPressed, this, &PdfToolBar::goToTyped);
    connect(m_page, &QLineEdit::editingFinished, this, [this] { setPage(m_current, m_count); });
    connect(smaller, &QPushButton::clicked, this, [this] { Q_EMIT zoomRequested(-1); });
    connect(larger, &QPushButton::clicked, this, [this] { Q_EMIT zoomRequested(1); });
    connect(m_fit, &QPushButton::clicked, this, [this] {
        m_fit->setChecked(true);
        Q_EMIT fitRequested();
    });
    connect(find, &QPushButton::clicked, this, &PdfToolBar::findRequested);
    connect(m_print, &QPushButton::clicked, this, &PdfToolBar::printRequested);
}

void PdfToolBar::setThumbnailsShown(bool shown)
{
    m_thumbnails->setChecked(shown);
}

void PdfToolBar::setPage(int page, int pages)
{
    m_current = page;
    m_count = pages;
    m_page->setText(QString::number(page + 1));
    m_pages->setText(tr("/ %1").arg(pages));
}

QString PdfToolBar::pageText() const
{
    return m_page->text() + u' ' + m_pages->text();
}

void PdfToolBar::setZoom(qreal factor, bool fitsWidth)
{
    constexpr int hundred = 100;
    m_zoom->setText(tr("%1 %").arg(qRound(factor * hundred)));
    m_fit->setChecked(fitsWidth);
}

QString PdfToolBar::zoomText() const
{
    return m_zoom->text();
}

void PdfToolBar::setPrintable(bool printable, const QString &reason)
{
    m_print->setEnabled(printable);
    m_print->setToolTip(printable ? m_print->accessibleName() : reason);
}

void PdfToolBar::goToTyped()
{
    bool isNumber = false;
    const int typed = m_page->text().trimmed().toInt(&isNumber);
    if (isNumber)
        Q_EMIT pageRequested(std::clamp(typed, 1, std::max(m_count, 1)) - 1);
}

} // namespace edesk
