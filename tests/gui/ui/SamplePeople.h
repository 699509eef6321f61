// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>

namespace edesk {

/// The people of the design picture, as a model for the picker.
class SamplePeople : public QStandardItemModel
{
    Q_OBJECT

public:
    explicit SamplePeople(QObject *parent = nullptr);

    /// The row of the person with this full name; nullptr when unknown.
    QStandardItem *person(const QString &name) const;
    /// A simple rank: the query begins a word of the name, 3 for the given name; else hidden. Marks are
    /// ignored.
    static int rank(const QString &query, const QModelIndex &person);
};

} // namespace edesk
