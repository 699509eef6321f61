// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeFilter.h"

#include "common/domain/journal/Notice.h"

namespace edesk {
namespace {

QString among(std::initializer_list<NoticeReason> reasons)
{
    QStringList numbers;
    for (const NoticeReason reason : reasons)
        numbers << QString::number(int(reason));
    return QStringLiteral("reason IN (%1)").arg(numbers.join(QStringLiteral(", ")));
}

} // namespace

QStringList NoticeFilter::chips()
{
    return {QString::fromLatin1(Unread),    QString::fromLatin1(All),       QString::fromLatin1(Work),
            QString::fromLatin1(Documents), QString::fromLatin1(Decisions), QString::fromLatin1(Talk)};
}

RowQuery NoticeFilter::query(const Id &person) const
{
    QStringList conditions{QStringLiteral("recipient_id = ?")};
    if (chip == QLatin1StringView(Unread))
        conditions << QStringLiteral("read_at IS NULL");
    else if (chip == QLatin1StringView(Work))
        conditions << among({NoticeReason::Assigned, NoticeReason::Recalled, NoticeReason::Edited,
                             NoticeReason::HandedBack, NoticeReason::Transfer, NoticeReason::Delegated,
                             NoticeReason::DelegationEnded, NoticeReason::DueSoon, NoticeReason::Overdue,
                             NoticeReason::SeriesStopped});
    else if (chip == QLatin1StringView(Documents))
        conditions << QStringLiteral("subject_kind = %1").arg(int(EntityKind::Document));
    else if (chip == QLatin1StringView(Decisions))
        conditions << among({NoticeReason::Submitted, NoticeReason::Approved, NoticeReason::Returned,
                             NoticeReason::Extension});
    else if (chip == QLatin1StringView(Talk))
        conditions << among(
            {NoticeReason::Comment, NoticeReason::Progress, NoticeReason::File, NoticeReason::Mentioned});
    return {conditions.join(QStringLiteral(" AND ")), {person}, QStringLiteral("at DESC, id")};
}

} // namespace edesk
