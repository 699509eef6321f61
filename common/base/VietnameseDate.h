// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"

#include <QDate>
#include <QString>

namespace edesk {

/// "05/02/2026"; empty for an invalid date.
QString dateText(QDate date);
/// "05/02/2026 08:30", as the clocks in Vietnam show it; empty for an instant that is not set.
QString dateTimeText(Instant instant);
/// "tuần 48", "week 48": the ISO 8601 week, from Monday; empty for an invalid date.
QString weekText(QDate date, Language language);
/// "Thứ Hai" … "Chủ nhật", "Monday" … "Sunday"; empty for an invalid date.
QString weekdayText(QDate date, Language language);
/// The date as official documents write it, days below 10 and the months 1 and 2 with a zero before them:
/// "ngày 05 tháng 02 năm 2026"; empty for an invalid date.
QString officialDateText(QDate date);
/// "1.234" in Vietnamese, "1,234" in English.
QString numberText(qint64 value, Language language);
/// "1.234,5" in Vietnamese, "1,234.5" in English, rounded to so many decimals.
QString numberText(double value, int decimals, Language language);

} // namespace edesk
