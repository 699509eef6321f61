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
    Choice{int(AssignmentState::AwaitingSecond), "awaiting_second", "Chờ duyệt bước hai",
           "Awaiting the second approval"},
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
    Choice{int(EventKind::FirstApproved), "first_approved", "duyệt bước một", "gave the first approval"},
};

using S = AssignmentState;
namespace action = assignment_action;

/// Who may not is told no more than that: who the others are is not everybody's business.
constexpr std::array parts{
    Part{GiverPart, nullptr, "Người giao", "Giver"},
    Part{LeadPart, nullptr, "Chủ trì", "Lead"},
    Part{JoinPart, nullptr, "Phối hợp", "Joiner"},
    Part{ViewerPart, nullptr, "Người xem", "Viewer"},
    Part{SecondApproverPart, nullptr, "Người duyệt bước hai", "Second approver"},
    Part{InformedPart, nullptr, "Nhận để biết", "For information"},
};

constexpr Transition line(S from, QLatin1StringView name, unsigned who, S to)
{
    return {int(from), name.data(), who, int(to)};
}

constexpr unsigned workers = LeadPart | JoinPart;
constexpr unsigned named = GiverPart | workers | InformedPart | SecondApproverPart;
constexpr unsigned everyone = named | ViewerPart;

constexpr std::array transitions{
    line(S::New, action::Accept, workers, S::Accepted),
    line(S::New, action::Report, workers, S::InProgress),
    line(S::Accepted, action::Report, workers, S::InProgress),
    line(S::InProgress, action::Report, workers, S::InProgress),
    line(S::Returned, action::Report, workers, S::InProgress),
    line(S::New, action::Submit, workers, S::AwaitingApproval),
    line(S::Accepted, action::Submit, workers, S::AwaitingApproval),
    line(S::InProgress, action::Submit, workers, S::AwaitingApproval),
    line(S::Returned, action::Submit, workers, S::AwaitingApproval),
    line(S::New, action::HandBack, workers, S::HandedBack),
    line(S::Accepted, action::HandBack, workers, S::HandedBack),
    line(S::InProgress, action::HandBack, workers, S::HandedBack),
    line(S::Returned, action::HandBack, workers, S::HandedBack),
    line(S::AwaitingApproval, action::Approve, GiverPart, S::Done),
    line(S::AwaitingApproval, action::Return, GiverPart, S::Returned),
    line(S::AwaitingApproval, action::ApproveFirst, GiverPart, S::AwaitingSecond),
    line(S::AwaitingSecond, action::Approve, SecondApproverPart, S::Done),
    line(S::AwaitingSecond, action::Return, SecondApproverPart, S::Returned),
    line(S::New, action::Recall, GiverPart, S::Recalled),
    line(S::Accepted, action::Recall, GiverPart, S::Recalled),
    line(S::InProgress, action::Recall, GiverPart, S::Recalled),
    line(S::AwaitingApproval, action::Recall, GiverPart, S::Recalled),
    line(S::AwaitingSecond, action::Recall, GiverPart, S::Recalled),
    line(S::Returned, action::Recall, GiverPart, S::Recalled),
    line(S::HandedBack, action::Recall, GiverPart, S::Recalled),
    line(S::New, action::Edit, GiverPart, S::New),
    line(S::Accepted, action::Edit, GiverPart, S::Accepted),
    line(S::InProgress, action::Edit, GiverPart, S::InProgress),
    line(S::AwaitingApproval, action::Edit, GiverPart, S::AwaitingApproval),
    line(S::AwaitingSecond, action::Edit, GiverPart, S::AwaitingSecond),
    line(S::Returned, action::Edit, GiverPart, S::Returned),
    line(S::HandedBack, action::Edit, GiverPart, S::HandedBack),
    line(S::New, action::RequestExtension, LeadPart, S::New),
    line(S::Accepted, action::RequestExtension, LeadPart, S::Accepted),
    line(S::InProgress, action::RequestExtension, LeadPart, S::InProgress),
    line(S::Returned, action::RequestExtension, LeadPart, S::Returned),
    line(S::New, action::DecideExtension, GiverPart, S::New),
    line(S::Accepted, action::DecideExtension, GiverPart, S::Accepted),
    line(S::InProgress, action::DecideExtension, GiverPart, S::InProgress),
    line(S::AwaitingApproval, action::DecideExtension, GiverPart, S::AwaitingApproval),
    line(S::AwaitingSecond, action::DecideExtension, GiverPart, S::AwaitingSecond),
    line(S::Returned, action::DecideExtension, GiverPart, S::Returned),
    line(S::HandedBack, action::DecideExtension, GiverPart, S::HandedBack),
    line(S::New, action::Transfer, GiverPart, S::New),
    line(S::Accepted, action::Transfer, GiverPart, S::New),
    line(S::InProgress, action::Transfer, GiverPart, S::New),
    line(S::AwaitingApproval, action::Transfer, GiverPart, S::New),
    line(S::AwaitingSecond, action::Transfer, GiverPart, S::New),
    line(S::Returned, action::Transfer, GiverPart, S::New),
    line(S::HandedBack, action::Transfer, GiverPart, S::New),
    line(S::New, action::RequestTransfer, LeadPart, S::New),
    line(S::Accepted, action::RequestTransfer, LeadPart, S::Accepted),
    line(S::InProgress, action::RequestTransfer, LeadPart, S::InProgress),
    line(S::AwaitingApproval, action::RequestTransfer, LeadPart, S::AwaitingApproval),
    line(S::AwaitingSecond, action::RequestTransfer, LeadPart, S::AwaitingSecond),
    line(S::Returned, action::RequestTransfer, LeadPart, S::Returned),
    line(S::HandedBack, action::RequestTransfer, LeadPart, S::HandedBack),
    line(S::New, action::DecideTransfer, GiverPart, S::New),
    line(S::Accepted, action::DecideTransfer, GiverPart, S::Accepted),
    line(S::InProgress, action::DecideTransfer, GiverPart, S::InProgress),
    line(S::AwaitingApproval, action::DecideTransfer, GiverPart, S::AwaitingApproval),
    line(S::AwaitingSecond, action::DecideTransfer, GiverPart, S::AwaitingSecond),
    line(S::Returned, action::DecideTransfer, GiverPart, S::Returned),
    line(S::HandedBack, action::DecideTransfer, GiverPart, S::HandedBack),
    line(S::New, action::Comment, everyone, S::New),
    line(S::Accepted, action::Comment, everyone, S::Accepted),
    line(S::InProgress, action::Comment, everyone, S::InProgress),
    line(S::AwaitingApproval, action::Comment, everyone, S::AwaitingApproval),
    line(S::AwaitingSecond, action::Comment, everyone, S::AwaitingSecond),
    line(S::Done, action::Comment, everyone, S::Done),
    line(S::Returned, action::Comment, everyone, S::Returned),
    line(S::HandedBack, action::Comment, everyone, S::HandedBack),
    line(S::Recalled, action::Comment, everyone, S::Recalled),
    line(S::New, action::AttachFile, named, S::New),
    line(S::Accepted, action::AttachFile, named, S::Accepted),
    line(S::InProgress, action::AttachFile, named, S::InProgress),
    line(S::AwaitingApproval, action::AttachFile, named, S::AwaitingApproval),
    line(S::AwaitingSecond, action::AttachFile, named, S::AwaitingSecond),
    line(S::Returned, action::AttachFile, named, S::Returned),
    line(S::HandedBack, action::AttachFile, named, S::HandedBack),
    line(S::New, action::RemoveFile, named, S::New),
    line(S::Accepted, action::RemoveFile, named, S::Accepted),
    line(S::InProgress, action::RemoveFile, named, S::InProgress),
    line(S::AwaitingApproval, action::RemoveFile, named, S::AwaitingApproval),
    line(S::AwaitingSecond, action::RemoveFile, named, S::AwaitingSecond),
    line(S::Returned, action::RemoveFile, named, S::Returned),
    line(S::HandedBack, action::RemoveFile, named, S::HandedBack),
    line(S::New, action::GivePart, workers, S::New),
    line(S::Accepted, action::GivePart, workers, S::Accepted),
    line(S::InProgress, action::GivePart, workers, S::InProgress),
    line(S::Returned, action::GivePart, workers, S::Returned),
};

} // namespace

const StateTable &assignmentTable()
{
    static constexpr StateTable table{"Nhiệm vụ", "state.", states, parts, transitions};
    return table;
}

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
