// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/core/Actor.h"

namespace edesk {

/// The person of this desk with the roles they hold today. Without roles when they cannot be read.
Actor ownActor(const FeatureContext &context);
Actor ownActor(ReplicaReader &reader, const Id &person, const QString &userName, Instant now);

/// The organisations in which the actor may give work to others: where they lead, head or are the office.
QList<Id> officesOf(const Actor &actor);

} // namespace edesk
