// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/DetailField.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace edesk {

/// Labels with values that can be selected, in two columns where there is room, else in one.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    void setFields(const QList<DetailField> &fields);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<QWidget *> m_cells;
    int m_columns = 0;
};

} // namespace edesk
