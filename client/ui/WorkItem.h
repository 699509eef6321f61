// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/PillSpec.h"
#include "client/ui/SendState.h"
#include "client/ui/Tone.h"
#include "common/base/Id.h"

#include <QModelIndex>
#include <QString>

#include <optional>

namespace edesk {

/// What a work row shows.
struct WorkItem
{
    Id id = {};
    QString title = {};
    QString subtitle = {};
    QString stateText = {};
    Tone stateTone = Tone::Neutral;
    QString dueText = {};
    Tone dueTone = Tone::Neutral;
    /// Without one, the tone's own icon is shown.
    std::optional<Icon> dueIcon = std::nullopt;
    /// What sets the row apart from others, such as how urgent it is.
    QString markText = {};
    Tone markTone = Tone::Neutral;
    bool isUnread = false;
    SendState sendState = SendState::None;

    /// Reads the roles of `WorkRole`.
    static WorkItem fromIndex(const QModelIndex &index);

    /// The pills of the row in order of importance: due, sending, mark, state; empty ones left out.
    QList<PillSpec> pills() const;
    /// The whole row in words, for assistive technology.
    QString spoken() const;

    bool operator==(const WorkItem &) const = default;
};

/// The icon that belongs to a tone where none is given: warning, clock, check, signature.
Icon iconOf(Tone tone);
/// Đã gửi, Chờ gửi or Lỗi as a pill; an empty text for `None`.
PillSpec sendPill(SendState state);

} // namespace edesk
