// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/people/ListedPerson.h"
#include "client/replica/ReplicaReader.h"

#include <QHash>
#include <QList>

#include <memory>

namespace edesk {

/// What stays the same while the words of a search for people change.
struct PeopleBasis
{
    struct Load
    {
        int open = 0;
        int overdue = 0;
    };

    /// Everyone in and below these is within reach.
    QList<Id> roots = {};
    QHash<Id, Load> loads = {};
    /// To whom the person gave work last.
    QList<Id> recent = {};
    /// The titles of all positions: a few hundred where there are many thousand people.
    QStringList titles = {};
};

/// The people who answer some words best, as they were read.
struct PeopleAnswer
{
    QString words = {};
    QList<ListedPerson> people = {};
    /// There are more than were asked for.
    bool hasMore = false;
    std::shared_ptr<const PeopleBasis> basis = {};
};

/// What a list of people asks of the desk's view; answered in another thread, so it holds all it needs.
struct PeopleQuestion
{
    enum class Reach {
        /// Whom the rules let the person give work to.
        Givable,
        /// Everyone the desk holds in the person's own agency, to hand work on to.
        Agency,
        /// The same, those first before whom documents were laid lately, or else who stand in no unit: to lay
        /// a
        /// document before a leader. Who leads only the server knows.
        Leaders,
        /// Everyone the desk holds.
        Everyone,
    };

    Reach reach = Reach::Givable;
    Id person = {};
    QString userName = {};
    /// For whom the person acts; null for themselves.
    Id onBehalfOf = {};
    Instant now = {};
    /// As typed; empty for the first of all.
    QString words = {};
    int most = 0;
    /// Of nobody but these; empty for no such limit.
    QList<Id> only = {};
    /// Of an earlier answer; null reads it.
    std::shared_ptr<const PeopleBasis> basis = {};

    Result<PeopleAnswer> answer(ReplicaReader &reader) const;
    /// The names of those of these people who are on the desk and active.
    static Result<QHash<Id, QString>> names(ReplicaReader &reader, const QList<Id> &people);

private:
    Result<std::shared_ptr<const PeopleBasis>> readBasis(ReplicaReader &reader) const;
    Result<QList<ListedPerson>> readPeople(ReplicaReader &reader, const PeopleBasis &with, int limit) const;
};

} // namespace edesk
