// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Field.h"

namespace edesk {

/// Where an assignment stands: mới giao → đã nhận → đang thực hiện → chờ duyệt → hoàn thành | trả lại; the
/// receiver may hand it back, the giver may recall it. `HandedBack` waits for the giver.
enum class AssignmentState {
    New = 1,
    Accepted,
    InProgress,
    AwaitingApproval,
    Done,
    Returned,
    HandedBack,
    Recalled
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
    FileRemoved
};

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
