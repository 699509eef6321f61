// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierItem.h"

#include <array>

namespace edesk {
namespace {

using K = DossierItemKind;

constexpr std::array kinds{
    Choice{int(K::Document), "document", "văn bản", "document"},
    Choice{int(K::Assignment), "assignment", "nhiệm vụ", "assignment"},
    Choice{int(K::Note), "note", "ghi chú", "note"},
    Choice{int(K::Reopened), "reopened", "mở lại hồ sơ", "reopened"},
};

} // namespace

std::span<const Choice> dossierItemChoices()
{
    return kinds;
}

EntityKind subjectKindOf(DossierItemKind kind)
{
    switch (kind) {
    case K::Document:
        return EntityKind::Document;
    case K::Assignment:
        return EntityKind::Assignment;
    case K::Note:
    case K::Reopened:
        break;
    }
    return EntityKind::None;
}

} // namespace edesk
