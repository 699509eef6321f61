// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/EntityType.h"

#include <QList>
#include <QStringList>

namespace edesk {

/// The key of a row among what a search found: its kind and id.
QString searchKey(const EntityType &type, const Id &id);
/// The ids of the keys that are of this kind, in their order.
QList<Id> idsOfSearchKeys(const QStringList &keys, const EntityType &type);

} // namespace edesk
