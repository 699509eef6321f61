// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierAudience.h"

#include "common/domain/dossier/Dossier.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

Result<ScopeSet> dossierAudience(const Record &record, const View &)
{
    const auto dossier = fromRecord<Dossier>(record);
    const bool hasUnit = dossier.organisationId != dossier.agencyId;
    return ScopeSet{
        Scope::person(dossier.keeperId),
        Scope::role(dossier.organisationId, roleKey(hasUnit ? Role::Head : Role::Leader)),
        Scope::role(dossier.agencyId, roleKey(Role::Office)),
        Scope::role(dossier.agencyId, roleKey(Role::Clerk)),
    };
}

} // namespace edesk
