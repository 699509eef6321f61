// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfFindBar.h"

#include "client/pdf/PdfSearch.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace edesk {
namespace {

/// While a word is being typed, not every letter begins a search.
constexpr int typingPause = 200;
constexpr int fieldWidth = 260;

} // namespace

PdfFindBar::PdfFindBar(PdfSearch &search, QWidget *parent)
    : QWidget(parent),
      m_search(search),
      m_field(new SearchField(tr("Tìm trong tệp"))),
      m_count(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_previous(new IconButton(Icon::ChevronUp, tr("Kết quả trước (Shift+F3)"))),
      m_next(new IconButton(Icon::ChevronDown, tr("Kết quả sau (F3)")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::Gap, metrics::Grid, metrics::Gap, metrics::Grid);
    layout->setSpacing(metrics::Grid);
    m_field->setMaximumWidth(Theme::of(this).scaled(fieldWidth));
    m_field->setDelay(typingPause);
    auto *close = new IconButton(Icon::Close, tr("Đóng tìm kiếm (Esc)"));
    layout->addWidget(m_field, 1);
    layout->addSpacing(metrics::Grid);
    layout->addWidget(m_count);
    for (IconButton *button : {m_previous, m_next})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(close);
    for (IconButton *button : {m_previous, m_next, close})
        setButtonKind(*button, ButtonKind::Ghost);
    setFocusProxy(m_field);
    connect(m_field, &SearchField::queryChanged, this, &PdfFindBar::queryChanged);
    connect(m_previous, &QPushButton::clicked, &search, [&search] { search.step(false); });
    connect(m_next, &QPushButton::clicked, &search, [&search] { search.step(true); });
    connect(close, &QPushButton::clicked, this, &PdfFindBar::closed);
    connect(&search, &PdfSearch::changed, this, &PdfFindBar::showCount);
    connect(&search, &PdfSearch::currentChanged, this, &PdfFindBar::showCount);
    showCount();
}

void PdfFindBar::begin()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString PdfFindBar::countText() const
{
    return m_count->text();
}

void PdfFindBar::showCount()
{
    const int count = m_search.count();
    const bool isEmpty = count == 0;
    // More may come while the search runs, and above its limit it does not count on.
    const QString more =
        m_search.isRunning() || count >= PdfSearch::MostHits ? QStringLiteral("+") : QString();
    m_count->setText(!m_search.isActive()              ? QString()
                     : isEmpty && m_search.isRunning() ? tr("Đang tìm…")
                     : isEmpty                         ? tr("Không tìm thấy")
                               : tr("%1 / %2").arg(m_search.currentNumber()).arg(count) + more);
    m_count->setTone(m_search.isActive() && isEmpty && !m_search.isRunning() ? TextTone::Soon
                                                                             : TextTone::Secondary);
    m_previous->setEnabled(!isEmpty);
    m_next->setEnabled(!isEmpty);
}

void PdfFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else if (isEnter && m_field->hasFocus()) {
        m_field->announce();
        m_search.step(!event->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace edesk
