// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/RoleHolders.h"

#include <set>

namespace edesk {

/// One command on one document: the row, who the actor is to it, and the effects being gathered. Every rule
/// of the area begins with `open` or `create` and ends with `finish`.
class DocumentProceeding
{
public:
    static Result<DocumentProceeding> open(const View &view, const Actor &actor, const Command &command,
                                           const Id &document, Instant now);
    /// open(), one step along the state machine, and its words in the track: all that most commands do.
    static Result<DocumentProceeding> take(const View &view, const Actor &actor, const Command &command,
                                           const Id &document, Instant now, QLatin1StringView action,
                                           DocumentEventKind kind, const QString &note);
    /// A document that this command makes; its id is the first that follows from the command's.
    static DocumentProceeding create(const View &view, const Actor &actor, const Command &command,
                                     Instant now);

    /// One that changes because of what another command does; the effects of that one go on.
    static DocumentProceeding follow(const View &view, const Actor &actor, const Command &command,
                                     const Document &document, Instant now, Effects effects);

    Document document;

    /// The parts (DocumentPart) the actor has.
    Result<unsigned> parts() const;
    /// Takes the document along its state machine; OnlyFor or WrongState when the table has no such line.
    Result<void> step(QLatin1StringView action);
    /// The same for what follows from other rows.
    Result<void> stepOfSystem(QLatin1StringView action);

    void record(DocumentEventKind kind, const QString &note);
    /// Tells one person once for a reason, unless they are the actor.
    void tell(const Id &person, NoticeReason reason);
    /// Tells whoever holds the role today. On the server alone: a desk does not know them all.
    Result<void> tellRole(const Id &organisation, Role role, NoticeReason reason);
    /// The registry of the document's agency.
    Result<void> tellRegistry(NoticeReason reason);
    /// Nothing was to be done: accepted, with nothing written, told or logged.
    Effects unchanged();
    /// Writes the document. The log gets the reference only (docs/adr/0006).
    Effects finish();

    const View &view() const { return *m_view; }
    const Actor &actor() const { return *m_actor; }
    const Command &command() const { return *m_command; }
    Instant now() const { return m_now; }
    QDate today() const { return vietnamTime(m_now).date(); }
    Effects &effects() { return m_effects; }

private:
    DocumentProceeding(const View &view, const Actor &actor, const Command &command, Instant now,
                       Effects effects);

    Result<void> stepAs(QLatin1StringView action, unsigned who);

    const View *m_view;
    const Actor *m_actor;
    const Command *m_command;
    Instant m_now;
    std::set<std::pair<Id, NoticeReason>> m_told;
    Effects m_effects;
};

/// A step of a document's track.
DocumentEvent documentEvent(Effects &effects, const Id &document, DocumentEventKind kind, const Actor &actor,
                            const Command &command, const QString &note, Instant now);
/// What one person is told of a document.
Notice documentNotice(Effects &effects, const Document &document, const Id &person, NoticeReason reason,
                      const QString &from, Instant now);
/// Number and symbol with what it is about, for titles.
QString documentTitle(const Document &document);

} // namespace edesk
