// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace edesk {

/// What a model of people answers to `GroupedPicker`. It is a tree of two levels: groups (divisions), and
/// below each its people.
enum class PickerRole {
    GroupHeader = Qt::UserRole + 1, ///< bool: a group; only Name is read besides
    Name,                           ///< QString: of the person or the group
    Position,                       ///< QString
    Division,                       ///< QString
    OpenCount,                      ///< int: open pieces of work
    OverdueCount,                   ///< int
    Recent,                         ///< bool: chosen lately; comes first
    PersonId,                       ///< edesk::Id
    InitialTick,                    ///< edesk::PickerTick when the picker opens
    Tick,                           ///< edesk::PickerTick of the moment; answered by the picker's own proxy
};

} // namespace edesk
