// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/dossier/DossierAudience.h"
#include "common/domain/dossier/DossierStates.h"

namespace edesk {

/// A work dossier (hồ sơ công việc, Decree 30/2020/NĐ-CP, articles 28–30): documents, assignments and notes
/// on one matter. The field limits are those of the decree's annex VI.
struct Dossier
{
    Id id;
    qint64 revision = 0;
    Id agencyId;
    /// The keeper's unit, or the agency.
    Id organisationId;
    DossierState state = DossierState::Open;
    /// Số và ký hiệu hồ sơ, one of its kind per agency and year.
    QString code;
    /// Năm hình thành.
    qint64 year = 0;
    QString title;
    /// Thời hạn bảo quản in years; 0 for ever.
    qint64 retentionYears = 0;
    /// Chế độ sử dụng: of restricted use once it is in the archive.
    bool restricted = false;
    Id keeperId;
    QString keeperName;
    QDate startedOn;
    QDate endedOn;
    QString note;
    /// How many items it holds, for lists.
    qint64 itemCount = 0;
    Instant openedAt;
    Instant updatedAt;
    Instant closedAt;

    static auto description()
    {
        using D = Dossier;
        return std::tuple{
            member("agency_id", &D::agencyId, {.required = true, .references = EntityKind::Organisation}),
            member("organisation_id", &D::organisationId,
                   {.required = true, .indexed = true, .references = EntityKind::Organisation}),
            member("state", &D::state, {.required = true, .indexed = true, .choices = dossierStateChoices()}),
            member("code", &D::code, {.maxLength = 20, .required = true, .searched = true, .indexed = true}),
            member("year", &D::year, {.required = true}),
            member("title", &D::title, {.maxLength = 500, .required = true, .searched = true}),
            member("retention_years", &D::retentionYears, {.required = true}),
            member("restricted", &D::restricted),
            member("keeper_id", &D::keeperId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("keeper_name", &D::keeperName, {.maxLength = 50}),
            member("started_on", &D::startedOn),
            member("ended_on", &D::endedOn),
            member("note", &D::note, {.maxLength = 500}),
            member("item_count", &D::itemCount),
            member("opened_at", &D::openedAt, {.required = true}),
            member("updated_at", &D::updatedAt),
            member("closed_at", &D::closedAt),
        };
    }
    static EntityType makeType()
    {
        return {.kind = EntityKind::Dossier,
                .table = "dossier",
                .fields = fieldsOf<Dossier>(),
                .audience = dossierAudience,
                .listOrder = "state, opened_at DESC, id"};
    }
};

} // namespace edesk
