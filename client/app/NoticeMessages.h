// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/notices/NoticeWatch.h"
#include "client/session/ProfileSettings.h"

#include <QObject>

namespace edesk {

class TrayIcon;

/// Says on the screen what the person is newly told: why, what about and by whom. Several at once are one
/// message. Silent in quiet hours and when the person does not want it.
class NoticeMessages : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    NoticeMessages(const FeatureContext &context, NoticeWatch &watch, const ProfileSettings &settings,
                   QObject *parent = nullptr);

Q_SIGNALS:
    void said(const QString &title, const QString &text);

private:
    void say(const std::vector<Notice> &notices);

    const FeatureContext &m_context;
    const ProfileSettings &m_settings;
};

} // namespace edesk
