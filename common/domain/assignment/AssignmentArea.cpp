// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentArea.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/AssignmentSeries.h"
#include "common/domain/assignment/ChangeRules.h"
#include "common/domain/assignment/FileRules.h"
#include "common/domain/assignment/GiveRules.h"
#include "common/domain/assignment/PartRules.h"
#include "common/domain/assignment/RemindRules.h"
#include "common/domain/assignment/SeriesRules.h"
#include "common/domain/assignment/WorkRules.h"

namespace edesk {

void addAssignmentArea(Catalogue &catalogue)
{
    catalogue.add(entityType<AssignmentSeries>());
    catalogue.add(entityType<Assignment>());
    catalogue.add(entityType<AssignmentParty>());
    catalogue.add(entityType<AssignmentEvent>());
    catalogue.add(entityType<AssignmentFile>());
    catalogue.add(commandType<GiveAssignment>("Giao việc", "Assign", giveAssignment));
    catalogue.add(commandType<AcceptAssignment>("Tiếp nhận", "Accept", acceptAssignment));
    catalogue.add(commandType<ReportProgress>("Cập nhật tiến độ", "Report progress", reportProgress));
    catalogue.add(commandType<SubmitAssignment>("Trình duyệt", "Submit", submitAssignment));
    catalogue.add(commandType<ApproveAssignment>("Duyệt hoàn thành", "Approve", approveAssignment));
    catalogue.add(commandType<ReturnAssignment>("Yêu cầu làm lại", "Return", returnAssignment));
    catalogue.add(commandType<HandBackAssignment>("Trả lại việc", "Hand back", handBackAssignment));
    catalogue.add(commandType<RecallAssignment>("Thu hồi", "Recall", recallAssignment));
    catalogue.add(commandType<RequestExtension>("Xin gia hạn", "Request an extension", requestExtension));
    catalogue.add(commandType<DecideExtension>("Trả lời gia hạn", "Answer an extension", decideExtension));
    catalogue.add(commandType<TransferAssignment>("Chuyển việc", "Hand on", transferAssignment));
    catalogue.add(commandType<DecideTransfer>("Trả lời chuyển việc", "Answer a transfer", decideTransfer));
    catalogue.add(commandType<EditAssignment>("Sửa nội dung", "Edit", editAssignment));
    catalogue.add(commandType<CommentAssignment>("Trao đổi", "Comment", commentAssignment));
    catalogue.add(commandType<AttachAssignmentFile>("Đính kèm tệp", "Attach a file", attachAssignmentFile));
    catalogue.add(commandType<RemoveAssignmentFile>("Gỡ tệp", "Remove a file", removeAssignmentFile));
    catalogue.add(commandType<RemindAssignment>("Nhắc hạn", "Remind of the deadline", remindAssignment));
    catalogue.add(commandType<CreateSeries>("Giao việc lặp lại", "Give again and again", createSeries));
    catalogue.add(commandType<PauseSeries>("Tạm dừng việc lặp lại", "Pause a series", pauseSeries));
    catalogue.add(commandType<ResumeSeries>("Tiếp tục việc lặp lại", "Resume a series", resumeSeries));
    catalogue.add(commandType<EndSeries>("Kết thúc việc lặp lại", "End a series", endSeries));
    catalogue.add(
        commandType<GiveNextOfSeries>("Giao việc của kỳ", "Give the task of a period", giveNextOfSeries));
    catalogue.add({EntityKind::Assignment}, followParts);
}

} // namespace edesk
