// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/ConflictView.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"

#include <QGridLayout>

namespace edesk {

ConflictView::ConflictView(const QList<FieldConflict> &fields, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metrics::CardGap);
    grid->setVerticalSpacing(metrics::Gap);
    const auto add = [grid](int row, int column, const QString &text, TextTone tone, QFont::Weight weight) {
        auto *cell = new Label(text.isEmpty() ? QStringLiteral("—") : text, TypeRole::Body, tone);
        cell->setWordWrap(true);
        cell->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        cell->setWeight(weight);
        cell->makeSelectable();
        grid->addWidget(cell, row, column);
    };
    int column = 0;
    for (const QString &heading :
         {tr("Trường"), tr("Trước khi sửa"), tr("Bạn đã sửa thành"), tr("Hiện nay")}) {
        add(0, column, heading, TextTone::Secondary, QFont::Medium);
        grid->setColumnStretch(column, column == 0 ? 0 : 1);
        ++column;
    }
    int row = 1;
    for (const FieldConflict &field : fields) {
        add(row, 0, field.label, TextTone::Secondary, QFont::Normal);
        add(row, 1, field.before, TextTone::Primary, QFont::Normal);
        add(row, 2, field.mine, TextTone::Primary, QFont::Normal);
        add(row, 3, field.now, field.differs ? TextTone::Overdue : TextTone::Primary,
            field.differs ? QFont::DemiBold : QFont::Normal);
        ++row;
    }
}

} // namespace edesk
