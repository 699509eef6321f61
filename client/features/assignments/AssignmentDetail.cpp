// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentDetail.h"

#include "client/features/assignments/AssignmentListModel.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentTrack.h"
#include "client/features/assignments/DueWords.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ProgressTrack.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/assignment/AssignmentCommands.h"

#include <QLineEdit>
#include <QShortcut>

namespace edesk {
namespace {

constexpr int CommentMargin = 8;

} // namespace

AssignmentDetail::AssignmentDetail(const FeatureContext &context, QWidget *parent)
    : DetailPane(parent),
      m_context(context),
      m_steps(new AssignmentSteps(context, *this)),
      m_track(new ProgressTrack),
      m_comment(new QLineEdit)
{
    addSection(tr("Tiến trình"), m_track);
    m_comment->setPlaceholderText(tr("Viết ý kiến trao đổi… (Ctrl+Enter để gửi)"));
    m_comment->setAccessibleName(tr("Ý kiến trao đổi"));
    m_comment->setTextMargins(CommentMargin, 0, CommentMargin, 0);
    m_comment->setMaxLength(noteLength);
    setFooter(m_comment);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), m_comment);
        send->setContext(Qt::WidgetShortcut);
        send->setContext(Qt::WidgetShortcut);
        connect(send, &QShortcut::activated, this, &AssignmentDetail::sendComment);
    }
}

void AssignmentDetail::present(const AssignmentFacts &facts, const Actor &actor)
{
    if (m_assignment != facts.assignment.id) {
        keepDraft();
        m_assignment = facts.assignment.id;
        m_comment->setText(m_drafts.value(m_assignment));
    }
    setTitle(facts.assignment.title);
    setPills(pillsOf(facts));
    setFields(fieldsOf(facts));
    setBody(facts.assignment.body);
    m_track->setSteps(assignmentTrack(facts, m_context.clock.now()));
    m_steps->setFacts(facts, actor);
    actions().setActions(m_steps->buttons(), m_steps->menuOnly());
}

void AssignmentDetail::keepDraft()
{
    if (m_comment->text().isEmpty())
        m_drafts.remove(m_assignment);
    else
        m_drafts.insert(m_assignment, m_comment->text());
}

void AssignmentDetail::sendComment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || m_assignment.isNull())
        return;
    m_steps->comment(text);
    m_comment->clear();
}

QList<PillSpec> AssignmentDetail::pillsOf(const AssignmentFacts &facts) const
{
    const Assignment &a = facts.assignment;
    QList<PillSpec> pills;
    const DueWords due = DueWords::of(a.dueAt, a.state, m_context.clock.now(), m_calendar);
    if (!due.text.isEmpty())
        pills.append({.text = due.text, .tone = due.tone, .icon = iconOf(due.tone)});
    if (!isClosed(a.state)) {
        const QString words =
            a.progress > 0 ? tr("%1 %2 %").arg(stateText(a.state)).arg(a.progress) : stateText(a.state);
        pills.append({.text = words, .tone = Tone::Accent});
    }
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
    fields.append({tr("Giao lúc"), dateTimeText(a.givenAt)});
    return fields;
}

} // namespace edesk
