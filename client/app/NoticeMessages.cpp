// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/NoticeMessages.h"

#include "client/app/QuietHours.h"
#include "client/features/notices/NoticeListModel.h"

#include <QLocale>

namespace edesk {

NoticeMessages::NoticeMessages(const FeatureContext &context, NoticeWatch &watch,
                               const ProfileSettings &settings, QObject *parent)
    : QObject(parent), m_context(context), m_settings(settings)
{
    connect(&watch, &NoticeWatch::arrived, this, &NoticeMessages::say);
}

void NoticeMessages::say(const std::vector<Notice> &notices)
{
    const QuietHours quiet{int(m_settings.number(Setting::QuietFrom)),
                           int(m_settings.number(Setting::QuietTo))};
    if (!m_settings.flag(Setting::Notifications) || quiet.hold(vietnamTime(m_context.clock.now()).time()))
        return;
    const Notice &latest = notices.back();
    const QString title = reasonText(latest.reason, m_context.language);
    QString text = latest.title + QStringLiteral(" · ") + latest.fromName;
    if (notices.size() > 1)
        text += QLatin1Char('\n') +
                tr("và %1 thông báo khác").arg(QLocale().toString(qint64(notices.size() - 1)));
    Q_EMIT said(title, text);
}

} // namespace edesk
