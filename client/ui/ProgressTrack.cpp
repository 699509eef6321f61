// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ProgressTrack.h"

#include "client/ui/Label.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace edesk {
namespace {

constexpr int TextLeft = 26;
constexpr int DotCenter = 8;

} // namespace

ProgressTrack::ProgressTrack(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void ProgressTrack::setSteps(const QList<ProgressStep> &steps)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_steps = steps;
    for (const ProgressStep &step : steps) {
        auto *row = new QWidget(this);
        auto *lines = new QVBoxLayout(row);
        lines->setContentsMargins(TextLeft, 0, 0, 6);
        lines->setSpacing(1);
        const bool isAhead = step.state == ProgressStep::State::Ahead;
        auto *text = new Label(step.text, TypeRole::Body, isAhead ? TextTone::Secondary : TextTone::Primary);
        auto *note = new Label(step.note, TypeRole::Caption, TextTone::Hint);
        if (step.state == ProgressStep::State::Current)
            text->setWeight(QFont::DemiBold);
        text->setAccessibleName(QStringLiteral("%1. %2. %3").arg(step.text, step.note, spoken(step.state)));
        for (Label *line : {text, note}) {
            line->setWordWrap(true);
            line->makeSelectable();
            lines->addWidget(line);
        }
        m_rows.append(row);
        m_layout->addWidget(row);
    }
    update();
}

QString ProgressTrack::spoken(ProgressStep::State state) const
{
    switch (state) {
    case ProgressStep::State::Done:
        return tr("Đã xong");
    case ProgressStep::State::Current:
        return tr("Đang thực hiện");
    case ProgressStep::State::Ahead:
        break;
    }
    return tr("Chưa đến");
}

void ProgressTrack::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const qreal fromTop = theme.scaled(20) / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QPointF center(DotCenter, m_rows.at(i)->y() + fromTop);
        if (i + 1 < m_rows.size())
            painter.fillRect(QRectF(center.x() - 1, center.y(), 2, m_rows.at(i)->height()),
                             theme.tokens().border);
        paintDot(painter, center, m_steps.at(i).state);
    }
}

void ProgressTrack::paintDot(QPainter &painter, const QPointF &center, ProgressStep::State state) const
{
    const Theme &theme = Theme::of(this);
    const ThemeTokens &tokens = theme.tokens();
    if (state == ProgressStep::State::Done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.inTime);
        painter.drawEllipse(center, 7, 7);
        theme.paintIcon(painter, Icon::Check, QRectF(center - QPointF(5, 5), QSizeF(10, 10)), tokens.surface);
        return;
    }
    const QColor color = state == ProgressStep::State::Current ? tokens.accent : tokens.inputBorder;
    painter.setPen(QPen(color, 2));
    painter.setBrush(tokens.surface);
    painter.drawEllipse(center, 6, 6);
    if (state == ProgressStep::State::Current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(center, 3, 3);
    }
}

} // namespace edesk
