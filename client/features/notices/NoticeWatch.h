// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "common/domain/journal/Notice.h"

#include <QObject>

namespace edesk {

/// Watches over what the person is told while the desk is open: how much is unread, and what is new since the
/// desk began to watch.
class NoticeWatch : public QObject
{
    Q_OBJECT

public:
    /// `context` must outlive the watch.
    explicit NoticeWatch(const FeatureContext &context, QObject *parent = nullptr);

    int unread() const { return m_unread; }

Q_SIGNALS:
    void unreadChanged(int count);
    /// New notices, oldest first; never those that were there when the watch began.
    void arrived(const std::vector<edesk::Notice> &notices);

private:
    struct Answer
    {
        qint64 unread = 0;
        std::vector<Notice> latest;
    };
    void look();
    void take(const Result<Answer> &answer);

    const FeatureContext &m_context;
    int m_unread = 0;
    bool m_begun = false;
    QSet<Id> m_known;
    LatestQuery<Answer> m_query;
};

} // namespace edesk
