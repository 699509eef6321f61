// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierProceeding.h"

#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Role.h"

#include <algorithm>

namespace edesk {

DossierProceeding::DossierProceeding(const View &view, const Actor &actor, const Command &command,
                                     Instant now)
    : m_view(&view), m_actor(&actor), m_command(&command), m_now(now), m_effects(command.id)
{
}

Result<DossierProceeding> DossierProceeding::open(const View &view, const Actor &actor,
                                                  const Command &command, const Id &dossier, Instant now)
{
    DossierProceeding p(view, actor, command, now);
    auto row = view.load<Dossier>(dossier);
    if (!row)
        return row.error();
    p.dossier = std::move(*row);
    p.m_effects.subject = {EntityKind::Dossier, dossier};
    return p;
}

DossierProceeding DossierProceeding::create(const View &view, const Actor &actor, const Command &command,
                                            Instant now)
{
    DossierProceeding p(view, actor, command, now);
    p.dossier.id = p.m_effects.nextId();
    p.dossier.state = DossierState(NoState);
    p.dossier.openedAt = now;
    p.m_effects.subject = {EntityKind::Dossier, p.dossier.id};
    return p;
}

unsigned DossierProceeding::parts() const
{
    const bool hasUnit = dossier.organisationId != dossier.agencyId;
    unsigned parts = 0;
    if (dossier.keeperId == m_actor->principal() && m_actor->actsIn(dossier.organisationId, dossier.agencyId))
        parts |= KeeperPart;
    if (m_actor->has(dossier.organisationId, roleKey(hasUnit ? Role::Head : Role::Leader)))
        parts |= UnitHeadPart;
    if (m_actor->has(dossier.agencyId, roleKey(Role::Office)) ||
        m_actor->has(dossier.agencyId, roleKey(Role::Clerk)))
        parts |= RecordsPart;
    return parts;
}

Result<void> DossierProceeding::step(QLatin1StringView action)
{
    const auto to = dossierTable().step(int(dossier.state), action, parts());
    if (!to) {
        const bool isFrozen =
            dossier.state == DossierState::Closed && to.error().code == ErrorCode::WrongState;
        return isFrozen ? failure(ErrorCode::DossierClosed, {dossier.title}) : to.error();
    }
    dossier.state = DossierState(*to);
    return {};
}

Result<void> DossierProceeding::giveTo(const Id &keeper)
{
    const auto person = m_view->load<Person>(keeper);
    if (!person)
        return person.error();
    if (!dossier.agencyId.isNull() && person->agencyId != dossier.agencyId)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("keeper_id")});
    dossier.keeperId = person->id;
    dossier.keeperName = person->fullName;
    dossier.agencyId = person->agencyId;
    dossier.organisationId = person->organisationId;
    return {};
}

Result<std::vector<DossierItem>> DossierProceeding::items() const
{
    return m_view->loadWhere<DossierItem>(u"dossier_id", dossier.id);
}

Result<void> DossierProceeding::add(DossierItemKind kind, const Id &subject, const QString &note)
{
    const auto before = items();
    if (!before)
        return before.error();
    DossierItem item;
    for (const DossierItem &earlier : *before)
        item.ordinal = std::max(item.ordinal, earlier.ordinal);
    ++item.ordinal;
    item.id = m_effects.nextId();
    item.dossierId = dossier.id;
    item.kind = kind;
    item.subjectId = subject;
    item.note = note;
    item.addedById = m_actor->person;
    item.addedByName = m_actor->name;
    item.addedAt = m_now;
    m_effects.write(item);
    ++dossier.itemCount;
    return {};
}

Effects DossierProceeding::unchanged()
{
    Effects none(m_command->id);
    none.subject = m_effects.subject;
    return none;
}

Effects DossierProceeding::finish()
{
    dossier.updatedAt = m_now;
    m_effects.agency = dossier.agencyId;
    m_effects.write(dossier);
    return std::move(m_effects);
}

} // namespace edesk
