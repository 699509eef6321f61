// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Field.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace edesk {

/// The question for the people below some organisations who match words best, in the order of `rankOf`: as
/// many as a picker holds come out of however many there are, by the folded columns.
class PeopleQuery
{
public:
    enum Column { PersonColumn, Name, Division, DivisionName, Position };

    /// Everyone below `roots`, and `self`.
    PeopleQuery(const QList<Id> &roots, const Id &self);
    /// Everyone there is.
    static PeopleQuery everyone();

    /// Those before all others.
    void putFirst(const QList<Id> &people);
    /// Words as typed; `titles` are all titles of positions.
    void match(const QString &words, const QStringList &titles);
    /// Nobody but these; no effect when empty.
    void limitTo(const QList<Id> &people);
    /// The statement and its values for the first `most` people.
    std::pair<QString, std::vector<Value>> statement(int most) const;

private:
    QList<Id> m_roots;
    Id m_self;
    bool m_isEveryone = false;
    QList<Id> m_first;
    QString m_conditions;
    std::vector<Value> m_values;
    QString m_rank;
    std::vector<Value> m_rankValues;
};

} // namespace edesk
