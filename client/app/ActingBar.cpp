// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/ActingBar.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Panes.h"
#include "client/ui/ShownText.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseDate.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace edesk {

ActingBar::ActingBar(Acting &acting, QWidget *parent)
    : QFrame(parent), m_words(new Label({}, TypeRole::Body)), m_end(new QPushButton(tr("Thôi làm thay")))
{
    m_words->setWeight(QFont::DemiBold);
    m_words->setWordWrap(true);
    setButtonKind(*m_end, ButtonKind::Standard);
    m_end->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, metrics::Grid, 16, metrics::Grid);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_end);
    markPane(*this, tr("Đang làm thay"));
    connect(m_end, &QPushButton::clicked, &acting, &Acting::end);
    connect(&acting, &Acting::changed, this, [this, &acting] { present(acting.current()); });
    present(acting.current());
}

void ActingBar::present(const std::optional<Acting::Principal> &principal)
{
    setVisible(principal.has_value());
    if (!principal)
        return;
    m_words->setText(
        tr("Đang làm thay %1 · đến hết %2").arg(shownText(principal->name), dateText(principal->until)));
    m_end->setAccessibleDescription(m_words->text());
}

void ActingBar::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.soft(Tone::Soon));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

} // namespace edesk
