// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentStates.h"

#include <array>

namespace edesk {
namespace {

constexpr std::array states{
    Choice{int(AssignmentState::New), "new", "Mới giao", "New"},
    Choice{int(AssignmentState::Accepted), "accepted", "Đã nhận", "Accepted"},
    Choice{int(AssignmentState::InProgress), "in_progress", "Đang thực hiện", "In progress"},
    Choice{int(AssignmentState::AwaitingApproval), "awaiting_approval", "Chờ duyệt", "Awaiting approval"},
    Choice{int(AssignmentState::Done), "done", "Hoàn thành", "Done"},
    Choice{int(AssignmentState::Returned), "returned", "Trả lại", "Returned"},
    Choice{int(AssignmentState::HandedBack), "handed_back", "Người nhận trả lại", "Handed back"},
    Choice{int(AssignmentState::Recalled), "recalled", "Thu hồi", "Recalled"},
};
constexpr std::array roles{
    Choice{int(PartyRole::Lead), "lead", "Chủ trì", "Lead"},
    Choice{int(PartyRole::Join), "join", "Phối hợp", "Join"},
    Choice{int(PartyRole::Inform), "inform", "Nhận để biết", "For information"},
};
constexpr std::array events{
    Choice{int(EventKind::Given), "given", "giao việc", "assigned"},
    Choice{int(EventKind::Accepted), "accepted", "tiếp nhận", "accepted"},
    Choice{int(EventKind::Progress), "progress", "cập nhật", "reported"},
    Choice{int(EventKind::Submitted), "submitted", "trình duyệt", "submitted for approval"},
    Choice{int(EventKind::Approved), "approved", "duyệt hoàn thành", "approved"},
    Choice{int(EventKind::Returned), "returned", "yêu cầu làm lại", "returned"},
    Choice{int(EventKind::HandedBack), "handed_back", "trả lại việc", "handed back"},
    Choice{int(EventKind::Recalled), "recalled", "thu hồi", "recalled"},
    Choice{int(EventKind::ExtensionRequested), "extension_requested", "xin gia hạn",
           "asked for an extension"},
    Choice{int(EventKind::ExtensionGranted), "extension_granted", "đồng ý gia hạn", "granted the extension"},
    Choice{int(EventKind::ExtensionRefused), "extension_refused", "không đồng ý gia hạn",
           "refused the extension"},
    Choice{int(EventKind::TransferRequested), "transfer_requested", "đề nghị chuyển việc",
           "asked to hand on"},
    Choice{int(EventKind::Transferred), "transferred", "chuyển việc", "handed on"},
    Choice{int(EventKind::TransferRefused), "transfer_refused", "không đồng ý chuyển", "refused to hand on"},
    Choice{int(EventKind::Edited), "edited", "sửa nội dung", "edited"},
    Choice{int(EventKind::Comment), "comment", "trao đổi", "commented"},
    Choice{int(EventKind::FileAttached), "file_attached", "đính kèm tệp", "attached a file"},
    Choice{int(EventKind::FileRemoved), "file_removed", "gỡ tệp", "removed a file"},
};

} // namespace

std::span<const Choice> assignmentStateChoices()
{
    return states;
}

std::span<const Choice> partyRoleChoices()
{
    return roles;
}

std::span<const Choice> eventKindChoices()
{
    return events;
}

QString stateText(AssignmentState state)
{
    return QString::fromUtf8(states[std::size_t(state) - 1].vietnamese);
}

QString stateTerm(AssignmentState state)
{
    return QStringLiteral("state.") + QLatin1StringView(states[std::size_t(state) - 1].key);
}

bool isClosed(AssignmentState state)
{
    return state == AssignmentState::Done || state == AssignmentState::Recalled;
}

} // namespace edesk
