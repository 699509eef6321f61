// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/calendar/CalendarListModel.h"

#include "common/base/VietnameseDate.h"

namespace edesk {

QString dayText(QDate date, Language language)
{
    return weekdayText(date, language) + QLatin1Char(' ') + dateText(date);
}

QString kindText(CalendarDayKind kind, Language language)
{
    const Choice &choice = calendarDayKindChoices[std::size_t(kind) - 1];
    return QString::fromUtf8(language == Language::Vietnamese ? choice.vietnamese : choice.english);
}

CalendarListModel::CalendarListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_year(vietnamTime(context.clock.now()).date().year()),
      m_query(context.queries, this, [this](const Result<CalendarAnswer> &answer) { take(answer); })
{
}

void CalendarListModel::setYear(int year)
{
    m_year = year;
    refresh();
}

void CalendarListModel::refresh()
{
    const CalendarQuestion question{m_context.person, m_context.acting.onBehalfOf(), m_context.clock.now(),
                                    m_year};
    m_query.ask([question](ReplicaReader &reader) { return question.answer(reader); });
}

const CalendarLine &CalendarListModel::line(int row) const
{
    return *m_lines.constFind(item(row).id);
}

void CalendarListModel::take(const Result<CalendarAnswer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        // To an earlier question: the answer to the last one is on its way.
        if (answer->year != m_year)
            return;
        // Views look at rows while they go.
        QList<WorkItem> items;
        for (const CalendarLine &line : answer->lines) {
            m_lines.insert(line.id, line);
            items.append(itemOf(line));
        }
        m_owners = answer->owners;
        reconcile(items);
    }
    Q_EMIT read();
}

WorkItem CalendarListModel::itemOf(const CalendarLine &line) const
{
    const Language language = m_context.language;
    WorkItem item;
    item.id = line.id;
    item.title = dayText(line.date, language);
    if (line.holiday) {
        item.subtitle = line.holiday->words(language);
        item.stateText = tr("Ngày lễ");
        return item;
    }
    const CalendarDay &day = *line.day;
    item.subtitle = line.isOfProvince ? tr("Toàn tỉnh") : line.owner;
    if (!day.note.isEmpty())
        item.subtitle += QStringLiteral(" · ") + day.note;
    item.stateText = kindText(day.kind, language);
    item.stateTone = day.kind == CalendarDayKind::Off ? Tone::InTime : Tone::Soon;
    return item;
}

} // namespace edesk
