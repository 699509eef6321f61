// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <QWidget>

class QListWidget;

namespace edesk {

class SearchField;

/// Ticks agencies, with a line to search in: those with a register of their own, in the order of the
/// province. The arrow keys go from the line into the list, Space ticks there, Enter in the line ticks the
/// first that shows.
class AgencyPicker : public QWidget
{
    Q_OBJECT

public:
    /// Everyone but `except`; `context` must outlive the widget.
    AgencyPicker(const FeatureContext &context, const Id &except, QWidget *parent = nullptr);

    QList<Id> ticked() const;
    void setTicked(const QList<Id> &agencies);
    SearchField &search() { return *m_search; }
    QListWidget &list() { return *m_list; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void ticksChanged();

private:
    void load(const FeatureContext &context, const Id &except);
    void filter(const QString &words);
    int firstShown() const;

    SearchField *m_search;
    QListWidget *m_list;
};

} // namespace edesk
