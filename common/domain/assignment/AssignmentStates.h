// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/StateTable.h"

namespace edesk {

/// Where an assignment stands: mới giao → đã nhận → đang thực hiện → chờ duyệt (→ chờ duyệt bước hai) → hoàn
/// thành | trả lại; the receiver may hand it back, the giver may recall it. `HandedBack` waits for the giver.
enum class AssignmentState {
    New = 1,
    Accepted,
    InProgress,
    AwaitingApproval,
    Done,
    Returned,
    HandedBack,
    Recalled,
    AwaitingSecond
};
/// What a party does: chủ trì, phối hợp, nhận để biết.
enum class PartyRole { Lead = 1, Join, Inform };
/// What happened, one per step of the track.
enum class EventKind {
    Given = 1,
    Accepted,
    Progress,
    Submitted,
    Approved,
    Returned,
    HandedBack,
    Recalled,
    ExtensionRequested,
    ExtensionGranted,
    ExtensionRefused,
    TransferRequested,
    Transferred,
    TransferRefused,
    Edited,
    Comment,
    FileAttached,
    FileRemoved,
    FirstApproved
};

/// Who somebody is to an assignment.
enum AssignmentPart : unsigned {
    GiverPart = 1,
    LeadPart = 2,
    JoinPart = 4,
    ViewerPart = 8,
    InformedPart = 16,
    SecondApproverPart = 32
};

namespace assignment_action {
inline constexpr QLatin1StringView Accept("assignment.accept");
inline constexpr QLatin1StringView Report("assignment.report_progress");
inline constexpr QLatin1StringView Submit("assignment.submit");
inline constexpr QLatin1StringView HandBack("assignment.hand_back");
inline constexpr QLatin1StringView Approve("assignment.approve");
/// The giver's approval where a second one follows.
inline constexpr QLatin1StringView ApproveFirst("assignment.approve (first)");
inline constexpr QLatin1StringView Return("assignment.return");
inline constexpr QLatin1StringView Recall("assignment.recall");
inline constexpr QLatin1StringView Edit("assignment.edit");
inline constexpr QLatin1StringView RequestExtension("assignment.request_extension");
inline constexpr QLatin1StringView DecideExtension("assignment.decide_extension");
inline constexpr QLatin1StringView Transfer("assignment.transfer");
inline constexpr QLatin1StringView RequestTransfer("assignment.transfer (lead)");
inline constexpr QLatin1StringView DecideTransfer("assignment.decide_transfer");
inline constexpr QLatin1StringView Comment("assignment.comment");
inline constexpr QLatin1StringView AttachFile("assignment.attach_file");
inline constexpr QLatin1StringView RemoveFile("assignment.remove_file");
/// Who has a part gives a part of it on.
inline constexpr QLatin1StringView GivePart("assignment.give (part)");
} // namespace assignment_action

/// State machine 3: what a party does moves its part, the lead's the assignment; what the giver does moves
/// the assignment. A handed-on assignment begins anew.
const StateTable &assignmentTable();
std::span<const Choice> assignmentStateChoices();
std::span<const Choice> partyRoleChoices();
std::span<const Choice> eventKindChoices();
/// The state in Vietnamese, for screens.
QString stateText(AssignmentState state);
/// The state for the details of an error, which errorText() puts in words.
QString stateTerm(AssignmentState state);
/// Whether work on it is over.
bool isClosed(AssignmentState state);

} // namespace edesk
