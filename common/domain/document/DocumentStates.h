// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/StateTable.h"

namespace edesk {

/// The two registers of an agency: sổ đăng ký văn bản đến, văn bản đi (Decree 30/2020/NĐ-CP).
enum class DocumentBook { Incoming = 1, Outgoing };

/// Where a document stands in its register. Arriving: đã đến → từ chối | đã tiếp nhận → trình lãnh đạo →
/// phân công → đang xử lý → hoàn thành. Outgoing: dự thảo → kiểm tra nội dung → kiểm tra thể thức → trình ký
/// → đã ký → đã cấp số → đã phát hành → lưu; after issue only replaced or recalled.
enum class DocumentState {
    Arrived = 1,
    Refused,
    Accepted,
    Submitted,
    Assigned,
    InProgress,
    Done,
    /// Recalled by its author.
    Withdrawn,
    Draft = 20,
    ContentCheck,
    FormCheck,
    Signing,
    Signed,
    Numbered,
    Issued,
    Archived,
    Recalled,
    Replaced,
    Discarded
};

/// Who somebody is to a document.
enum DocumentPart : unsigned {
    ClerkPart = 1,
    OfficePart = 2,
    LeaderPart = 4,
    /// Head of the unit that drafts; where there are no units the leader and the office.
    HeadPart = 8,
    DrafterPart = 16,
    /// Named in the work that follows from it.
    ReaderPart = 32,
    /// What follows from other rows, such as the completion of the last task.
    SystemPart = 64
};

namespace document_action {
inline constexpr QLatin1StringView Receive("document.receive");
inline constexpr QLatin1StringView Accept("document.accept");
inline constexpr QLatin1StringView Refuse("document.refuse");
inline constexpr QLatin1StringView Submit("document.submit");
inline constexpr QLatin1StringView Direct("document.direct");
inline constexpr QLatin1StringView Complete("document.complete");
inline constexpr QLatin1StringView Reopen("document.reopen");
inline constexpr QLatin1StringView Edit("document.edit");
inline constexpr QLatin1StringView Comment("document.comment");
inline constexpr QLatin1StringView Draft("document.draft");
inline constexpr QLatin1StringView EditDraft("document.edit_draft");
inline constexpr QLatin1StringView SendDraft("document.send_draft");
inline constexpr QLatin1StringView TakeBackDraft("document.take_back_draft");
inline constexpr QLatin1StringView ApproveContent("document.approve_content");
inline constexpr QLatin1StringView ApproveForm("document.approve_form");
inline constexpr QLatin1StringView ReturnDraft("document.return_draft");
inline constexpr QLatin1StringView Sign("document.sign");
inline constexpr QLatin1StringView Number("document.number");
inline constexpr QLatin1StringView Issue("document.issue");
inline constexpr QLatin1StringView Archive("document.archive");
inline constexpr QLatin1StringView Recall("document.recall");
inline constexpr QLatin1StringView Discard("document.discard");
inline constexpr QLatin1StringView AttachFile("document.attach_file");
inline constexpr QLatin1StringView RemoveFile("document.remove_file");
/// Work on it began; all work on it is done; its author recalled it; another one took its place.
inline constexpr QLatin1StringView Begun("(begun)");
inline constexpr QLatin1StringView Finished("(finished)");
inline constexpr QLatin1StringView Withdrawn("(withdrawn)");
inline constexpr QLatin1StringView Replaced("(replaced)");
} // namespace document_action

std::span<const Choice> documentBookChoices();
std::span<const Choice> documentStateChoices();
/// State machines 1 and 2.
const StateTable &incomingDocumentTable();
const StateTable &outgoingDocumentTable();
const StateTable &documentTable(DocumentBook book);
/// Whether work on it is over.
bool isClosed(DocumentState state);

} // namespace edesk
