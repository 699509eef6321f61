// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticeListModel.h"

#include "common/base/VietnameseDate.h"

namespace edesk {
namespace {

Tone toneOf(NoticeReason reason)
{
    switch (reason) {
    case NoticeReason::Submitted:
    case NoticeReason::Extension:
    case NoticeReason::Transfer:
        return Tone::Accent;
    case NoticeReason::Returned:
    case NoticeReason::HandedBack:
    case NoticeReason::DueSoon:
    case NoticeReason::SeriesStopped:
        return Tone::Soon;
    case NoticeReason::Overdue:
        return Tone::Overdue;
    case NoticeReason::Approved:
        return Tone::InTime;
    default:
        return Tone::Neutral;
    }
}

} // namespace

QString reasonText(NoticeReason reason, Language language)
{
    for (const Choice &choice : noticeReasonChoices) {
        if (choice.value == int(reason))
            return QString::fromUtf8(language == Language::English ? choice.english : choice.vietnamese);
    }
    return {};
}

NoticeListModel::NoticeListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_query(context.queries, this, [this](const Result<Answer> &answer) { take(answer); })
{
}

void NoticeListModel::setFilter(const NoticeFilter &filter)
{
    m_filter = filter;
    m_limit = PageSize;
    refresh();
}

void NoticeListModel::refresh()
{
    m_query.ask([filter = m_filter, person = m_context.person, limit = m_limit](ReplicaReader &reader) {
        return answer(reader, filter, person, limit);
    });
}

Result<NoticeListModel::Answer> NoticeListModel::answer(ReplicaReader &reader, const NoticeFilter &filter,
                                                        const Id &person, int limit)
{
    Answer answer;
    answer.chip = filter.chip;
    RowQuery query = filter.query(person);
    query.limit = limit + 1;
    auto notices = reader.load<Notice>(query);
    if (!notices)
        return notices.error();
    answer.notices = std::move(*notices);
    answer.hasMore = int(answer.notices.size()) > limit;
    if (answer.hasMore)
        answer.notices.pop_back();
    const QStringList chips = NoticeFilter::chips();
    for (const QString &chip : chips) {
        const auto count = reader.count(entityType<Notice>(), NoticeFilter{chip}.query(person));
        if (!count)
            return count.error();
        answer.counts.insert(chip, int(*count));
    }
    return answer;
}

void NoticeListModel::take(const Result<Answer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer && answer->chip == m_filter.chip) {
        m_isRead = true;
        m_counts = answer->counts;
        m_hasMore = false;
        m_notices.clear();
        QList<WorkItem> items;
        for (const Notice &notice : answer->notices) {
            m_notices.insert(notice.id, notice);
            items.append(itemOf(notice));
        }
        reconcile(items);
        m_hasMore = answer->hasMore;
    }
    Q_EMIT read();
}

const Notice &NoticeListModel::notice(int row) const
{
    return *m_notices.constFind(item(row).id);
}

WorkItem NoticeListModel::itemOf(const Notice &notice) const
{
    WorkItem item;
    item.id = notice.id;
    item.title = notice.title;
    item.subtitle = notice.fromName + QStringLiteral(" · ") + dateTimeText(notice.at);
    item.stateText = reasonText(notice.reason, m_context.language);
    item.stateTone = toneOf(notice.reason);
    item.isUnread = !notice.readAt.isSet();
    return item;
}

bool NoticeListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_query.isBusy();
}

void NoticeListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += qMax(PageSize, m_limit / 2);
    refresh();
}

} // namespace edesk
