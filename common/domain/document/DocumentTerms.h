// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Field.h"

namespace edesk {

/// The 29 types of administrative document (Decree 30/2020/NĐ-CP, article 7; annex III).
enum class DocumentType {
    Resolution = 1,
    Decision,
    Directive,
    Statute,
    Regulation,
    Communique,
    Announcement,
    Guidance,
    Programme,
    Plan,
    Option,
    Scheme,
    Project,
    Report,
    Minutes,
    Submission,
    Contract,
    Telegram,
    Memorandum,
    Agreement,
    Authorisation,
    Invitation,
    Introduction,
    LeavePermit,
    SendingSlip,
    TransferSlip,
    NotificationSlip,
    Dispatch,
    PublicLetter
};
/// Độ khẩn (QCVN 102:2016).
enum class Urgency { Normal = 0, Urgent, VeryUrgent, Express, TimedExpress };
/// Chỉ dẫn về phạm vi lưu hành.
enum class Circulation { Open = 0, ReturnAfterReading, Internal };
/// Quyền hạn ký: for the collective, acting, for the head, by order, by authority of an order.
enum class SigningCapacity { Own = 0, OnBehalf, Acting, ForHead, ByOrder, ByAuthority };
/// Where an issued document stands at one receiver (QCVN 102:2016).
enum class ExchangeStatus {
    Arrived = 1,
    Refused = 2,
    Accepted = 3,
    Assigned = 4,
    InProgress = 5,
    Done = 6,
    RecallAsked = 13,
    RecallAgreed = 15,
    RecallRefused = 16
};
/// What a document is to an earlier one.
enum class DocumentRelation { None = 0, Reply, Replaces, Corrects };

std::span<const Choice> documentTypeChoices();
std::span<const Choice> urgencyChoices();
std::span<const Choice> circulationChoices();
std::span<const Choice> signingCapacityChoices();
std::span<const Choice> exchangeStatusChoices();
std::span<const Choice> documentRelationChoices();
/// The abbreviation in symbols: "TB"; empty for a dispatch and a public letter.
QString typeAbbreviation(DocumentType type);
/// The symbol of a new document: `TB-UBND`, of a dispatch `STTTT-VP` (author's code, drafting unit's).
QString codeNotation(DocumentType type, const QString &authorCode, const QString &unitCode);
/// Number and symbol as they are printed: `05/TB-UBND`; numbers below ten with a zero (annex I).
QString codeText(const QString &number, const QString &notation);

} // namespace edesk
