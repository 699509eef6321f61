// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <QStandardItemModel>

namespace edesk {

class GroupedPicker;

/// The people to whom this person may give work, grouped by division, with how much they have to do: everyone
/// in and below the organisations they lead, head or are the office of, and themselves. Answers `PickerRole`.
/// Read once when made; where there are more people than it holds at a time, again for the words typed.
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

    /// How many people it holds at a time.
    static constexpr int MostPeople = 5000;

    PeopleModel(const FeatureContext &context, Reach reach, QObject *parent = nullptr, int most = MostPeople);

    /// Gives the picker its people, and those who match best as words are typed.
    void serve(GroupedPicker &picker);
    /// Holds the people who match these words best; no effect while it holds everybody.
    void setWords(const QString &words);
    /// Whether there are more people than it holds at a time.
    bool isPartial() const { return m_isPartial; }
    /// The name of a person who is or was in the model, or is on the desk; empty when they are not.
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

    struct Found
    {
        Id person;
        QString name;
        Id division;
        QString divisionName;
        QString position;
    };

    Result<void> begin(Reach reach);
    Result<void> read(const QString &words);
    Result<QHash<Id, Load>> workload() const;
    Result<QList<Id>> recent() const;
    Result<QStringList> titles() const;
    void fill(const QList<Found> &people);
    QStandardItem *itemOf(const Found &found) const;

    const FeatureContext &m_context;
    int m_most;
    QList<Id> m_roots;
    QHash<Id, Load> m_loads;
    QList<Id> m_recent;
    QString m_words;
    bool m_isPartial = false;
    /// Also of those who were here for other words: they may be ticked.
    QHash<Id, QString> m_names;
    std::optional<Error> m_error;
};

} // namespace edesk
