// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentDetail.h"

#include "client/drafts/DraftKeeper.h"
#include "client/features/assignments/AssignmentListModel.h"
#include "client/features/assignments/AssignmentParts.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentTrack.h"
#include "client/features/assignments/AssignmentWords.h"
#include "client/features/assignments/GiveOptions.h"
#include "client/features/assignments/MentionCompleter.h"
#include "client/features/assignments/SeriesSteps.h"
#include "client/files/FilesPane.h"
#include "client/steps/DueWords.h"
#include "client/steps/SendStates.h"
#include "client/ui/ActionBar.h"
#include "client/ui/LineField.h"
#include "client/ui/ProgressTrack.h"
#include "client/ui/SnoozeWords.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QShortcut>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int CommentMargin = 8;

/// The profile may have been another person's before.
QString draftOf(const FeatureContext &context, const Id &assignment)
{
    return assignment.isNull()
               ? QString()
               : u"%1/assignment/%2/comment"_s.arg(context.person.toString(), assignment.toString());
}

} // namespace

AssignmentDetail::AssignmentDetail(const FeatureContext &context, QWidget *parent)
    : DetailPane(parent),
      m_context(context),
      m_steps(new AssignmentSteps(context, *this)),
      m_parts(new AssignmentParts(context)),
      m_files(new FilesPane(context)),
      m_track(new ProgressTrack),
      m_comment(new LineField),
      m_mentions(new MentionCompleter(*m_comment)),
      m_series(new SeriesSteps(context, *this)),
      m_draft(new DraftKeeper(context.desk, this))
{
    addSection({}, m_parts);
    addSection({}, m_files);
    m_files->takeDropsOn(*this);
    addSection(tr("Tiến trình"), m_track);
    m_comment->setPlaceholderText(tr("Viết ý kiến trao đổi, @ để nhắc tên… (Ctrl+Enter để gửi)"));
    m_comment->setAccessibleName(tr("Ý kiến trao đổi"));
    m_comment->setTextMargins(CommentMargin, 0, CommentMargin, 0);
    m_comment->setMaxLength(noteLength);
    m_comment->leaveToShortcuts(m_steps->all());
    m_draft->follow(*m_comment);
    setFooter(m_comment);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), m_comment);
        send->setContext(Qt::WidgetShortcut);
        connect(send, &QShortcut::activated, this, &AssignmentDetail::sendComment);
    }
}

void AssignmentDetail::present(const AssignmentFacts &facts, const Actor &actor)
{
    turnTo(facts.assignment.id);
    setTitle(facts.assignment.title);
    setPills(pillsOf(facts));
    setFields(fieldsOf(facts));
    setBody(facts.assignment.body);
    m_parts->present(facts);
    m_files->present({EntityKind::Assignment, facts.assignment.id});
    m_track->setSteps(assignmentTrack(facts, m_context.clock.now(), m_context.language));
    m_steps->setFacts(facts, actor);
    m_mentions->setFacts(facts, m_context.person);
    m_series->setSeries(facts.series, actor);
    actions().setActions(m_steps->buttons() + m_more, m_steps->menuOnly() + m_series->actions());
}

void AssignmentDetail::setMoreActions(const QList<QAction *> &actions)
{
    m_more = actions;
    m_comment->leaveToShortcuts(actions);
}

void AssignmentDetail::clear()
{
    turnTo({});
    m_files->present({});
    m_steps->clear();
    m_series->setSeries({}, {});
}

void AssignmentDetail::turnTo(const Id &assignment)
{
    if (m_assignment == assignment)
        return;
    m_assignment = assignment;
    m_draft->open(draftOf(m_context, assignment));
    m_comment->clear();
    m_comment->setReadOnly(m_sending.contains(assignment));
}

/// The text stays in the line until it is taken.
void AssignmentDetail::sendComment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || m_assignment.isNull() || m_sending.contains(m_assignment))
        return;
    m_sending.insert(m_assignment);
    m_comment->setReadOnly(true);
    m_steps->comment(text, m_mentions->mentionedIn(text),
                     [this, about = m_assignment](bool taken) { commentAnswered(about, taken); });
}

void AssignmentDetail::commentAnswered(const Id &assignment, bool taken)
{
    m_sending.remove(assignment);
    if (taken)
        m_draft->discard(draftOf(m_context, assignment));
    if (assignment != m_assignment)
        return;
    m_comment->setReadOnly(false);
    if (taken)
        m_comment->clear();
}

QList<PillSpec> AssignmentDetail::pillsOf(const AssignmentFacts &facts) const
{
    const Assignment &a = facts.assignment;
    QList<PillSpec> pills;
    const DueWords due = DueWords::of(a.dueAt, a.state, m_context.clock.now(), *m_context.calendar.current());
    if (!due.text.isEmpty())
        pills.append({.text = due.text, .tone = due.tone, .icon = iconOf(due.tone)});
    if (!isClosed(a.state)) {
        const QString state = stateWords(a.state, m_context.language);
        const qint64 progress = a.shownProgress();
        const QString words = progress > 0 ? tr("%1 %2 %").arg(state).arg(progress) : state;
        pills.append({.text = words, .tone = Tone::Accent});
    }
    if (facts.snoozedUntil > m_context.clock.now())
        pills.append(
            {.text = tr("Để sau %1")
                         .arg(snoozeText(facts.snoozedUntil, m_context.clock.now(), m_context.language)),
             .icon = Icon::Clock});
    if (a.requestedDueAt.isSet())
        pills.append(
            {.text = tr("Xin gia hạn đến %1").arg(shortMoment(a.requestedDueAt, m_context.clock.now())),
             .tone = Tone::Soon,
             .icon = Icon::Clock});
    if (const PillSpec sending = sendPill(sendStateOf(m_context.desk.outbox(), a.id));
        !sending.text.isEmpty())
        pills.append(sending);
    return pills;
}

QList<DetailField> AssignmentDetail::fieldsOf(const AssignmentFacts &facts) const
{
    const Assignment &a = facts.assignment;
    QList<DetailField> fields{{tr("Người giao"), a.giverName}, {tr("Chủ trì"), facts.names(PartyRole::Lead)}};
    if (a.dueAt.isSet())
        fields.append({tr("Hạn"), dateTimeText(a.dueAt)});
    if (const QString joiners = facts.names(PartyRole::Join); !joiners.isEmpty())
        fields.append({tr("Phối hợp"), joiners});
    if (const QString informed = facts.names(PartyRole::Inform); !informed.isEmpty())
        fields.append({tr("Để biết"), informed});
    if (!a.secondApproverName.isEmpty())
        fields.append({tr("Duyệt bước hai"), a.secondApproverName});
    if (a.parts > 0)
        fields.append(
            {tr("Việc con"),
             tr("%1, chưa xong %2; chủ trì tự báo %3 %").arg(a.parts).arg(a.openParts).arg(a.progress)});
    if (facts.series)
        fields.append({tr("Lặp lại"), repetitionWords(facts.series->plan(), m_context.language)});
    fields.append({tr("Giao lúc"), dateTimeText(a.givenAt)});
    return fields;
}

} // namespace edesk
