// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeWatch.h"

#include "client/features/notices/NoticeFilter.h"

namespace edesk {
namespace {

/// More at once are counted, not told one by one.
constexpr int mostLatest = 20;

} // namespace

NoticeWatch::NoticeWatch(const FeatureContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_query(context.queries, this, [this](const Result<Answer> &answer) { take(answer); })
{
    connect(&context.desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Notice))
            look();
    });
    look();
}

void NoticeWatch::look()
{
    m_query.ask([person = m_context.person](ReplicaReader &reader) -> Result<Answer> {
        RowQuery query = NoticeFilter{}.query(person);
        const auto unread = reader.count(entityType<Notice>(), query);
        if (!unread)
            return unread.error();
        query.limit = mostLatest;
        auto latest = reader.load<Notice>(query);
        if (!latest)
            return latest.error();
        return Answer{*unread, std::move(*latest)};
    });
}

void NoticeWatch::take(const Result<Answer> &answer)
{
    if (!answer)
        return;
    std::vector<Notice> fresh;
    for (auto notice = answer->latest.rbegin(); notice != answer->latest.rend(); ++notice) {
        if (m_begun && !m_known.contains(notice->id))
            fresh.push_back(*notice);
        m_known.insert(notice->id);
    }
    m_begun = true;
    if (m_unread != int(answer->unread)) {
        m_unread = int(answer->unread);
        Q_EMIT unreadChanged(m_unread);
    }
    if (!fresh.empty())
        Q_EMIT arrived(fresh);
}

} // namespace edesk
