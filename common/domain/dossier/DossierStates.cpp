// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierStates.h"

#include <array>

namespace edesk {
namespace {

using S = DossierState;
namespace action = dossier_action;

constexpr std::array states{
    Choice{int(S::Open), "open", "Đang mở", "Open"},
    Choice{int(S::Closed), "closed", "Đã kết thúc", "Closed"},
};
constexpr std::array parts{
    Part{KeeperPart, "part.keeper", "Người giữ hồ sơ", "Keeper"},
    Part{UnitHeadPart, "part.unit_head", "Trưởng đơn vị", "Head of the unit"},
    Part{RecordsPart, "part.office", "Văn phòng, văn thư", "Office, registry"},
};

constexpr unsigned heads = UnitHeadPart | RecordsPart;
constexpr unsigned everyone = KeeperPart | heads;

constexpr Transition line(S from, QLatin1StringView name, unsigned who, S to)
{
    return {int(from), name.data(), who, int(to)};
}

constexpr std::array transitions{
    Transition{NoState, action::Open.data(), everyone, int(S::Open)},
    line(S::Open, action::Edit, everyone, S::Open),
    line(S::Open, action::AddItem, everyone, S::Open),
    line(S::Open, action::RemoveItem, everyone, S::Open),
    line(S::Open, action::Close, everyone, S::Closed),
    line(S::Closed, action::Reopen, heads, S::Open),
};

} // namespace

std::span<const Choice> dossierStateChoices()
{
    return states;
}

const StateTable &dossierTable()
{
    static constexpr StateTable table{"Hồ sơ công việc", "dossier.", states, parts, transitions};
    return table;
}

} // namespace edesk
