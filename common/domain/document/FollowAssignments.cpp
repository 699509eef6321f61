// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/core/Overlay.h"
#include "common/domain/document/DirectRules.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/document/SenderReport.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace edesk {
namespace {

namespace action = document_action;

/// The assignments that the command wrote, or of which it wrote a party.
QList<Id> touchedAssignments(const Effects &effects)
{
    QList<Id> touched;
    for (const Record &record : effects.written()) {
        Id id;
        if (record.kind() == EntityKind::Assignment)
            id = record.id();
        else if (record.kind() == EntityKind::AssignmentParty)
            id = fromRecord<AssignmentParty>(record).assignmentId;
        if (!id.isNull() && !touched.contains(id))
            touched.append(id);
    }
    return touched;
}

/// Who was given the work may read the document.
Result<void> letIn(const View &after, Effects &effects, const Id &document, const Id &assignment)
{
    const auto known = after.loadWhere<DocumentAccess>(u"document_id", document);
    if (!known)
        return known.error();
    std::vector<AssignmentParty> parties;
    for (const Record &record : effects.written()) {
        if (record.kind() == EntityKind::AssignmentParty)
            parties.push_back(fromRecord<AssignmentParty>(record));
    }
    for (const AssignmentParty &party : parties) {
        const bool has = std::any_of(known->begin(), known->end(), [&](const DocumentAccess &access) {
            return access.personId == party.personId && access.organisationId == party.organisationId;
        });
        if (party.assignmentId != assignment || !party.current || has)
            continue;
        DocumentAccess access;
        access.id = effects.nextId();
        access.documentId = document;
        access.personId = party.personId;
        access.organisationId = party.organisationId;
        access.agencyId = party.agencyId;
        effects.write(access);
    }
    return {};
}

/// The step that the work on a document calls for; nothing while it goes on as it is.
std::optional<QLatin1StringView> stepOf(const std::vector<Assignment> &work)
{
    const bool allClosed =
        std::all_of(work.begin(), work.end(), [](const Assignment &a) { return isClosed(a.state); });
    const bool anyDone = std::any_of(work.begin(), work.end(),
                                     [](const Assignment &a) { return a.state == AssignmentState::Done; });
    if (allClosed && anyDone)
        return action::Finished;
    const bool begun = std::any_of(work.begin(), work.end(), [](const Assignment &a) {
        return a.state != AssignmentState::New && a.state != AssignmentState::Recalled;
    });
    return begun ? std::optional(action::Begun) : std::nullopt;
}

Result<void> followOne(const View &view, const Actor &actor, const Command &command, Instant now,
                       Effects &effects, const Assignment &assignment)
{
    const Overlay after(view, effects.written());
    EDESK_CHECK(letIn(after, effects, assignment.documentId, assignment.id));
    const auto document = after.load<Document>(assignment.documentId);
    if (!document)
        // A desk that sees the task may not see the document yet.
        return view.isComplete() ? Result<void>(document.error()) : Result<void>();
    const auto work = after.loadWhere<Assignment>(u"document_id", assignment.documentId);
    if (!work)
        return work.error();
    const auto step = stepOf(*work);
    const StateTable &table = documentTable(document->book);
    if (!step || !table.allows(int(document->state), *step, SystemPart))
        return {};
    const auto [subject, agency] = std::pair(effects.subject, effects.agency);
    auto p = DocumentProceeding::follow(view, actor, command, *document, now, std::move(effects));
    EDESK_CHECK(p.stepOfSystem(*step));
    if (*step == action::Finished) {
        p.record(DocumentEventKind::Completed, {});
        EDESK_CHECK(p.tellRegistry(NoticeReason::DocumentFinished));
        EDESK_CHECK(reportToSender(p, ExchangeStatus::Done, {}));
    } else {
        EDESK_CHECK(reportToSender(p, ExchangeStatus::InProgress, {}));
    }
    effects = p.finish();
    effects.subject = subject;
    effects.agency = agency;
    return {};
}

} // namespace

Result<void> followAssignments(const View &view, const Actor &actor, const Command &command, Instant now,
                               Effects &effects)
{
    for (const Id &id : touchedAssignments(effects)) {
        const auto assignment = Overlay(view, effects.written()).load<Assignment>(id);
        if (!assignment)
            return assignment.error();
        if (!assignment->documentId.isNull())
            EDESK_CHECK(followOne(view, actor, command, now, effects, *assignment));
    }
    return {};
}

} // namespace edesk
