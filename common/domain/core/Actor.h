// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QString>

#include <vector>

namespace edesk {

/// A role held in an organisation (`leader` of the department, `head` of the division).
struct HeldRole
{
    Id organisation;
    QString role;
};

/// Who acts: the person at the desk and, under a delegation, the person for whom they act.
/// Both are known and both are logged.
struct Actor
{
    Id person;
    QString name;
    /// Null unless acting under a delegation.
    Id onBehalfOf;
    QString onBehalfOfName;
    /// The roles that count: those of `onBehalfOf` within the delegation's powers, else the person's own.
    std::vector<HeldRole> roles;

    /// The person whose rights and duties are exercised.
    const Id &principal() const { return onBehalfOf.isNull() ? person : onBehalfOf; }
    bool has(const Id &organisation, QStringView role) const;
    /// Whether what is the principal's own counts in an organisation of an agency: always for oneself, under
    /// a delegation only where it gives a role.
    bool actsIn(const Id &organisation, const Id &agency) const;
};

} // namespace edesk
