// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentArea.h"

#include "common/domain/document/DirectRules.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/document/DocumentFileRules.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/document/DraftRules.h"
#include "common/domain/document/IssueRules.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/document/RegisterRules.h"

namespace edesk {

void addDocumentArea(Catalogue &c)
{
    c.add(entityType<Document>());
    c.add(entityType<DocumentAccess>());
    c.add(entityType<DocumentEvent>());
    c.add(entityType<DocumentFile>());
    c.add(entityType<DocumentRecipient>());
    c.add(entityType<NumberBook>());
    c.add({EntityKind::Assignment, EntityKind::AssignmentParty}, followAssignments);
    c.add(commandType<ReceiveDocument>("Vào sổ văn bản đến", "Register", receiveDocument));
    c.add(commandType<AcceptDocument>("Tiếp nhận văn bản", "Accept", acceptDocument));
    c.add(commandType<RefuseDocument>("Từ chối văn bản", "Refuse", refuseDocument));
    c.add(commandType<SubmitDocument>("Trình lãnh đạo", "Submit to a leader", submitDocument));
    c.add(commandType<DirectDocument>("Cho ý kiến chỉ đạo", "Direct", directDocument));
    c.add(commandType<CompleteDocument>("Kết thúc xử lý", "Complete", completeDocument));
    c.add(commandType<ReopenDocument>("Mở lại văn bản", "Reopen", reopenDocument));
    c.add(commandType<EditDocument>("Sửa thông tin văn bản", "Edit the entry", editDocument));
    c.add(commandType<CommentDocument>("Trao đổi về văn bản", "Comment", commentDocument));
    c.add(commandType<DraftDocument>("Tạo dự thảo", "Draft", draftDocument));
    c.add(commandType<EditDraft>("Sửa dự thảo", "Edit the draft", editDraft));
    c.add(commandType<SendDraft>("Gửi kiểm tra", "Send for checking", sendDraft));
    c.add(commandType<TakeBackDraft>("Lấy lại dự thảo", "Take the draft back", takeBackDraft));
    c.add(commandType<ApproveContent>("Duyệt nội dung", "Approve the contents", approveContent));
    c.add(commandType<ApproveForm>("Duyệt thể thức", "Approve the form", approveForm));
    c.add(commandType<ReturnDraft>("Trả lại dự thảo", "Return the draft", returnDraft));
    c.add(commandType<DiscardDraft>("Huỷ dự thảo", "Discard the draft", discardDraft));
    c.add(commandType<SignDocument>("Ký ban hành", "Sign", signDocument));
    c.add(commandType<NumberDocument>("Cấp số", "Number", numberDocument));
    c.add(commandType<IssueDocument>("Phát hành", "Issue", issueDocument));
    c.add(commandType<ArchiveDocument>("Lưu văn bản", "Archive", archiveDocument));
    c.add(commandType<RecallDocument>("Thu hồi văn bản", "Recall", recallDocument));
    c.add(commandType<AttachDocumentFile>("Đính kèm tệp văn bản", "Attach a file", attachDocumentFile));
    c.add(commandType<RemoveDocumentFile>("Gỡ tệp văn bản", "Remove a file", removeDocumentFile));
}

} // namespace edesk
