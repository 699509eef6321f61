// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentProceeding.h"

#include <algorithm>

namespace edesk {
namespace {

/// Of a notice; as long as the abstract alone.
constexpr int longestTitle = 500;

} // namespace

DocumentProceeding::DocumentProceeding(const View &view, const Actor &actor, const Command &command,
                                       Instant now, Effects effects)
    : m_view(&view), m_actor(&actor), m_command(&command), m_now(now), m_effects(std::move(effects))
{
}

Result<DocumentProceeding> DocumentProceeding::open(const View &view, const Actor &actor,
                                                    const Command &command, const Id &document, Instant now)
{
    DocumentProceeding p(view, actor, command, now, Effects(command.id));
    auto row = view.load<Document>(document);
    if (!row)
        return row.error();
    p.document = std::move(*row);
    p.m_effects.subject = {EntityKind::Document, document};
    p.m_effects.agency = p.document.agencyId;
    return p;
}

Result<DocumentProceeding> DocumentProceeding::take(const View &view, const Actor &actor,
                                                    const Command &command, const Id &document, Instant now,
                                                    QLatin1StringView action, DocumentEventKind kind,
                                                    const QString &note)
{
    auto p = open(view, actor, command, document, now);
    if (!p)
        return p;
    EDESK_CHECK(p->step(action));
    p->record(kind, note);
    return p;
}

DocumentProceeding DocumentProceeding::create(const View &view, const Actor &actor, const Command &command,
                                              Instant now)
{
    DocumentProceeding p(view, actor, command, now, Effects(command.id));
    p.document.id = p.m_effects.nextId();
    p.document.state = DocumentState(NoState);
    p.document.year = p.today().year();
    p.document.listedAt = now;
    p.m_effects.subject = {EntityKind::Document, p.document.id};
    // Its place is before the rows that refer to it.
    p.m_effects.write(p.document);
    return p;
}

DocumentProceeding DocumentProceeding::follow(const View &view, const Actor &actor, const Command &command,
                                              const Document &document, Instant now, Effects effects)
{
    DocumentProceeding p(view, actor, command, now, std::move(effects));
    p.document = document;
    return p;
}

Result<unsigned> DocumentProceeding::parts() const
{
    const auto has = [this](const Id &organisation, Role role) {
        return m_actor->has(organisation, roleKey(role));
    };
    unsigned parts = 0;
    if (has(document.agencyId, Role::Clerk))
        parts |= ClerkPart;
    if (has(document.agencyId, Role::Office))
        parts |= OfficePart;
    if (has(document.agencyId, Role::Leader))
        parts |= LeaderPart;
    const Id &unit = document.draftingOrganisationId;
    const bool isAgency = unit == document.agencyId;
    if (!unit.isNull() && (isAgency ? (parts & (OfficePart | LeaderPart)) != 0 : has(unit, Role::Head)))
        parts |= HeadPart;
    if (!document.drafterId.isNull() && document.drafterId == m_actor->principal() &&
        m_actor->actsIn(unit, document.agencyId))
        parts |= DrafterPart;
    if (document.state == DocumentState(NoState))
        return parts;
    const auto readers = m_view->loadWhere<DocumentAccess>(u"document_id", document.id);
    if (!readers)
        return readers.error();
    const bool reads = std::any_of(readers->begin(), readers->end(), [&](const DocumentAccess &reader) {
        if (!reader.current)
            return false;
        if (reader.personId == m_actor->principal())
            return m_actor->actsIn(reader.organisationId, reader.agencyId);
        return has(reader.organisationId, Role::Head) || has(reader.organisationId, Role::Leader);
    });
    return parts | (reads ? unsigned(ReaderPart) : 0U);
}

Result<void> DocumentProceeding::step(QLatin1StringView action)
{
    const auto who = parts();
    if (!who)
        return who.error();
    return stepAs(action, *who);
}

Result<void> DocumentProceeding::stepOfSystem(QLatin1StringView action)
{
    return stepAs(action, SystemPart);
}

Result<void> DocumentProceeding::stepAs(QLatin1StringView action, unsigned who)
{
    const auto to = documentTable(document.book).step(int(document.state), action, who);
    if (!to)
        return to.error();
    const auto state = DocumentState(*to);
    if (state != document.state)
        document.closedAt = isClosed(state) ? m_now : Instant();
    document.state = state;
    return {};
}

void DocumentProceeding::record(DocumentEventKind kind, const QString &note)
{
    m_effects.write(documentEvent(m_effects, document.id, kind, *m_actor, *m_command, note, m_now));
}

void DocumentProceeding::tell(const Id &person, NoticeReason reason)
{
    if (person.isNull() || person == m_actor->person || !m_told.insert({person, reason}).second)
        return;
    m_effects.write(documentNotice(m_effects, document, person, reason, m_actor->name, m_now));
}

Result<void> DocumentProceeding::tellRole(const Id &organisation, Role role, NoticeReason reason)
{
    if (!m_view->isComplete())
        return {};
    const auto people = holdersOf(*m_view, organisation, role, today());
    if (!people)
        return people.error();
    for (const Id &person : *people)
        tell(person, reason);
    return {};
}

Result<void> DocumentProceeding::tellRegistry(NoticeReason reason)
{
    return tellRole(document.agencyId, Role::Clerk, reason);
}

Effects DocumentProceeding::unchanged()
{
    Effects none(m_command->id);
    none.subject = m_effects.subject;
    return none;
}

Effects DocumentProceeding::finish()
{
    document.updatedAt = m_now;
    m_effects.agency = document.agencyId;
    m_effects.write(document);
    return std::move(m_effects);
}

DocumentEvent documentEvent(Effects &effects, const Id &document, DocumentEventKind kind, const Actor &actor,
                            const Command &command, const QString &note, Instant now)
{
    DocumentEvent event;
    event.id = effects.nextId();
    event.documentId = document;
    event.kind = kind;
    event.actorId = actor.person;
    event.actorName = actor.name;
    event.onBehalfOfName = actor.onBehalfOfName;
    event.note = note;
    event.recordedAt = command.recordedAt;
    event.at = now;
    return event;
}

Notice documentNotice(Effects &effects, const Document &document, const Id &person, NoticeReason reason,
                      const QString &from, Instant now)
{
    Notice notice;
    notice.id = effects.nextId();
    notice.recipientId = person;
    notice.reason = reason;
    notice.subjectKind = qint64(EntityKind::Document);
    notice.subjectId = document.id;
    notice.title = documentTitle(document);
    notice.fromName = from;
    notice.at = now;
    return notice;
}

QString documentTitle(const Document &document)
{
    const QString code = codeText(document.codeNumber, document.codeNotation);
    return (code.isEmpty() ? document.subject : code + QStringLiteral(" · ") + document.subject)
        .left(longestTitle);
}

} // namespace edesk
