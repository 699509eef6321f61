// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/core/Actor.h"

namespace edesk {

/// The person of this desk with the roles they hold today, as they act now. Without roles when they cannot be
/// read.
Actor ownActor(const FeatureContext &context);
/// With `onBehalfOf`, the same person as they act for that one: with the roles delegated to them for today.
Actor ownActor(ReplicaReader &reader, const Id &person, const QString &userName, Instant now,
               const Id &onBehalfOf = {});

/// The organisations in which the actor may give work to others: where they lead, head or are the office.
QList<Id> officesOf(const Actor &actor);

} // namespace edesk
