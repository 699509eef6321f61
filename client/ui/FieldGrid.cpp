// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/FieldGrid.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/ShownText.h"
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
    if (fields == m_fields)
        return;
    m_fields = fields;
    const qsizetype wanted = 2 * fields.size();
    const bool isOther = wanted != m_cells.size();
    while (m_cells.size() > wanted)
        delete m_cells.takeLast();
    while (m_cells.size() < wanted)
        addCells();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const DetailField &field = fields.at(i);
        const QString text = shownText(field.value);
        Label *value = m_cells.at(2 * i + 1);
        m_cells.at(2 * i)->setText(field.label);
        if (value->text() != text)
            value->setText(text);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(field.label, text));
    }
    if (!isOther)
        return;
    m_columns = 0;
    arrange();
}

void FieldGrid::addCells()
{
    auto *label = new Label({}, TypeRole::Caption, TextTone::Secondary, this);
    auto *value = new Label({}, TypeRole::Body, TextTone::Primary, this);
    value->makeSelectable();
    value->setWordWrap(true);
    m_cells << label << value;
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
    for (Label *cell : std::as_const(m_cells))
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
