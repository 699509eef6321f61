// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeWatch.h"

#include "client/features/notices/NoticeFilter.h"
#include "common/store/EntityTable.h"

#include <algorithm>
#include <utility>

namespace edesk {
namespace {

/// More at once are not counted.
constexpr int mostFresh = 500;

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
    connect(&context.desk, &DeskPort::statusChanged, this, [this](const SyncStatus &status) {
        if (m_known < 0 && status.lastSuccess.isSet())
            look();
    });
    look();
}

/// One at a time: each asks for what is beyond the answer before.
void NoticeWatch::look()
{
    if (m_query.isBusy()) {
        m_looksAgain = true;
        return;
    }
    m_query.ask([person = m_context.person, known = m_known,
                 hasSynced = m_context.desk.status().lastSuccess.isSet()](ReplicaReader &reader) {
        return answer(reader, person, known, hasSynced);
    });
}

Result<NoticeWatch::Answer> NoticeWatch::answer(ReplicaReader &reader, const Id &person, qint64 known,
                                                bool hasSynced)
{
    Answer answer;
    answer.hasSynced = hasSynced;
    RowQuery query = NoticeFilter{}.query(person);
    // In one question, so of one moment: what is counted now is told now.
    const auto row = reader.database().prepare(
        QStringLiteral("SELECT count(*), (SELECT coalesce(max(rid), 0) FROM notice) FROM notice%1")
            .arg(query.clause()));
    if (!row)
        return row.error();
    bindValues(**row, query.values);
    EDESK_CHECK((*row)->forEach([&] {
        answer.unread = (*row)->integer(0);
        answer.last = (*row)->integer(1);
    }));
    if (!hasSynced || known < 0 || known >= answer.last)
        return answer;
    query.require(QStringLiteral("rid > ? AND rid <= ?"));
    query.values.insert(query.values.end(), {known, answer.last});
    query.limit = mostFresh;
    auto fresh = reader.load<Notice>(query);
    if (!fresh)
        return fresh.error();
    answer.fresh = std::move(*fresh);
    std::reverse(answer.fresh.begin(), answer.fresh.end());
    return answer;
}

void NoticeWatch::take(const Result<Answer> &answer)
{
    if (answer) {
        // Also backwards: the last may have gone, and its place is taken anew.
        m_known = answer->hasSynced ? answer->last : -1;
        if (m_unread != int(answer->unread)) {
            m_unread = int(answer->unread);
            Q_EMIT unreadChanged(m_unread);
        }
        if (!answer->fresh.empty())
            Q_EMIT arrived(answer->fresh);
    }
    if (std::exchange(m_looksAgain, false))
        look();
}

} // namespace edesk
