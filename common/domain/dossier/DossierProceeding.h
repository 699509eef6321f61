// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"
#include "common/domain/dossier/Dossier.h"
#include "common/domain/dossier/DossierItem.h"

namespace edesk {

/// One command on one dossier: the row, who the actor is to it, and the effects being gathered. Every rule of
/// the area begins with `open` or `create` and ends with `finish`.
class DossierProceeding
{
public:
    static Result<DossierProceeding> open(const View &view, const Actor &actor, const Command &command,
                                          const Id &dossier, Instant now);
    /// A dossier that this command makes.
    static DossierProceeding create(const View &view, const Actor &actor, const Command &command,
                                    Instant now);

    Dossier dossier;

    /// Takes the dossier along its state machine; OnlyFor, or DossierClosed for what a closed one refuses.
    Result<void> step(QLatin1StringView action);
    /// Gives the dossier to a person of its agency, and to their unit. InvalidArgument.
    Result<void> giveTo(const Id &keeper);
    /// Every item, removed ones too.
    Result<std::vector<DossierItem>> items() const;
    /// Adds an item at the end.
    Result<void> add(DossierItemKind kind, const Id &subject, const QString &note);

    /// Nothing was to be done: accepted, with nothing written or logged.
    Effects unchanged();
    /// Writes the dossier. The log gets the reference only (docs/adr/0006).
    Effects finish();

    const View &view() const { return *m_view; }
    const Actor &actor() const { return *m_actor; }
    Instant now() const { return m_now; }
    QDate today() const { return vietnamTime(m_now).date(); }
    Effects &effects() { return m_effects; }

private:
    DossierProceeding(const View &view, const Actor &actor, const Command &command, Instant now);

    unsigned parts() const;

    const View *m_view;
    const Actor *m_actor;
    const Command *m_command;
    Instant m_now;
    Effects m_effects;
};

} // namespace edesk
