// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DirectRules.h"

#include "common/domain/assignment/GiveRules.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/SenderReport.h"

namespace edesk {
namespace {

namespace action = document_action;

/// The assignment that the direction makes.
Result<void> give(DocumentProceeding &p, const DirectDocument &a)
{
    const GiveAssignment given{
        documentTitle(p.document), a.direction, a.dueAt, a.lead, a.joiners, a.informed};
    const auto made = giveWithin(p.view(), p.actor(), p.command(), given,
                                 GivenFrom{.document = p.document.id}, p.now(), p.effects());
    if (!made)
        return made.error();
    p.document.leadName = made->leadName;
    return {};
}

} // namespace

Result<Effects> submitDocument(const View &view, const Actor &actor, const Command &command,
                               const SubmitDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Submit));
    // Only the server knows who leads.
    if (view.isComplete()) {
        const auto leaders = holdersOf(view, p->document.agencyId, Role::Leader, p->today());
        if (!leaders)
            return leaders.error();
        if (!leaders->contains(a.leaderId))
            return failure(ErrorCode::InvalidArgument, {QStringLiteral("leader_id")});
    }
    p->document.signerId = a.leaderId;
    p->record(DocumentEventKind::Submitted, a.note);
    p->tell(a.leaderId, NoticeReason::DocumentSubmitted);
    return p->finish();
}

Result<Effects> directDocument(const View &view, const Actor &actor, const Command &command,
                               const DirectDocument &a, Instant now)
{
    auto p = DocumentProceeding::open(view, actor, command, a.documentId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Direct));
    EDESK_CHECK(give(*p, a));
    if (a.dueAt.isSet() && (!p->document.dueAt.isSet() || p->document.dueAt < a.dueAt))
        p->document.dueAt = a.dueAt;
    p->record(DocumentEventKind::Directed, a.direction);
    EDESK_CHECK(p->tellRegistry(NoticeReason::DocumentDirected));
    EDESK_CHECK(reportToSender(*p, ExchangeStatus::Assigned, {}));
    return p->finish();
}

Result<Effects> completeDocument(const View &view, const Actor &actor, const Command &command,
                                 const CompleteDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Complete,
                                      DocumentEventKind::Completed, a.note);
    if (!p)
        return p.error();
    EDESK_CHECK(reportToSender(*p, ExchangeStatus::Done, a.note));
    return p->finish();
}

Result<Effects> reopenDocument(const View &view, const Actor &actor, const Command &command,
                               const ReopenDocument &a, Instant now)
{
    auto p = DocumentProceeding::take(view, actor, command, a.documentId, now, action::Reopen,
                                      DocumentEventKind::Reopened, a.note);
    if (!p)
        return p.error();
    EDESK_CHECK(p->tellRegistry(NoticeReason::DocumentSubmitted));
    return p->finish();
}

} // namespace edesk
