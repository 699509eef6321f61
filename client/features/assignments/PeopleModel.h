// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <QStandardItemModel>

namespace edesk {

/// The people to whom this person may give work, grouped by division, with how much they have to do: everyone
/// in and below the organisations they lead, head or are the office of, and themselves. Answers `PickerRole`;
/// read once when made.
class PeopleModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum class Reach {
        /// Whom the rules let the person give work to.
        Givable,
        /// Everyone the desk holds in the person's own agency, to hand work on to.
        Agency,
    };

    PeopleModel(const FeatureContext &context, Reach reach, QObject *parent = nullptr);

    /// The name of a person in the model; empty when they are not here.
    QString nameOf(const Id &person) const;
    const std::optional<Error> &error() const { return m_error; }

    /// `PickerRank` by the common rules: given name, its beginning, any word of the name, position or
    /// division.
    static int rank(const QString &query, const QModelIndex &person);

private:
    struct Load
    {
        int open = 0;
        int overdue = 0;
    };

    Result<void> read(Reach reach);
    Result<QHash<Id, Load>> workload() const;
    Result<QSet<Id>> recent() const;
    void addPerson(Statement &row, const QHash<Id, Load> &loads, const QSet<Id> &recent);

    const FeatureContext &m_context;
    QHash<Id, QStandardItem *> m_groups;
    QHash<Id, QString> m_names;
    std::optional<Error> m_error;
};

} // namespace edesk
