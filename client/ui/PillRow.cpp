// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/PillRow.h"

#include "client/ui/Metrics.h"
#include "client/ui/PillPainter.h"
#include "client/ui/Theme.h"

#include <QPainter>

namespace edesk {

PillRow::PillRow(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::of(this), &Theme::changed, this, &PillRow::updateGeometry);
}

void PillRow::setPills(const QList<PillSpec> &pills)
{
    m_pills = pills;
    QStringList words;
    for (const PillSpec &pill : pills)
        words.append(pill.text);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QList<QRect> PillRow::arranged(int width) const
{
    const PillPainter painter(Theme::of(this));
    QList<QRect> boxes;
    int x = 0;
    int y = 0;
    for (const PillSpec &pill : m_pills) {
        const int wide = painter.width(pill);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += painter.height() + metrics::Grid;
        }
        boxes.append(QRect(x, y, wide, painter.height()));
        x += wide + metrics::Gap;
    }
    return boxes;
}

QSize PillRow::sizeHint() const
{
    const QList<QRect> boxes = arranged(QWIDGETSIZE_MAX);
    const int wide = boxes.isEmpty() ? 0 : boxes.last().right() + 1;
    return {wide, PillPainter(Theme::of(this)).height()};
}

int PillRow::heightForWidth(int width) const
{
    const QList<QRect> boxes = arranged(width);
    return boxes.isEmpty() ? 0 : boxes.last().bottom() + 1;
}

void PillRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PillPainter pills(Theme::of(this));
    const QList<QRect> boxes = arranged(width());
    for (qsizetype i = 0; i < boxes.size(); ++i)
        pills.paint(painter, m_pills.at(i), boxes.at(i).left(),
                    boxes.at(i).top() + (boxes.at(i).height() - 1) / 2);
}

} // namespace edesk
