// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace edesk {

/// What a model of work rows answers beside Qt's own roles. `WorkListModel` answers them from a `WorkItem`;
/// other models may answer them directly. Every role but Title and Id may stay empty.
enum class WorkRole {
    Id = Qt::UserRole + 1, ///< edesk::Id of the record
    Title,                 ///< QString, first line
    Subtitle,              ///< QString, second line
    StateText,             ///< QString, pill
    StateTone,             ///< edesk::Tone
    DueText,               ///< QString, pill at the right end
    DueTone,               ///< edesk::Tone
    DueIcon,               ///< edesk::Icon, or invalid for the tone's own icon
    Unread,                ///< bool
    SendState,             ///< edesk::SendState
    MarkText,              ///< QString, pill
    MarkTone,              ///< edesk::Tone
};

} // namespace edesk
