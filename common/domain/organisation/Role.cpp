// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/Role.h"

#include <array>

namespace edesk {
namespace {

constexpr std::array choices{
    Choice{int(Role::Specialist), "specialist", "Chuyên viên", "Specialist"},
    Choice{int(Role::Clerk), "clerk", "Văn thư", "Clerk"},
    Choice{int(Role::Head), "head", "Trưởng phòng", "Head of division"},
    Choice{int(Role::Leader), "leader", "Lãnh đạo", "Leader"},
    Choice{int(Role::Office), "office", "Văn phòng", "Office"},
    Choice{int(Role::Editor), "editor", "Biên tập", "Editor"},
    Choice{int(Role::Hr), "hr", "Nhân sự", "Personnel"},
    Choice{int(Role::Admin), "admin", "Quản trị", "Administrator"},
};

} // namespace

std::span<const Choice> roleChoices()
{
    return choices;
}

QString roleKey(Role role)
{
    return QString::fromLatin1(choices[std::size_t(role) - 1].key);
}

} // namespace edesk
