// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/DetailField.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace edesk {

class Label;

/// Labels with values that can be selected, in two columns where there is room, else in one.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    /// What stays equal keeps its selection and its focus.
    void setFields(const QList<DetailField> &fields);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void addCells();

    QGridLayout *m_grid;
    QList<DetailField> m_fields;
    /// Label and value of each field.
    QList<Label *> m_cells;
    int m_columns = 0;
};

} // namespace edesk
