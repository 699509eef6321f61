// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/FieldGrid.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QGridLayout>

namespace edesk {
namespace {

constexpr int TwoColumnsFrom = 460;

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(metrics::Grid);
}

void FieldGrid::setFields(const QList<DetailField> &fields)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    for (const DetailField &field : fields) {
        auto *label = new Label(field.label, TypeRole::Caption, TextTone::Secondary, this);
        auto *value = new Label(field.value, TypeRole::Body, TextTone::Primary, this);
        value->makeSelectable();
        value->setWordWrap(true);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(field.label, field.value));
        m_cells << label << value;
    }
    m_columns = 0;
    arrange();
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FieldGrid::arrange()
{
    const int columns = width() >= Theme::of(this).scaled(TwoColumnsFrom) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *cell : std::as_const(m_cells))
        m_grid->removeWidget(cell);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const int field = static_cast<int>(i / 2);
        const int column = field % columns * 2 + static_cast<int>(i % 2);
        m_grid->addWidget(m_cells.at(i), field / columns, column, Qt::AlignTop);
        m_cells.at(i)->show();
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, columns == 2 ? 1 : 0);
}

} // namespace edesk
