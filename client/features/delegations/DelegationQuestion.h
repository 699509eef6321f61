// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/domain/organisation/Delegation.h"

#include <QHash>

namespace edesk {

/// A delegation with the names in it.
struct DelegationLine
{
    enum class State { Ahead, InForce, Over, EndedEarly };

    Delegation delegation = {};
    QString fromName = {};
    QString toName = {};
    /// The organisation in which the role is held.
    QString place = {};
    State state = State::InForce;
    /// The person may end it before its last day.
    bool mayEnd = false;

    bool isOpen() const { return state == State::Ahead || state == State::InForce; }
};

/// A role of the person's that they may delegate.
struct OwnRole
{
    Id organisation = {};
    QString place = {};
    Role role = Role::Specialist;

    bool operator==(const OwnRole &) const = default;
};

/// The lines that a part shows, those that end first first, and how many each part has.
struct DelegationAnswer
{
    QString part = {};
    QList<DelegationLine> lines = {};
    QHash<QString, int> counts = {};
    QList<OwnRole> roles = {};
};

/// What the screen asks of the desk's view; answered in another thread, so it holds all it needs.
struct DelegationQuestion
{
    /// By the person, and not over.
    static constexpr const char *Given = "given";
    /// To the person, and not over.
    static constexpr const char *Received = "received";
    /// Of others in the agency, for its administrators, and not over.
    static constexpr const char *Agency = "agency";
    /// Over, the latest first.
    static constexpr const char *Over = "over";
    static QStringList parts();

    Id person = {};
    Instant now = {};
    QString part = {};

    Result<DelegationAnswer> answer(ReplicaReader &reader) const;
};

} // namespace edesk
