// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/dossier/DossierRules.h"

#include "common/domain/core/FieldMerge.h"
#include "common/domain/dossier/DossierProceeding.h"

namespace edesk {
namespace {

namespace action = dossier_action;

constexpr qint64 earliestYear = 1945;

Result<void> checkFields(const DossierProceeding &p)
{
    const Dossier &d = p.dossier;
    const auto invalid = [](const char *field) {
        return failure(ErrorCode::InvalidArgument, {QString::fromLatin1(field)});
    };
    if (d.code.isEmpty() || d.title.isEmpty())
        return failure(ErrorCode::MissingArgument,
                       {d.code.isEmpty() ? QStringLiteral("code") : QStringLiteral("title")});
    if (d.retentionYears < 0 || d.retentionYears > dossier_limit::LongestRetention)
        return invalid("retention_years");
    if (d.year < earliestYear || d.year > p.today().year() + 1)
        return invalid("year");
    if (!d.startedOn.isValid() || d.startedOn > p.today())
        return invalid("started_on");
    if (d.endedOn.isValid() && (d.endedOn < d.startedOn || d.endedOn > p.today()))
        return invalid("ended_on");
    return {};
}

/// Duplicate when another dossier of the agency has this number and symbol in this year. A desk knows what it
/// holds.
Result<void> mustBeNew(const DossierProceeding &p)
{
    const auto same = p.view().loadWhere<Dossier>(u"code", p.dossier.code);
    if (!same)
        return same.error();
    for (const Dossier &other : *same) {
        if (other.id != p.dossier.id && other.agencyId == p.dossier.agencyId && other.year == p.dossier.year)
            return failure(ErrorCode::Duplicate, {p.dossier.code, other.keeperName});
    }
    return {};
}

} // namespace

Result<Effects> openDossier(const View &view, const Actor &actor, const Command &command,
                            const OpenDossier &a, Instant now)
{
    auto p = DossierProceeding::create(view, actor, command, now);
    EDESK_CHECK(p.giveTo(a.keeperId.isNull() ? actor.principal() : a.keeperId));
    EDESK_CHECK(p.step(action::Open));
    Dossier &d = p.dossier;
    d.title = a.title.simplified();
    d.code = a.code.simplified();
    d.retentionYears = a.retentionYears;
    d.startedOn = a.startedOn.isValid() ? a.startedOn : p.today();
    d.year = a.year != 0 ? a.year : d.startedOn.year();
    d.note = a.note;
    d.restricted = a.restricted;
    EDESK_CHECK(checkFields(p));
    EDESK_CHECK(mustBeNew(p));
    return p.finish();
}

Result<Effects> editDossier(const View &view, const Actor &actor, const Command &command,
                            const EditDossier &a, Instant now)
{
    auto p = DossierProceeding::open(view, actor, command, a.dossierId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Edit));
    Dossier &d = p->dossier;
    const auto before = valuesOf(d);
    Id keeper = d.keeperId;
    EDESK_CHECK(mergeField("title", d.title, a.titleWas, a.title.simplified()));
    EDESK_CHECK(mergeField("code", d.code, a.codeWas, a.code.simplified()));
    EDESK_CHECK(mergeField("retention_years", d.retentionYears, a.retentionYearsWas, a.retentionYears));
    EDESK_CHECK(mergeField("keeper_id", keeper, a.keeperIdWas, a.keeperId));
    EDESK_CHECK(mergeField("started_on", d.startedOn, a.startedOnWas, a.startedOn));
    EDESK_CHECK(mergeField("note", d.note, a.noteWas, a.note));
    EDESK_CHECK(mergeField("restricted", d.restricted, a.restrictedWas, a.restricted));
    if (keeper != d.keeperId)
        EDESK_CHECK(p->giveTo(keeper));
    if (valuesOf(d) == before)
        return p->unchanged();
    EDESK_CHECK(checkFields(*p));
    EDESK_CHECK(mustBeNew(*p));
    return p->finish();
}

Result<Effects> closeDossier(const View &view, const Actor &actor, const Command &command,
                             const CloseDossier &a, Instant now)
{
    auto p = DossierProceeding::open(view, actor, command, a.dossierId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Close));
    p->dossier.endedOn = a.endedOn.isValid() ? a.endedOn : p->today();
    p->dossier.closedAt = now;
    EDESK_CHECK(checkFields(*p));
    return p->finish();
}

Result<Effects> reopenDossier(const View &view, const Actor &actor, const Command &command,
                              const ReopenDossier &a, Instant now)
{
    auto p = DossierProceeding::open(view, actor, command, a.dossierId, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->step(action::Reopen));
    p->dossier.endedOn = {};
    p->dossier.closedAt = {};
    EDESK_CHECK(p->add(DossierItemKind::Reopened, {}, a.reason));
    return p->finish();
}

} // namespace edesk
