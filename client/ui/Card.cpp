// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Card.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace edesk {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, title.isEmpty() ? 1 : 6);
    outer->setSpacing(0);
    m_header = new QHBoxLayout;
    m_header->setSpacing(metrics::Gap);
    if (!title.isEmpty()) {
        m_header->setContentsMargins(15, 8, 10, 7);
        auto *heading = new Label(title, TypeRole::Card);
        heading->setWeight(QFont::DemiBold);
        m_header->addWidget(heading);
    }
    m_header->addStretch();
    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    outer->addLayout(m_header);
    outer->addLayout(m_body, 1);
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::CardRadius,
                            metrics::CardRadius);
}

QBoxLayout *centred(Card &card)
{
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(&card);
    line->addStretch();
    return line;
}

} // namespace edesk
