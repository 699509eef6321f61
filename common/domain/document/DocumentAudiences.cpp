// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentAudiences.h"

#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/organisation/Role.h"

namespace edesk {

Result<ScopeSet> documentAudience(const Record &record, const View &view)
{
    const auto document = fromRecord<Document>(record);
    ScopeSet scopes;
    for (const Role role : {Role::Clerk, Role::Office, Role::Leader})
        scopes.insert(Scope::role(document.agencyId, roleKey(role)));
    const auto addUnit = [&](const Id &organisation) {
        if (!organisation.isNull() && organisation != document.agencyId)
            scopes.insert(Scope::role(organisation, roleKey(Role::Head)));
    };
    if (!document.drafterId.isNull())
        scopes.insert(Scope::person(document.drafterId));
    addUnit(document.draftingOrganisationId);
    const auto readers = view.loadWhere<DocumentAccess>(u"document_id", document.id);
    if (!readers)
        return readers.error();
    for (const DocumentAccess &reader : *readers) {
        if (!reader.current)
            continue;
        if (!reader.personId.isNull())
            scopes.insert(Scope::person(reader.personId));
        addUnit(reader.organisationId);
    }
    return scopes;
}

Result<ScopeSet> numberBookAudience(const Record &record, const View &)
{
    const auto book = fromRecord<NumberBook>(record);
    return ScopeSet{Scope::role(book.agencyId, roleKey(Role::Clerk)),
                    Scope::role(book.agencyId, roleKey(Role::Office))};
}

} // namespace edesk
