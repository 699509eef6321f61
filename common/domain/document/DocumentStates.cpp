// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentStates.h"

#include <array>

namespace edesk {
namespace {

using S = DocumentState;
namespace action = document_action;

constexpr std::array books{
    Choice{int(DocumentBook::Incoming), "incoming", "Văn bản đến", "Incoming"},
    Choice{int(DocumentBook::Outgoing), "outgoing", "Văn bản đi", "Outgoing"},
};
constexpr std::array states{
    Choice{int(S::Arrived), "arrived", "Đã đến", "Arrived"},
    Choice{int(S::Refused), "refused", "Từ chối", "Refused"},
    Choice{int(S::Accepted), "accepted", "Đã tiếp nhận", "Accepted"},
    Choice{int(S::Submitted), "submitted", "Trình lãnh đạo", "Submitted"},
    Choice{int(S::Assigned), "assigned", "Phân công", "Assigned"},
    Choice{int(S::InProgress), "in_progress", "Đang xử lý", "In progress"},
    Choice{int(S::Done), "done", "Hoàn thành", "Done"},
    Choice{int(S::Withdrawn), "withdrawn", "Bị thu hồi", "Withdrawn"},
    Choice{int(S::Draft), "draft", "Dự thảo", "Draft"},
    Choice{int(S::ContentCheck), "content_check", "Kiểm tra nội dung", "Content check"},
    Choice{int(S::FormCheck), "form_check", "Kiểm tra thể thức", "Form check"},
    Choice{int(S::Signing), "signing", "Trình ký", "To be signed"},
    Choice{int(S::Signed), "signed", "Đã ký", "Signed"},
    Choice{int(S::Numbered), "numbered", "Đã cấp số", "Numbered"},
    Choice{int(S::Issued), "issued", "Đã phát hành", "Issued"},
    Choice{int(S::Archived), "archived", "Đã lưu", "Archived"},
    Choice{int(S::Recalled), "recalled", "Đã thu hồi", "Recalled"},
    Choice{int(S::Replaced), "replaced", "Đã thay thế", "Replaced"},
    Choice{int(S::Discarded), "discarded", "Đã huỷ dự thảo", "Discarded"},
};
constexpr std::array parts{
    Part{ClerkPart, "part.clerk", "Văn thư", "Clerk"},
    Part{OfficePart, "part.office", "Văn phòng", "Office"},
    Part{LeaderPart, "part.leader", "Lãnh đạo", "Leader"},
    Part{HeadPart, "part.head", "Trưởng đơn vị soạn thảo", "Head of the drafting unit"},
    Part{DrafterPart, "part.drafter", "Người soạn thảo", "Drafter"},
    Part{ReaderPart, "part.reader", "Người xử lý", "Who works on it"},
    Part{SystemPart, "part.system", "Hệ thống", "The system"},
};

constexpr Transition line(S from, QLatin1StringView name, unsigned who, S to)
{
    return {int(from), name.data(), who, int(to)};
}

constexpr unsigned registry = ClerkPart | OfficePart;
constexpr unsigned directors = LeaderPart | OfficePart;
constexpr unsigned insiders = registry | LeaderPart | ReaderPart;
constexpr unsigned writers = registry | LeaderPart | HeadPart | DrafterPart | ReaderPart;

constexpr std::array incoming{
    Transition{NoState, action::Receive.data(), registry, int(S::Accepted)},
    line(S::Arrived, action::Accept, registry, S::Accepted),
    line(S::Arrived, action::Refuse, registry, S::Refused),
    line(S::Accepted, action::Submit, registry, S::Submitted),
    line(S::Submitted, action::Submit, registry, S::Submitted),
    line(S::Accepted, action::Direct, directors, S::Assigned),
    line(S::Submitted, action::Direct, directors, S::Assigned),
    line(S::Assigned, action::Direct, directors, S::Assigned),
    line(S::InProgress, action::Direct, directors, S::InProgress),
    line(S::Assigned, action::Begun, SystemPart, S::InProgress),
    line(S::Assigned, action::Finished, SystemPart, S::Done),
    line(S::InProgress, action::Finished, SystemPart, S::Done),
    line(S::Accepted, action::Complete, registry | LeaderPart, S::Done),
    line(S::Submitted, action::Complete, directors, S::Done),
    line(S::Assigned, action::Complete, directors, S::Done),
    line(S::InProgress, action::Complete, directors, S::Done),
    line(S::Done, action::Reopen, directors, S::Submitted),
    line(S::Accepted, action::Edit, registry, S::Accepted),
    line(S::Submitted, action::Edit, registry, S::Submitted),
    line(S::Assigned, action::Edit, registry, S::Assigned),
    line(S::InProgress, action::Edit, registry, S::InProgress),
    line(S::Arrived, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::Accepted, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::Submitted, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::Assigned, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::InProgress, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::Done, action::Withdrawn, SystemPart, S::Withdrawn),
    line(S::Accepted, action::Comment, insiders, S::Accepted),
    line(S::Submitted, action::Comment, insiders, S::Submitted),
    line(S::Assigned, action::Comment, insiders, S::Assigned),
    line(S::InProgress, action::Comment, insiders, S::InProgress),
    line(S::Done, action::Comment, insiders, S::Done),
    line(S::Arrived, action::AttachFile, registry, S::Arrived),
    line(S::Accepted, action::AttachFile, insiders, S::Accepted),
    line(S::Submitted, action::AttachFile, insiders, S::Submitted),
    line(S::Assigned, action::AttachFile, insiders, S::Assigned),
    line(S::InProgress, action::AttachFile, insiders, S::InProgress),
    line(S::Arrived, action::RemoveFile, registry, S::Arrived),
    line(S::Accepted, action::RemoveFile, insiders, S::Accepted),
    line(S::Submitted, action::RemoveFile, insiders, S::Submitted),
    line(S::Assigned, action::RemoveFile, insiders, S::Assigned),
    line(S::InProgress, action::RemoveFile, insiders, S::InProgress),
};

constexpr std::array outgoing{
    Transition{NoState, action::Draft.data(), DrafterPart, int(S::Draft)},
    line(S::Draft, action::EditDraft, DrafterPart, S::Draft),
    line(S::Draft, action::SendDraft, DrafterPart, S::ContentCheck),
    line(S::Draft, action::Discard, DrafterPart, S::Discarded),
    line(S::ContentCheck, action::TakeBackDraft, DrafterPart, S::Draft),
    line(S::ContentCheck, action::ApproveContent, HeadPart, S::FormCheck),
    line(S::FormCheck, action::ApproveForm, registry, S::Signing),
    line(S::Signing, action::Sign, LeaderPart, S::Signed),
    line(S::ContentCheck, action::ReturnDraft, HeadPart, S::Draft),
    line(S::FormCheck, action::ReturnDraft, registry, S::Draft),
    line(S::Signing, action::ReturnDraft, LeaderPart, S::Draft),
    line(S::Signed, action::Number, registry, S::Numbered),
    line(S::Numbered, action::Issue, registry, S::Issued),
    line(S::Issued, action::Archive, registry, S::Archived),
    line(S::Issued, action::Recall, registry | LeaderPart, S::Recalled),
    line(S::Archived, action::Recall, registry | LeaderPart, S::Recalled),
    line(S::Issued, action::Replaced, SystemPart, S::Replaced),
    line(S::Archived, action::Replaced, SystemPart, S::Replaced),
    line(S::Draft, action::Comment, writers, S::Draft),
    line(S::ContentCheck, action::Comment, writers, S::ContentCheck),
    line(S::FormCheck, action::Comment, writers, S::FormCheck),
    line(S::Signing, action::Comment, writers, S::Signing),
    line(S::Signed, action::Comment, writers, S::Signed),
    line(S::Numbered, action::Comment, writers, S::Numbered),
    line(S::Issued, action::Comment, writers, S::Issued),
    line(S::Archived, action::Comment, writers, S::Archived),
    line(S::Draft, action::AttachFile, registry | DrafterPart, S::Draft),
    line(S::ContentCheck, action::AttachFile, registry, S::ContentCheck),
    line(S::FormCheck, action::AttachFile, registry, S::FormCheck),
    line(S::Signing, action::AttachFile, registry, S::Signing),
    line(S::Signed, action::AttachFile, registry, S::Signed),
    line(S::Numbered, action::AttachFile, registry, S::Numbered),
    line(S::Draft, action::RemoveFile, registry | DrafterPart, S::Draft),
    line(S::ContentCheck, action::RemoveFile, registry, S::ContentCheck),
    line(S::FormCheck, action::RemoveFile, registry, S::FormCheck),
    line(S::Signing, action::RemoveFile, registry, S::Signing),
    line(S::Signed, action::RemoveFile, registry, S::Signed),
    line(S::Numbered, action::RemoveFile, registry, S::Numbered),
};

} // namespace

std::span<const Choice> documentBookChoices()
{
    return books;
}

std::span<const Choice> documentStateChoices()
{
    return states;
}

const StateTable &incomingDocumentTable()
{
    static constexpr StateTable table{"Văn bản đến", "document.", states, parts, incoming};
    return table;
}

const StateTable &outgoingDocumentTable()
{
    static constexpr StateTable table{"Văn bản đi", "document.", states, parts, outgoing};
    return table;
}

const StateTable &documentTable(DocumentBook book)
{
    return book == DocumentBook::Incoming ? incomingDocumentTable() : outgoingDocumentTable();
}

bool isClosed(DocumentState state)
{
    switch (state) {
    case S::Refused:
    case S::Done:
    case S::Withdrawn:
    case S::Issued:
    case S::Archived:
    case S::Recalled:
    case S::Replaced:
    case S::Discarded:
        return true;
    default:
        return false;
    }
}

} // namespace edesk
