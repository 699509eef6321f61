// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentFacts.h"

#include "client/people/OwnRoles.h"
#include "client/steps/SendStates.h"
#include "common/domain/document/DocumentProceeding.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

// The newest.
constexpr int mostEvents = 500;

/// As the rules count them.
unsigned partsOf(const FeatureContext &context, const Document &document)
{
    const StoreView view(context.reader.database(), false);
    const Actor actor = ownActor(context);
    const auto parts =
        DocumentProceeding::follow(view, actor, {}, document, context.clock.now(), Effects(Id())).parts();
    return parts ? *parts : 0U;
}

/// Rows of a kind that refer to the document.
template <typename Entity>
Result<std::vector<Entity>> rowsOf(const FeatureContext &context, const Id &document, const QString &order,
                                   qint64 limit = -1)
{
    return context.reader.load<Entity>(
        {.where = u"document_id = ?"_s, .values = {document}, .orderBy = order, .limit = limit});
}

Result<void> loadRows(DocumentFacts &facts, const FeatureContext &context)
{
    const Id id = facts.document.id;
    auto events = rowsOf<DocumentEvent>(context, id, u"at DESC, id DESC"_s, mostEvents);
    if (!events)
        return events.error();
    std::reverse(events->begin(), events->end());
    auto recipients = rowsOf<DocumentRecipient>(context, id, u"name, id"_s);
    if (!recipients)
        return recipients.error();
    auto work = rowsOf<Assignment>(context, id, u"given_at DESC, id"_s);
    if (!work)
        return work.error();
    facts.events = std::move(*events);
    facts.recipients = std::move(*recipients);
    facts.work = std::move(*work);
    const auto leader = context.reader.find(entityType<Person>(), facts.document.signerId);
    if (!leader)
        return leader.error();
    if (*leader && facts.document.book == DocumentBook::Incoming)
        facts.leaderName = fromRecord<Person>(**leader).fullName;
    if (facts.document.relatedId.isNull())
        return {};
    const auto related = context.reader.find(entityType<Document>(), facts.document.relatedId);
    if (!related)
        return related.error();
    if (*related)
        facts.related = fromRecord<Document>(**related);
    return {};
}

} // namespace

Result<std::optional<DocumentFacts>> DocumentFacts::load(const FeatureContext &context, const Id &document)
{
    const auto found = context.reader.find(entityType<Document>(), document);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<DocumentFacts>();
    DocumentFacts facts;
    facts.document = fromRecord<Document>(**found);
    EDESK_CHECK(loadRows(facts, context));
    facts.unsent = unsentRowsOf(context.desk.outbox(), document);
    facts.parts = partsOf(context, facts.document);
    return std::optional(std::move(facts));
}

unsigned DocumentFacts::partsForNew(const FeatureContext &context, DocumentBook book)
{
    const Id self = context.acting.principal();
    const auto row = context.reader.find(entityType<Person>(), self);
    if (!row || !*row)
        return 0;
    const auto person = fromRecord<Person>(**row);
    Document document;
    document.book = book;
    document.state = DocumentState(NoState);
    document.agencyId = person.agencyId;
    if (book == DocumentBook::Outgoing) {
        document.drafterId = self;
        document.draftingOrganisationId = person.organisationId;
    }
    return partsOf(context, document);
}

std::optional<Error> DocumentFacts::obstacle(QLatin1StringView action) const
{
    const auto to = documentTable(document.book).step(int(document.state), action, parts);
    return to ? std::nullopt : std::optional(to.error());
}

} // namespace edesk
