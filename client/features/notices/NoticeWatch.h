// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "common/domain/journal/Notice.h"

#include <QObject>

namespace edesk {

/// Watches over what the person is told while the desk is open: how much is unread, and what is new since the
/// desk began to watch. What the first sync of a desk brings is not new.
///
/// New is what the desk stored after all it knew, whatever its time: somebody may have been offline.
class NoticeWatch : public QObject
{
    Q_OBJECT

public:
    /// `context` must outlive the watch.
    explicit NoticeWatch(const FeatureContext &context, QObject *parent = nullptr);

    int unread() const { return m_unread; }

Q_SIGNALS:
    void unreadChanged(int count);
    /// New notices that are unread, oldest first; never those that were there when the watch began.
    void arrived(const std::vector<edesk::Notice> &notices);

private:
    struct Answer
    {
        qint64 unread = 0;
        /// The place (`rid`) of the notice stored last.
        qint64 last = 0;
        /// Stored after those known, oldest first.
        std::vector<Notice> fresh = {};
        /// Whether the first sync was over when this was asked.
        bool hasSynced = false;
    };
    void look();
    static Result<Answer> answer(ReplicaReader &reader, const Id &person, qint64 known, bool hasSynced);
    void take(const Result<Answer> &answer);

    const FeatureContext &m_context;
    int m_unread = 0;
    /// The place of the last notice that was told or was there before; negative before the watch has begun.
    qint64 m_known = -1;
    /// Something changed while an answer was under way.
    bool m_looksAgain = false;
    LatestQuery<Answer> m_query;
};

} // namespace edesk
