// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/people/PeopleQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"

#include <QAbstractItemModel>

class QTimer;

namespace edesk {

class GroupedPicker;

/// The people of whom one is to be chosen, grouped by division, with how much they have to do. Answers
/// `PickerRole`. Reads in another thread; where there are more people than it holds at a time, again for the
/// words typed. Follows the desk, and is never reset: rows come, go and move one by one.
class PeopleModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using Reach = PeopleQuestion::Reach;

    /// How many people it holds at a time; nobody looks through more, and a window can show them at once.
    static constexpr int MostPeople = 500;

    /// Begins to read; `context` must outlive the model.
    PeopleModel(const FeatureContext &context, Reach reach, QObject *parent = nullptr, int most = MostPeople);

    /// Gives the picker its people, and those who match best as words are typed.
    void serve(GroupedPicker &picker);
    /// Holds the people who match these words best, once they are read; no effect while it holds everybody.
    void setWords(const QString &words);
    /// Whether people are still being read.
    bool isBusy() const { return m_query.isBusy(); }
    /// Whether there are more people than it holds at a time; not known before the first answer.
    bool isPartial() const { return m_isPartial; }
    /// The name of a person who is or was in the model, or was found by `find`; empty otherwise.
    QString nameOf(const Id &person) const { return m_names.value(person); }
    /// Looks for people who need not be in the model; `found` answers.
    void find(const QList<Id> &people);
    const std::optional<Error> &error() const { return m_error; }

    /// `PickerRank` by the common rules: given name, its beginning, any word of the name, position or
    /// division.
    static int rank(const QString &query, const QModelIndex &person);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Somebody reads, or nobody does any more: what the model holds answers the newest words, or `error()`
    /// says why not.
    void busyChanged(bool busy);
    /// Those of the people asked for who are on the desk, in the order of the question.
    void found(const QList<edesk::Id> &people);

private:
    struct Division
    {
        Id id = {};
        QString name = {};
        /// What the indexes of its people carry; never 0.
        quintptr key = 0;
        QList<ListedPerson> people = {};
    };

    void ask();
    void take(const Result<PeopleAnswer> &answer);
    void follow(const QSet<EntityKind> &kinds);
    void reconcile(const QList<ListedPerson> &people);
    QList<Division> divisionsOf(const QList<ListedPerson> &people) const;
    template <typename Row>
    void bring(QList<Row> &held, const QList<Row> &wanted, const QModelIndex &parent);
    void update(Division &held, const Division &wanted, const QModelIndex &index);
    void update(ListedPerson &held, const ListedPerson &wanted, const QModelIndex &index);
    const Division *divisionOf(quintptr key) const;
    QVariant groupData(const Division &division, int role) const;

    const FeatureContext &m_context;
    int m_most;
    PeopleQuestion m_question;
    bool m_isPartial = true;
    bool m_isKnown = false;
    QString m_words;
    QList<Division> m_divisions;
    quintptr m_lastKey = 0;
    /// Also of those who were here for other words: they may be ticked.
    QHash<Id, QString> m_names;
    std::optional<Error> m_error;
    QTimer *m_refresh;
    LatestQuery<PeopleAnswer> m_query;
};

} // namespace edesk
