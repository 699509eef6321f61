// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentTrack.h"

#include "client/features/assignments/AssignmentWords.h"
#include "client/steps/DueWords.h"
#include "client/ui/ShownText.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentTrack)
};

QString textOf(const AssignmentEvent &event, Language language)
{
    QString who = shownText(event.actorName);
    if (!event.onBehalfOfName.isEmpty())
        who = Words::tr("%1 (thay %2)").arg(who, shownText(event.onBehalfOfName));
    QString text = u"%1 — %2"_s.arg(who, eventWords(event.kind, language));
    if (event.kind == EventKind::Progress)
        text += u" %1 %"_s.arg(event.progress);
    if (!event.note.isEmpty())
        text += u": "_s + event.note;
    return text;
}

/// Device and server time differ when somebody acted offline: both are shown then.
QString noteOf(const AssignmentEvent &event, bool unsent, Instant now)
{
    constexpr qint64 noticeable = 5 * 60 * 1000;
    if (unsent)
        return Words::tr("%1 · lưu trên máy, chưa gửi").arg(shortMoment(event.recordedAt, now));
    if (event.recordedAt.isSet() && event.at.ms - event.recordedAt.ms > noticeable)
        return Words::tr("%1 · máy chủ nhận %2")
            .arg(shortMoment(event.recordedAt, now), shortMoment(event.at, now));
    return shortMoment(event.at, now);
}

} // namespace

QList<ProgressStep> assignmentTrack(const AssignmentFacts &facts, Instant now, Language language)
{
    QList<ProgressStep> steps;
    for (const AssignmentEvent &event : facts.events)
        steps.append({textOf(event, language), noteOf(event, facts.unsent.contains(event.id), now),
                      ProgressStep::State::Done});
    if (isClosed(facts.assignment.state))
        return steps;
    if (!steps.isEmpty())
        steps.last().state = ProgressStep::State::Current;
    const auto addAhead = [&](const QString &text, AssignmentState waitsIn) {
        const bool waits = facts.assignment.state == waitsIn;
        steps.append({text, waits ? Words::tr("đang chờ") : Words::tr("chưa đến bước này"),
                      ProgressStep::State::Ahead});
    };
    if (facts.assignment.state != AssignmentState::AwaitingSecond)
        addAhead(Words::tr("%1 — duyệt kết quả").arg(shownText(facts.assignment.giverName)),
                 AssignmentState::AwaitingApproval);
    if (!facts.assignment.secondApproverId.isNull())
        addAhead(Words::tr("%1 — duyệt bước hai").arg(shownText(facts.assignment.secondApproverName)),
                 AssignmentState::AwaitingSecond);
    return steps;
}

} // namespace edesk
