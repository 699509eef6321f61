// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/ProgressStep.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace edesk {

class Label;

/// The steps of a piece of work from top to bottom, with a dot for each state; the texts can be selected.
class ProgressTrack : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressTrack(QWidget *parent = nullptr);

    /// Rows that stay equal keep their selection and their focus.
    void setSteps(const QList<ProgressStep> &steps);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QWidget *widget;
        Label *text;
        Label *note;
    };

    Row addRow();
    void fill(const Row &row, const ProgressStep &step) const;
    void paintDot(QPainter &painter, const QPointF &center, ProgressStep::State state) const;
    QString spoken(ProgressStep::State state) const;

    QVBoxLayout *m_layout;
    QList<ProgressStep> m_steps;
    QList<Row> m_rows;
};

} // namespace edesk
