// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/StateTable.h"

namespace edesk {

/// A dossier grows while it is open and is frozen when it is closed.
enum class DossierState { Open = 1, Closed };

/// Who somebody is to a dossier.
enum DossierPart : unsigned {
    /// Người lập hồ sơ: who gathers it and answers for it.
    KeeperPart = 1,
    /// Head of the keeper's unit; where there are no units the leader.
    UnitHeadPart = 2,
    /// The office and the registry of the agency.
    RecordsPart = 4
};

namespace dossier_action {
inline constexpr QLatin1StringView Open("dossier.open");
inline constexpr QLatin1StringView Edit("dossier.edit");
inline constexpr QLatin1StringView AddItem("dossier.add_item");
inline constexpr QLatin1StringView RemoveItem("dossier.remove_item");
inline constexpr QLatin1StringView Close("dossier.close");
inline constexpr QLatin1StringView Reopen("dossier.reopen");
} // namespace dossier_action

std::span<const Choice> dossierStateChoices();
const StateTable &dossierTable();

} // namespace edesk
