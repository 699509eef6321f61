// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/journal/JournalAudiences.h"

namespace edesk {

/// Why a person is told.
enum class NoticeReason {
    Assigned = 1,
    Progress,
    Submitted,
    Approved,
    Returned,
    HandedBack,
    Recalled,
    Extension,
    Transfer,
    Edited,
    Comment,
    DocumentArrived,
    DocumentSubmitted,
    DocumentDirected,
    DraftToCheck,
    DraftToSign,
    DraftReturned,
    DocumentToNumber,
    DocumentToIssue,
    DocumentRefused,
    DocumentFinished,
    DocumentRecalled,
    Delegated,
    DelegationEnded,
    File,
    DueSoon,
    Overdue,
    Mentioned,
    SeriesStopped
};

inline constexpr Choice noticeReasonChoices[]{
    {int(NoticeReason::Assigned), "assigned", "Được giao việc", "Assigned to you"},
    {int(NoticeReason::Progress), "progress", "Cập nhật tiến độ", "Progress reported"},
    {int(NoticeReason::Submitted), "submitted", "Chờ duyệt", "Waiting for approval"},
    {int(NoticeReason::Approved), "approved", "Đã duyệt", "Approved"},
    {int(NoticeReason::Returned), "returned", "Bị trả lại", "Returned"},
    {int(NoticeReason::HandedBack), "handed_back", "Người nhận trả lại", "Handed back"},
    {int(NoticeReason::Recalled), "recalled", "Bị thu hồi", "Recalled"},
    {int(NoticeReason::Extension), "extension", "Gia hạn", "Extension"},
    {int(NoticeReason::Transfer), "transfer", "Chuyển việc", "Transfer"},
    {int(NoticeReason::Edited), "edited", "Nội dung thay đổi", "Contents changed"},
    {int(NoticeReason::Comment), "comment", "Ý kiến trao đổi", "Comment"},
    {int(NoticeReason::DocumentArrived), "document_arrived", "Văn bản mới đến", "Document arrived"},
    {int(NoticeReason::DocumentSubmitted), "document_submitted", "Văn bản trình xử lý", "Document submitted"},
    {int(NoticeReason::DocumentDirected), "document_directed", "Đã có ý kiến chỉ đạo", "Direction given"},
    {int(NoticeReason::DraftToCheck), "draft_to_check", "Dự thảo chờ kiểm tra", "Draft to check"},
    {int(NoticeReason::DraftToSign), "draft_to_sign", "Dự thảo chờ ký", "Draft to sign"},
    {int(NoticeReason::DraftReturned), "draft_returned", "Dự thảo bị trả lại", "Draft returned"},
    {int(NoticeReason::DocumentToNumber), "document_to_number", "Văn bản chờ cấp số", "Document to number"},
    {int(NoticeReason::DocumentToIssue), "document_to_issue", "Văn bản chờ phát hành", "Document to issue"},
    {int(NoticeReason::DocumentRefused), "document_refused", "Nơi nhận từ chối văn bản",
     "Receiver refused the document"},
    {int(NoticeReason::DocumentFinished), "document_finished", "Văn bản xử lý xong", "Document completed"},
    {int(NoticeReason::DocumentRecalled), "document_recalled", "Văn bản bị thu hồi", "Document recalled"},
    {int(NoticeReason::Delegated), "delegated", "Được ủy quyền", "Delegated to you"},
    {int(NoticeReason::DelegationEnded), "delegation_ended", "Ủy quyền chấm dứt", "Delegation ended"},
    {int(NoticeReason::File), "file", "Có tệp đính kèm", "File attached"},
    {int(NoticeReason::DueSoon), "due_soon", "Sắp đến hạn", "Due soon"},
    {int(NoticeReason::Overdue), "overdue", "Quá hạn", "Overdue"},
    {int(NoticeReason::Mentioned), "mentioned", "Nhắc đến bạn", "You are mentioned"},
    {int(NoticeReason::SeriesStopped), "series_stopped", "Việc lặp lại bị dừng", "Recurring task stopped"},
};

/// Something one person is told about one row.
struct Notice
{
    Id id;
    qint64 revision = 0;
    Id recipientId;
    NoticeReason reason = NoticeReason::Assigned;
    qint64 subjectKind = 0;
    Id subjectId;
    QString title;
    QString fromName;
    Instant at;
    Instant readAt;

    static auto description()
    {
        return std::tuple{
            member("recipient_id", &Notice::recipientId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("reason", &Notice::reason, {.required = true, .choices = noticeReasonChoices}),
            member("subject_kind", &Notice::subjectKind),
            member("subject_id", &Notice::subjectId),
            member("title", &Notice::title, {.maxLength = 500, .required = true}),
            member("from_name", &Notice::fromName, {.maxLength = 50}),
            member("at", &Notice::at, {.required = true}),
            member("read_at", &Notice::readAt),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Notice, "notice", fieldsOf<Notice>(), noticeAudience};
    }
};

} // namespace edesk
