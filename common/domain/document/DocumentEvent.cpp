// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentEvent.h"

#include <array>

namespace edesk {
namespace {

using K = DocumentEventKind;

constexpr std::array kinds{
    Choice{int(K::Received), "received", "vào sổ", "registered"},
    Choice{int(K::Arrived), "arrived", "đã đến", "arrived"},
    Choice{int(K::Accepted), "accepted", "tiếp nhận", "accepted"},
    Choice{int(K::Refused), "refused", "từ chối tiếp nhận", "refused"},
    Choice{int(K::Submitted), "submitted", "trình lãnh đạo", "submitted to the leader"},
    Choice{int(K::Directed), "directed", "cho ý kiến chỉ đạo", "directed"},
    Choice{int(K::Completed), "completed", "kết thúc xử lý", "completed"},
    Choice{int(K::Reopened), "reopened", "mở lại", "reopened"},
    Choice{int(K::Edited), "edited", "sửa thông tin", "edited"},
    Choice{int(K::Comment), "comment", "trao đổi", "commented"},
    Choice{int(K::Drafted), "drafted", "tạo dự thảo", "drafted"},
    Choice{int(K::Sent), "sent", "gửi kiểm tra", "sent for checking"},
    Choice{int(K::TakenBack), "taken_back", "lấy lại dự thảo", "took the draft back"},
    Choice{int(K::ContentApproved), "content_approved", "duyệt nội dung", "approved the contents"},
    Choice{int(K::FormApproved), "form_approved", "duyệt thể thức", "approved the form"},
    Choice{int(K::Returned), "returned", "trả lại dự thảo", "returned the draft"},
    Choice{int(K::Signed), "signed", "ký ban hành", "signed"},
    Choice{int(K::Numbered), "numbered", "cấp số", "gave the number"},
    Choice{int(K::Issued), "issued", "phát hành", "issued"},
    Choice{int(K::Archived), "archived", "lưu", "archived"},
    Choice{int(K::Recalled), "recalled", "thu hồi", "recalled"},
    Choice{int(K::Withdrawn), "withdrawn", "bị nơi gửi thu hồi", "was withdrawn by its author"},
    Choice{int(K::Replaced), "replaced", "được thay thế", "was replaced"},
    Choice{int(K::Corrected), "corrected", "được đính chính", "was corrected"},
    Choice{int(K::Discarded), "discarded", "huỷ dự thảo", "discarded the draft"},
    Choice{int(K::ReceiverAnswered), "receiver_answered", "nơi nhận báo", "heard from a receiver"},
    Choice{int(K::FileAttached), "file_attached", "đính kèm tệp", "attached a file"},
    Choice{int(K::FileRemoved), "file_removed", "gỡ tệp", "removed a file"},
};

} // namespace

std::span<const Choice> documentEventChoices()
{
    return kinds;
}

} // namespace edesk
