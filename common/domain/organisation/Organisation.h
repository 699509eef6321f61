// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/organisation/Audiences.h"

namespace edesk {

/// The kinds of organisation of the four levels.
enum class OrganisationKind { Province = 1, Department, District, Commune, Division, Centre };

inline constexpr Choice organisationKindChoices[]{
    {int(OrganisationKind::Province), "province", "Cấp tỉnh", "Province"},
    {int(OrganisationKind::Department), "department", "Sở, ban, ngành", "Department"},
    {int(OrganisationKind::District), "district", "Cấp huyện", "District"},
    {int(OrganisationKind::Commune), "commune", "Cấp xã", "Commune"},
    {int(OrganisationKind::Division), "division", "Phòng, ban", "Division"},
    {int(OrganisationKind::Centre), "centre", "Đơn vị sự nghiệp", "Centre"},
};

/// One node of the tree of organisations, valid for a period (units merge and split).
struct Organisation
{
    Id id;
    qint64 revision = 0;
    /// Short code used in document symbols (`STTTT`), unique in the province.
    QString code;
    QString name;
    OrganisationKind kind = OrganisationKind::Department;
    /// Null for the province.
    Id parentId;
    /// The agency with its own seal and registers it belongs to: itself, or the one above a division.
    Id agencyId;
    /// Agency identifier (QCVN 102:2016): `000.00.14.H20`.
    QString agencyIdentifier;
    /// Public host name (001 Đ2.4).
    QString hostName;
    qint64 sortOrder = 0;
    QDate validFrom;
    QDate validTo;

    static auto description()
    {
        using O = Organisation;
        return std::tuple{
            member("code", &O::code, {.maxLength = 30, .required = true, .searched = true, .unique = true}),
            member("name", &O::name, {.maxLength = 200, .required = true, .searched = true}),
            member("kind", &O::kind, {.required = true, .choices = organisationKindChoices}),
            member("parent_id", &O::parentId, {.indexed = true, .references = EntityKind::Organisation}),
            member("agency_id", &O::agencyId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("agency_identifier", &O::agencyIdentifier, {.maxLength = 35}),
            member("host_name", &O::hostName, {.maxLength = 253}),
            member("sort_order", &O::sortOrder),
            member("valid_from", &O::validFrom),
            member("valid_to", &O::validTo),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Organisation, "organisation", fieldsOf<Organisation>(), organisationAudience};
    }
};

} // namespace edesk
