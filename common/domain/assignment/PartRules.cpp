// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/PartRules.h"

#include "common/base/VietnameseDate.h"
#include "common/domain/core/Overlay.h"

#include <algorithm>
#include <map>

namespace edesk {
namespace {

constexpr qint64 complete = 100;

/// Changes one part; false leaves it, and what is below it, as it is.
using Change = std::function<bool(Proceeding &)>;

/// Changes the open parts of `whole`, the upper ones first. Below what is closed nothing is open.
Result<void> changeParts(const View &view, const Actor &actor, const Command &command, Instant now,
                         const Id &whole, const Change &change, Effects &effects)
{
    const auto parts = view.loadWhere<Assignment>(u"parent_id", whole);
    if (!parts)
        return parts.error();
    for (const Assignment &part : *parts) {
        if (isClosed(part.state))
            continue;
        auto p = Proceeding::follow(view, actor, command, part.id, now, std::move(effects));
        if (!p)
            return p.error();
        const bool changed = change(*p);
        effects = changed ? p->finish() : std::move(p->effects());
        if (changed)
            EDESK_CHECK(changeParts(view, actor, command, now, part.id, change, effects));
    }
    return {};
}

/// What one part counts for in its whole.
struct Share
{
    qint64 parts = 0;
    qint64 open = 0;
    qint64 progress = 0;

    bool operator==(const Share &) const = default;
};

Share shareOf(const Assignment &part)
{
    if (part.state == AssignmentState::Recalled)
        return {};
    if (part.state == AssignmentState::Done)
        return {1, 0, complete};
    return {1, 1, part.shownProgress()};
}

Result<Share> shareBefore(const View &view, const Id &part)
{
    const auto row = view.find(entityType<Assignment>(), part);
    if (!row)
        return row.error();
    return *row ? shareOf(fromRecord<Assignment>(**row)) : Share();
}

/// Carries the change of one part into its whole; the whole's id, null when nothing changed there. A desk
/// that has the part only leaves the whole to the server.
Result<Id> carryUp(const View &view, const Id &id, Effects &effects)
{
    const Overlay after(view, effects.written());
    const auto part = after.load<Assignment>(id);
    if (!part || part->parentId.isNull())
        return part ? Result<Id>(Id()) : part.error();
    const auto before = shareBefore(view, id);
    if (!before)
        return before.error();
    const Share now = shareOf(*part);
    if (*before == now)
        return Id();
    const auto row = after.find(entityType<Assignment>(), part->parentId);
    if (!row)
        return row.error();
    if (!*row)
        return Id();
    auto whole = fromRecord<Assignment>(**row);
    whole.parts += now.parts - before->parts;
    whole.openParts += now.open - before->open;
    whole.partsProgress += now.progress - before->progress;
    effects.write(whole);
    return whole.id;
}

} // namespace

Result<Assignment> wholeOfNewPart(const View &view, const Actor &actor, const Command &command,
                                  const Id &whole, Instant now)
{
    const auto p = Proceeding::open(view, actor, command, whole, now);
    if (!p)
        return p.error();
    EDESK_CHECK(p->stepOfPart(assignment_action::GivePart));
    if (p->assignment.level >= deepestPart)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("parent_id")});
    return p->assignment;
}

Result<void> checkDueWithin(const Assignment &whole, Instant due)
{
    if (whole.dueAt.isSet() && (!due.isSet() || due > whole.dueAt))
        return failure(ErrorCode::DueAfterParent, {dateTimeText(whole.dueAt)});
    return {};
}

Result<void> checkDueOfPart(const View &view, const Assignment &part, Instant due)
{
    if (part.parentId.isNull())
        return {};
    const auto whole = view.load<Assignment>(part.parentId);
    return whole ? checkDueWithin(*whole, due) : whole.error();
}

Result<void> checkPartsDone(const View &view, const Proceeding &p, const AssignmentParty *share)
{
    if (p.assignment.openParts == 0)
        return {};
    qint64 open = p.assignment.openParts;
    if (share && share->role == PartyRole::Join) {
        const auto parts = view.loadWhere<Assignment>(u"parent_id", p.assignment.id);
        if (!parts)
            return parts.error();
        open = std::count_if(parts->begin(), parts->end(), [&](const Assignment &part) {
            const bool own = share->personId.isNull() ? part.giverOrganisationId == share->organisationId
                                                      : part.giverId == share->personId;
            return own && !isClosed(part.state);
        });
    }
    return open == 0 ? Result<void>() : failure(ErrorCode::PartsOpen, {QString::number(open)});
}

Result<void> recallParts(const View &view, const Actor &actor, const Command &command, Instant now,
                         const Id &whole, const QString &note, Effects &effects)
{
    const Change recall = [&](Proceeding &p) {
        p.recall(note);
        p.tellGiver(NoticeReason::Recalled);
        return true;
    };
    return changeParts(view, actor, command, now, whole, recall, effects);
}

Result<void> pullPartsIn(const View &view, const Actor &actor, const Command &command, Instant now,
                         const Id &whole, Instant due, Effects &effects)
{
    const Change pull = [due](Proceeding &p) {
        if (p.assignment.dueAt.isSet() && p.assignment.dueAt <= due)
            return false;
        p.assignment.dueAt = due;
        p.record(EventKind::Edited, {}, p.assignment.progress);
        p.tellGiver(NoticeReason::Edited);
        p.tellParties(NoticeReason::Edited);
        return true;
    };
    return changeParts(view, actor, command, now, whole, pull, effects);
}

Result<void> placePartsAnew(const View &view, Proceeding &p)
{
    // A desk places nothing.
    if (p.assignment.parts == 0 || !view.isComplete())
        return {};
    const auto parts = view.loadWhere<Assignment>(u"parent_id", p.assignment.id);
    if (!parts)
        return parts.error();
    for (const Assignment &part : *parts)
        p.effects().write(part);
    return {};
}

Result<void> followParts(const View &view, const Actor &, const Command &, Instant, Effects &effects)
{
    // The deepest first: what stands above is carried on once, when all below it is.
    std::map<qint64, std::set<Id>, std::greater<>> touched;
    for (const Record &record : effects.written()) {
        if (record.kind() == EntityKind::Assignment)
            touched[fromRecord<Assignment>(record).level].insert(record.id());
    }
    while (!touched.empty()) {
        const auto [level, ids] = *touched.begin();
        touched.erase(touched.begin());
        for (const Id &id : ids) {
            const auto whole = carryUp(view, id, effects);
            if (!whole)
                return whole.error();
            if (!whole->isNull())
                touched[level - 1].insert(*whole);
        }
    }
    return {};
}

} // namespace edesk
