// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SnoozeWords.h"

#include "common/base/VietnameseDate.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int week = 7;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SnoozeWords)
};

} // namespace

QString snoozeText(Instant until, Instant now, Language language)
{
    if (!until.isSet())
        return {};
    const QDateTime at = vietnamTime(until);
    const QDate today = vietnamTime(now).date();
    const qint64 ahead = today.daysTo(at.date());
    QString when;
    if (ahead == 0) {
        when = at.toString(u"HH:mm"_s);
    } else if (ahead == 1) {
        when = Words::tr("ngày mai");
    } else if (ahead > 1 && ahead < week) {
        when = weekdayText(at.date(), language);
        if (language == Language::Vietnamese)
            when[0] = when.at(0).toLower();
    } else {
        when = at.toString(at.date().year() == today.year() ? u"dd/MM"_s : u"dd/MM/yyyy"_s);
    }
    return Words::tr("đến %1").arg(when);
}

} // namespace edesk
