// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/DueWords.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

} // namespace

QString shortMoment(Instant moment, Instant now)
{
    if (!moment.isSet())
        return {};
    const QDateTime at = vietnamTime(moment);
    const QDate today = vietnamTime(now).date();
    if (at.date() == today)
        return Words::tr("Hôm nay %1").arg(at.toString(u"HH:mm"_s));
    return at.toString(at.date().year() == today.year() ? u"dd/MM HH:mm"_s : u"dd/MM/yyyy HH:mm"_s);
}

DueWords DueWords::of(Instant due, AssignmentState state, Instant now, const WorkCalendar &calendar)
{
    if (state == AssignmentState::Recalled)
        return {Words::tr("Đã thu hồi"), Tone::Neutral};
    const DueState stands = calendar.dueState(due, now, state == AssignmentState::Done);
    const bool isToday = vietnamTime(due).date() == vietnamTime(now).date();
    switch (stands.kind) {
    case DueState::Kind::None:
        return {};
    case DueState::Kind::Done:
        return {Words::tr("Hoàn thành"), Tone::InTime};
    case DueState::Kind::Overdue:
        if (stands.days > 0)
            return {Words::tr("Quá hạn %Ln ngày", nullptr, stands.days), Tone::Overdue};
        if (isToday)
            return {Words::tr("Quá hạn hôm nay"), Tone::Overdue};
        return {Words::tr("Quá hạn từ %1").arg(vietnamTime(due).toString(u"dd/MM"_s)), Tone::Overdue};
    case DueState::Kind::Soon:
        if (isToday || stands.days == 0)
            return {shortMoment(due, now), Tone::Soon};
        return {Words::tr("Còn %Ln ngày", nullptr, stands.days), Tone::Soon};
    case DueState::Kind::InTime:
        return {Words::tr("Còn %Ln ngày", nullptr, stands.days), Tone::Neutral};
    }
    return {};
}

} // namespace edesk
