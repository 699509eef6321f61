// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/directions/DirectionsListModel.h"

#include "common/base/VietnameseDate.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// The line of all has an id that no row has.
const Id allId = Id::fromString(u"00000000-0000-7000-8000-000000000001"_s);

} // namespace

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Every:
        return DirectionsListModel::tr("Tổng số");
    case Outcome::Open:
        return DirectionsListModel::tr("Đang làm");
    case Outcome::Soon:
        return DirectionsListModel::tr("Sắp đến hạn");
    case Outcome::Overdue:
        return DirectionsListModel::tr("Quá hạn");
    case Outcome::DoneInTime:
        return DirectionsListModel::tr("Xong đúng hạn");
    case Outcome::DoneLate:
        break;
    }
    return DirectionsListModel::tr("Xong trễ hạn");
}

DirectionsListModel::DirectionsListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_query(context.queries, this, [this](const Result<Answer> &answer) { take(answer); })
{
}

void DirectionsListModel::setQuestion(const DirectionsQuestion &question)
{
    m_question = question;
    refresh();
}

void DirectionsListModel::refresh()
{
    m_question.now = m_context.clock.now();
    m_question.calendar = m_context.calendar.current();
    m_query.ask([question = m_question](ReplicaReader &reader) -> Result<Answer> {
        auto lines = question.lines(reader);
        if (!lines)
            return lines.error();
        return Answer{question, std::move(*lines)};
    });
}

void DirectionsListModel::take(const Result<Answer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        // To an earlier question: the answer to the last one is on its way.
        if (answer->question.division != m_question.division || answer->question.scope != m_question.scope)
            return;
        m_lines = answer->lines;
        m_countedAt = answer->question.now;
        QList<WorkItem> items;
        for (const DirectionsLine &line : std::as_const(m_lines))
            items.append(itemOf(line));
        reconcile(items);
    }
    Q_EMIT read();
}

WorkItem DirectionsListModel::itemOf(const DirectionsLine &line) const
{
    const auto number = [&](Outcome outcome) { return numberText(line.figure(outcome), m_context.language); };
    WorkItem item;
    item.id = line.isAll ? allId : line.id;
    item.title = line.name;
    item.subtitle = tr("%1 việc · %2 đang làm").arg(number(Outcome::Every), number(Outcome::Open));
    if (const auto percent = line.percentInTime())
        item.subtitle += u" · "_s + tr("đúng hạn %1 %").arg(*percent);
    if (line.figure(Outcome::Overdue) > 0) {
        item.dueText = tr("%1 quá hạn").arg(number(Outcome::Overdue));
        item.dueTone = Tone::Overdue;
    } else if (line.figure(Outcome::Soon) > 0) {
        item.dueText = tr("%1 sắp đến hạn").arg(number(Outcome::Soon));
        item.dueTone = Tone::Soon;
    }
    return item;
}

} // namespace edesk
