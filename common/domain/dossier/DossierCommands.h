// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

namespace edesk {

namespace dossier_limit {
inline constexpr int Code = 20;
inline constexpr int Title = 500;
inline constexpr int Note = 500;
inline constexpr int Words = 2000;
inline constexpr qint64 LongestRetention = 200;
} // namespace dossier_limit

/// Opens a dossier; the id is the first that follows from the command's.
struct OpenDossier
{
    static constexpr const char *Name = "dossier.open";
    QString title;
    QString code;
    /// In years; 0 for ever.
    qint64 retentionYears = 0;
    /// Empty for the actor.
    Id keeperId;
    /// Empty for the year of `startedOn`.
    qint64 year = 0;
    /// Empty for today.
    QDate startedOn;
    QString note;
    bool restricted = false;

    static auto description()
    {
        using A = OpenDossier;
        return std::tuple{
            member("title", &A::title, {.maxLength = dossier_limit::Title, .required = true}),
            member("code", &A::code, {.maxLength = dossier_limit::Code, .required = true}),
            member("retention_years", &A::retentionYears, {.required = true}),
            member("keeper_id", &A::keeperId, {.references = EntityKind::Person}),
            member("year", &A::year),
            member("started_on", &A::startedOn),
            member("note", &A::note, {.maxLength = dossier_limit::Note}),
            member("restricted", &A::restricted),
        };
    }
};

/// Changes what a dossier says of itself; each value comes with the one it replaces.
struct EditDossier
{
    static constexpr const char *Name = "dossier.edit";
    Id dossierId;
    QString title;
    QString titleWas;
    QString code;
    QString codeWas;
    qint64 retentionYears = 0;
    qint64 retentionYearsWas = 0;
    Id keeperId;
    Id keeperIdWas;
    QDate startedOn;
    QDate startedOnWas;
    QString note;
    QString noteWas;
    bool restricted = false;
    bool restrictedWas = false;

    static auto description()
    {
        using A = EditDossier;
        return std::tuple{
            member("dossier_id", &A::dossierId, {.required = true, .references = EntityKind::Dossier}),
            member("title", &A::title, {.maxLength = dossier_limit::Title}),
            member("title_was", &A::titleWas, {.maxLength = dossier_limit::Title}),
            member("code", &A::code, {.maxLength = dossier_limit::Code}),
            member("code_was", &A::codeWas, {.maxLength = dossier_limit::Code}),
            member("retention_years", &A::retentionYears),
            member("retention_years_was", &A::retentionYearsWas),
            member("keeper_id", &A::keeperId, {.references = EntityKind::Person}),
            member("keeper_id_was", &A::keeperIdWas),
            member("started_on", &A::startedOn),
            member("started_on_was", &A::startedOnWas),
            member("note", &A::note, {.maxLength = dossier_limit::Note}),
            member("note_was", &A::noteWas, {.maxLength = dossier_limit::Note}),
            member("restricted", &A::restricted),
            member("restricted_was", &A::restrictedWas),
        };
    }
};

/// Puts a document, an assignment, or words alone into a dossier.
struct AddDossierItem
{
    static constexpr const char *Name = "dossier.add_item";
    Id dossierId;
    Id documentId;
    Id assignmentId;
    QString note;

    static auto description()
    {
        using A = AddDossierItem;
        return std::tuple{
            member("dossier_id", &A::dossierId, {.required = true, .references = EntityKind::Dossier}),
            member("document_id", &A::documentId, {.references = EntityKind::Document}),
            member("assignment_id", &A::assignmentId, {.references = EntityKind::Assignment}),
            member("note", &A::note, {.maxLength = dossier_limit::Words}),
        };
    }
};

/// Takes an item out.
struct RemoveDossierItem
{
    static constexpr const char *Name = "dossier.remove_item";
    Id dossierId;
    Id itemId;

    static auto description()
    {
        using A = RemoveDossierItem;
        return std::tuple{
            member("dossier_id", &A::dossierId, {.required = true, .references = EntityKind::Dossier}),
            member("item_id", &A::itemId, {.required = true, .references = EntityKind::DossierItem}),
        };
    }
};

/// The matter is over: the dossier is frozen.
struct CloseDossier
{
    static constexpr const char *Name = "dossier.close";
    Id dossierId;
    /// Empty for today.
    QDate endedOn;

    static auto description()
    {
        using A = CloseDossier;
        return std::tuple{
            member("dossier_id", &A::dossierId, {.required = true, .references = EntityKind::Dossier}),
            member("ended_on", &A::endedOn),
        };
    }
};

/// A closed one goes on; the reason becomes an item of it.
struct ReopenDossier
{
    static constexpr const char *Name = "dossier.reopen";
    Id dossierId;
    QString reason;

    static auto description()
    {
        using A = ReopenDossier;
        return std::tuple{
            member("dossier_id", &A::dossierId, {.required = true, .references = EntityKind::Dossier}),
            member("reason", &A::reason, {.maxLength = dossier_limit::Words, .required = true}),
        };
    }
};

} // namespace edesk
