// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/home/Greeting.h"

#include "common/base/VietnameseDate.h"

#include <QCoreApplication>

namespace edesk {

QString greeting(const QString &fullName, Instant now)
{
    constexpr int noon = 11;
    constexpr int afternoon = 13;
    constexpr int evening = 18;
    const int hour = vietnamTime(now).time().hour();
    const auto words = [](const char *text) { return QCoreApplication::translate("edesk::Greeting", text); };
    const QString pattern =
        hour < noon        ? words(QT_TRANSLATE_NOOP("edesk::Greeting", "Chào buổi sáng, %1"))
        : hour < afternoon ? words(QT_TRANSLATE_NOOP("edesk::Greeting", "Chào buổi trưa, %1"))
        : hour < evening   ? words(QT_TRANSLATE_NOOP("edesk::Greeting", "Chào buổi chiều, %1"))
                           : words(QT_TRANSLATE_NOOP("edesk::Greeting", "Chào buổi tối, %1"));
    return pattern.arg(fullName);
}

QString dayLine(Instant now, Language language)
{
    const QDate today = vietnamTime(now).date();
    return weekdayText(today, language) + QStringLiteral(", ") + dateText(today) + QStringLiteral(" · ") +
           weekText(today, language);
}

} // namespace edesk
