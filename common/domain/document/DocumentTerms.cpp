// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentTerms.h"

#include <array>

namespace edesk {
namespace {

using T = DocumentType;

constexpr std::array types{
    Choice{int(T::Resolution), "resolution", "Nghị quyết", "Resolution"},
    Choice{int(T::Decision), "decision", "Quyết định", "Decision"},
    Choice{int(T::Directive), "directive", "Chỉ thị", "Directive"},
    Choice{int(T::Statute), "statute", "Quy chế", "Statute"},
    Choice{int(T::Regulation), "regulation", "Quy định", "Regulation"},
    Choice{int(T::Communique), "communique", "Thông cáo", "Communiqué"},
    Choice{int(T::Announcement), "announcement", "Thông báo", "Announcement"},
    Choice{int(T::Guidance), "guidance", "Hướng dẫn", "Guidance"},
    Choice{int(T::Programme), "programme", "Chương trình", "Programme"},
    Choice{int(T::Plan), "plan", "Kế hoạch", "Plan"},
    Choice{int(T::Option), "option", "Phương án", "Option"},
    Choice{int(T::Scheme), "scheme", "Đề án", "Scheme"},
    Choice{int(T::Project), "project", "Dự án", "Project"},
    Choice{int(T::Report), "report", "Báo cáo", "Report"},
    Choice{int(T::Minutes), "minutes", "Biên bản", "Minutes"},
    Choice{int(T::Submission), "submission", "Tờ trình", "Submission"},
    Choice{int(T::Contract), "contract", "Hợp đồng", "Contract"},
    Choice{int(T::Telegram), "telegram", "Công điện", "Telegram"},
    Choice{int(T::Memorandum), "memorandum", "Bản ghi nhớ", "Memorandum"},
    Choice{int(T::Agreement), "agreement", "Bản thỏa thuận", "Agreement"},
    Choice{int(T::Authorisation), "authorisation", "Giấy ủy quyền", "Authorisation"},
    Choice{int(T::Invitation), "invitation", "Giấy mời", "Invitation"},
    Choice{int(T::Introduction), "introduction", "Giấy giới thiệu", "Introduction"},
    Choice{int(T::LeavePermit), "leave_permit", "Giấy nghỉ phép", "Leave permit"},
    Choice{int(T::SendingSlip), "sending_slip", "Phiếu gửi", "Sending slip"},
    Choice{int(T::TransferSlip), "transfer_slip", "Phiếu chuyển", "Transfer slip"},
    Choice{int(T::NotificationSlip), "notification_slip", "Phiếu báo", "Notification slip"},
    Choice{int(T::Dispatch), "dispatch", "Công văn", "Official dispatch"},
    Choice{int(T::PublicLetter), "public_letter", "Thư công", "Public letter"},
};
/// In the order of the types.
constexpr std::array<const char *, types.size()> abbreviations{
    "NQ",  "QĐ", "CT", "QC",  "QyĐ", "TC",  "TB", "HD",  "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB",
    "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "",   ""};

constexpr std::array urgencies{
    Choice{int(Urgency::Normal), "normal", "Thường", "Normal"},
    Choice{int(Urgency::Urgent), "urgent", "Khẩn", "Urgent"},
    Choice{int(Urgency::VeryUrgent), "very_urgent", "Thượng khẩn", "Very urgent"},
    Choice{int(Urgency::Express), "express", "Hỏa tốc", "Express"},
    Choice{int(Urgency::TimedExpress), "timed_express", "Hỏa tốc hẹn giờ", "Timed express"},
};
constexpr std::array circulations{
    Choice{int(Circulation::Open), "open", "Không giới hạn", "Unrestricted"},
    Choice{int(Circulation::ReturnAfterReading), "return", "Xem xong trả lại", "Return after reading"},
    Choice{int(Circulation::Internal), "internal", "Lưu hành nội bộ", "Internal"},
};
constexpr std::array capacities{
    Choice{int(SigningCapacity::Own), "own", "Trực tiếp", "In person"},
    Choice{int(SigningCapacity::OnBehalf), "tm", "TM. (thay mặt)", "TM. (on behalf)"},
    Choice{int(SigningCapacity::Acting), "q", "Q. (quyền)", "Q. (acting)"},
    Choice{int(SigningCapacity::ForHead), "kt", "KT. (ký thay)", "KT. (for the head)"},
    Choice{int(SigningCapacity::ByOrder), "tl", "TL. (thừa lệnh)", "TL. (by order)"},
    Choice{int(SigningCapacity::ByAuthority), "tuq", "TUQ. (thừa ủy quyền)", "TUQ. (by authority)"},
};
constexpr std::array exchange{
    Choice{int(ExchangeStatus::Arrived), "arrived", "Đã đến", "Arrived"},
    Choice{int(ExchangeStatus::Refused), "refused", "Từ chối nhận", "Refused"},
    Choice{int(ExchangeStatus::Accepted), "accepted", "Đã tiếp nhận", "Accepted"},
    Choice{int(ExchangeStatus::Assigned), "assigned", "Phân công", "Assigned"},
    Choice{int(ExchangeStatus::InProgress), "in_progress", "Đang xử lý", "In progress"},
    Choice{int(ExchangeStatus::Done), "done", "Hoàn thành", "Done"},
    Choice{int(ExchangeStatus::RecallAsked), "recall_asked", "Yêu cầu lấy lại", "Recall asked"},
    Choice{int(ExchangeStatus::RecallAgreed), "recall_agreed", "Đã lấy lại", "Recalled"},
    Choice{int(ExchangeStatus::RecallRefused), "recall_refused", "Từ chối lấy lại", "Recall refused"},
};
constexpr std::array relations{
    Choice{int(DocumentRelation::None), "none", "Không", "None"},
    Choice{int(DocumentRelation::Reply), "reply", "Trả lời", "Reply"},
    Choice{int(DocumentRelation::Replaces), "replaces", "Thay thế", "Replaces"},
    Choice{int(DocumentRelation::Corrects), "corrects", "Đính chính", "Corrects"},
};

} // namespace

std::span<const Choice> documentTypeChoices()
{
    return types;
}

std::span<const Choice> urgencyChoices()
{
    return urgencies;
}

std::span<const Choice> circulationChoices()
{
    return circulations;
}

std::span<const Choice> signingCapacityChoices()
{
    return capacities;
}

std::span<const Choice> exchangeStatusChoices()
{
    return exchange;
}

std::span<const Choice> documentRelationChoices()
{
    return relations;
}

QString typeAbbreviation(DocumentType type)
{
    const auto index = std::size_t(type) - 1;
    return index < abbreviations.size() ? QString::fromUtf8(abbreviations[index]) : QString();
}

QString codeNotation(DocumentType type, const QString &authorCode, const QString &unitCode)
{
    const QString abbreviation = typeAbbreviation(type);
    if (!abbreviation.isEmpty())
        return abbreviation + QLatin1Char('-') + authorCode;
    // The codes of units may begin with that of their agency already.
    if (unitCode.isEmpty() || unitCode.startsWith(authorCode + QLatin1Char('-')))
        return unitCode.isEmpty() ? authorCode : unitCode;
    return authorCode + QLatin1Char('-') + unitCode;
}

QString codeText(const QString &number, const QString &notation)
{
    if (number.isEmpty())
        return notation;
    return notation.isEmpty() ? number : number + QLatin1Char('/') + notation;
}

} // namespace edesk
