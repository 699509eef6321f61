// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ProgressTrack.h"

#include "client/ui/Label.h"
#include "client/ui/ShownText.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QPainter>

#include <utility>

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
    if (steps == m_steps)
        return;
    const QList<ProgressStep> before = std::exchange(m_steps, steps);
    while (m_rows.size() > steps.size())
        delete m_rows.takeLast().widget;
    while (m_rows.size() < steps.size())
        m_rows.append(addRow());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i >= before.size() || before.at(i) != steps.at(i))
            fill(m_rows.at(i), steps.at(i));
    }
    update();
}

ProgressTrack::Row ProgressTrack::addRow()
{
    const Row row{new QWidget(this), new Label({}, TypeRole::Body),
                  new Label({}, TypeRole::Caption, TextTone::Hint)};
    auto *lines = new QVBoxLayout(row.widget);
    lines->setContentsMargins(TextLeft, 0, 0, 6);
    lines->setSpacing(1);
    for (Label *line : {row.text, row.note}) {
        line->setWordWrap(true);
        line->makeSelectable();
        lines->addWidget(line);
    }
    m_layout->addWidget(row.widget);
    return row;
}

void ProgressTrack::fill(const Row &row, const ProgressStep &step) const
{
    const bool isAhead = step.state == ProgressStep::State::Ahead;
    const bool isCurrent = step.state == ProgressStep::State::Current;
    row.text->setText(shownText(step.text, MostOfABody));
    row.text->setTone(isAhead ? TextTone::Secondary : TextTone::Primary);
    row.text->setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
    row.text->setAccessibleName(QStringLiteral("%1. %2. %3").arg(step.text, step.note, spoken(step.state)));
    row.note->setText(step.note);
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
        const QPointF center(DotCenter, m_rows.at(i).widget->y() + fromTop);
        if (i + 1 < m_rows.size())
            painter.fillRect(QRectF(center.x() - 1, center.y(), 2, m_rows.at(i).widget->height()),
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
