// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/organisation/OrganisationArea.h"

#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/DelegationRules.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/PersonRules.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"

namespace edesk {

void addOrganisationArea(Catalogue &catalogue)
{
    catalogue.add(entityType<Organisation>());
    catalogue.add(entityType<Person>());
    catalogue.add(entityType<Position>());
    catalogue.add(entityType<Account>());
    catalogue.add(entityType<RoleGrant>());
    catalogue.add(entityType<Delegation>());
    catalogue.add(commandType<CreatePerson>("Thêm người, tài khoản và vai trò",
                                            "Add a person, account and role", createPerson));
    catalogue.add(commandType<EditPerson>("Sửa thông tin liên hệ", "Edit contact details", editPerson));
    catalogue.add(commandType<GrantRole>("Giao vai trò", "Grant a role", grantRole));
    catalogue.add(commandType<RevokeRole>("Thu hồi vai trò", "Revoke a role", revokeRole));
    catalogue.add(commandType<Delegate>("Ủy quyền", "Delegate", delegatePowers));
    catalogue.add(commandType<EndDelegation>("Chấm dứt ủy quyền", "End a delegation", endDelegation));
}

} // namespace edesk
