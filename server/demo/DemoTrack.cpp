// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoTrack.h"

#include "server/demo/DemoWorkTime.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int lead = 0;
constexpr int giver = -1;
constexpr qint64 complete = 100;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
/// Notices older than this are no longer of interest.
constexpr qint64 noticeAge = 14 * day;
/// How long an open problem may wait before somebody would have acted.
constexpr qint64 handedBackAge = 21 * day;
constexpr qint64 stuckAge = 120 * day;
constexpr qint64 openEndedWork = 14 * day;

/// The first column of notes.txt; empty for steps that need no words.
QString occasionOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Progress:
        return u"progress"_s;
    case EventKind::Submitted:
        return u"submit"_s;
    case EventKind::Approved:
        return u"approve"_s;
    case EventKind::Returned:
        return u"return"_s;
    case EventKind::HandedBack:
        return u"hand_back"_s;
    case EventKind::Recalled:
        return u"recall"_s;
    case EventKind::ExtensionRequested:
        return u"extend"_s;
    default:
        return {};
    }
}

} // namespace

DemoTrack::DemoTrack(DemoAssignment &assignment, const DemoStaff &staff, const DemoWriter &writer,
                     DemoIds &ids, Instant now, DemoRandom &random)
    : m_a(assignment), m_staff(staff), m_writer(writer), m_ids(ids), m_now(now), m_random(random)
{
}

void DemoTrack::play(DemoFate fate)
{
    then(EventKind::Given, giver, m_a.assignment.givenAt);
    switch (fate) {
    case DemoFate::Free:
        planFreely();
        break;
    case DemoFate::Waiting:
        planWaiting();
        break;
    case DemoFate::Overdue:
        planStuck();
        break;
    }
    for (const DemoStep &step : m_plan) {
        if (step.at > m_now)
            return;
        apply(step);
    }
}

void DemoTrack::planFreely()
{
    const qint64 age = m_now.ms - m_a.assignment.givenAt.ms;
    // Most finish within their time, one in nine late.
    const Instant finish =
        share(m_random.perMille(890) ? m_random.between(450, 980) : m_random.between(1020, 1700));
    const qint64 fate = m_random.below(1000);
    if (fate < 20) {
        then(EventKind::Accepted, lead, share(100));
        then(EventKind::Recalled, giver, share(400));
    } else if (fate < 50 && age < handedBackAge) {
        then(EventKind::HandedBack, lead, share(80));
    } else if (fate < 80) {
        planReturn(finish);
    } else if (fate < 110 && m_a.assignment.dueAt.isSet()) {
        planExtension(finish);
    } else if (fate < 180 && age < stuckAge) {
        planStuck();
    } else {
        planWork(finish);
    }
}

void DemoTrack::planStuck()
{
    then(EventKind::Accepted, lead, share(m_random.between(20, 200)));
    then(EventKind::Progress, lead, share(m_random.between(300, 900)), 10 * m_random.between(1, 7));
}

void DemoTrack::planWaiting()
{
    then(EventKind::Accepted, lead, share(m_random.between(10, 100)));
    then(EventKind::Submitted, lead, m_now.plusMs(-m_random.between(2 * hour, 6 * day)));
}

void DemoTrack::planReturn(Instant finish)
{
    then(EventKind::Submitted, lead, finish);
    then(EventKind::Returned, giver, finish.plusMs(m_random.between(4, 48) * hour));
    const Instant again = finish.plusMs(m_random.between(3, 8) * day);
    then(EventKind::Submitted, lead, again);
    planApproval(again);
}

void DemoTrack::planExtension(Instant finish)
{
    const Instant asked = share(m_random.between(600, 900));
    m_later = closingTimeAfter(m_a.assignment.dueAt, m_random.between(5, 14));
    then(EventKind::ExtensionRequested, lead, asked);
    then(EventKind::ExtensionGranted, giver, asked.plusMs(m_random.between(4, 72) * hour));
    const Instant submitted = std::max(finish, asked).plusMs(m_random.between(3, 6) * day);
    then(EventKind::Submitted, lead, submitted);
    planApproval(submitted);
}

void DemoTrack::planWork(Instant finish)
{
    then(EventKind::Accepted, lead, share(m_random.between(10, 150)));
    const bool joined = m_a.parties.size() > 1 && m_a.parties[1].role == PartyRole::Join;
    if (joined && m_random.perMille(400))
        then(EventKind::Accepted, 1, share(m_random.between(150, 250)));
    else if (m_random.perMille(700))
        then(EventKind::Progress, lead, share(m_random.between(250, 440)), 10 * m_random.between(2, 8));
    then(EventKind::Submitted, lead, finish);
    planApproval(finish);
}

void DemoTrack::planApproval(Instant submitted)
{
    const qint64 delay =
        m_random.perMille(30) ? m_random.between(5, 20) * day : m_random.between(2, 72) * hour;
    then(EventKind::Approved, giver, submitted.plusMs(delay));
}

Instant DemoTrack::share(qint64 perMille) const
{
    const Assignment &a = m_a.assignment;
    const qint64 length = a.dueAt.isSet() ? a.dueAt.ms - a.givenAt.ms : openEndedWork;
    return a.givenAt.plusMs(length * perMille / 1000);
}

void DemoTrack::then(EventKind kind, int party, Instant at, qint64 progress)
{
    Instant moment = workMomentBefore(at);
    if (!m_plan.empty())
        moment = std::max(moment, m_plan.back().at.plusMs(m_random.between(5, 90) * minute));
    m_plan.push_back({kind, party, moment, progress});
}

void DemoTrack::apply(const DemoStep &step)
{
    const QString occasion = occasionOf(step.kind);
    const QString note =
        occasion.isEmpty() ? QString() : m_writer.note(occasion, m_a.agency, step.at, m_random);
    m_a.assignment.updatedAt = step.at;
    if (step.party == giver)
        applyDecision(step, note);
    else
        applyWork(step, note);
    if (step.at.plusMs(noticeAge) > m_now)
        tellAbout(step);
}

void DemoTrack::applyWork(const DemoStep &step, const QString &note)
{
    AssignmentParty &own = m_a.parties[std::size_t(step.party)];
    switch (step.kind) {
    case EventKind::Accepted:
        own.state = AssignmentState::Accepted;
        break;
    case EventKind::Progress:
        own.state = AssignmentState::InProgress;
        own.progress = step.progress;
        own.note = note;
        break;
    case EventKind::Submitted:
        own.state = AssignmentState::AwaitingApproval;
        own.progress = complete;
        own.note = note;
        break;
    case EventKind::HandedBack:
        own.state = AssignmentState::HandedBack;
        own.note = note;
        break;
    default:
        Q_ASSERT(step.kind == EventKind::ExtensionRequested);
        m_a.assignment.requestedDueAt = m_later;
        break;
    }
    if (own.role == PartyRole::Lead) {
        m_a.assignment.state = own.state;
        m_a.assignment.progress = own.progress;
    }
    record(step, note, own.progress);
}

void DemoTrack::applyDecision(const DemoStep &step, const QString &note)
{
    Assignment &a = m_a.assignment;
    switch (step.kind) {
    case EventKind::Given:
        break;
    case EventKind::Approved:
        a.state = AssignmentState::Done;
        a.progress = complete;
        a.completedAt = step.at;
        closeParties(AssignmentState::Done);
        break;
    case EventKind::Returned:
        a.state = AssignmentState::Returned;
        m_a.parties[lead].state = AssignmentState::Returned;
        m_a.parties[lead].note = note;
        break;
    case EventKind::Recalled:
        a.state = AssignmentState::Recalled;
        a.completedAt = step.at;
        closeParties(AssignmentState::Recalled);
        break;
    default:
        Q_ASSERT(step.kind == EventKind::ExtensionGranted);
        a.dueAt = a.requestedDueAt;
        a.requestedDueAt = {};
        break;
    }
    record(step, note, a.progress);
}

void DemoTrack::closeParties(AssignmentState state)
{
    for (AssignmentParty &party : m_a.parties) {
        if (state == AssignmentState::Recalled || party.role != PartyRole::Inform)
            party.state = state;
    }
}

void DemoTrack::record(const DemoStep &step, const QString &note, qint64 progress)
{
    AssignmentEvent event;
    event.id = m_ids.next(EntityKind::AssignmentEvent);
    event.revision = 1;
    event.assignmentId = m_a.assignment.id;
    event.kind = step.kind;
    event.actorId = actorOf(step).id;
    event.actorName = actorOf(step).fullName;
    event.progress = progress;
    event.note = note;
    event.recordedAt = step.at;
    event.at = step.at;
    m_a.events.push_back(std::move(event));
}

void DemoTrack::tellAbout(const DemoStep &step)
{
    const auto tellParties = [&](NoticeReason reason) {
        for (const AssignmentParty &party : m_a.parties)
            tell(party.personId, reason, step);
    };
    const Id &giverId = m_a.assignment.giverId;
    switch (step.kind) {
    case EventKind::Given:
        tellParties(NoticeReason::Assigned);
        return;
    case EventKind::Approved:
        tellParties(NoticeReason::Approved);
        return;
    case EventKind::Recalled:
        tellParties(NoticeReason::Recalled);
        return;
    case EventKind::ExtensionGranted:
        tellParties(NoticeReason::Extension);
        return;
    case EventKind::Returned:
        tell(m_a.parties[lead].personId, NoticeReason::Returned, step);
        return;
    case EventKind::Progress:
        tell(giverId, NoticeReason::Progress, step);
        return;
    case EventKind::Submitted:
        tell(giverId, NoticeReason::Submitted, step);
        return;
    case EventKind::HandedBack:
        tell(giverId, NoticeReason::HandedBack, step);
        return;
    case EventKind::ExtensionRequested:
        tell(giverId, NoticeReason::Extension, step);
        return;
    default:
        return;
    }
}

void DemoTrack::tell(const Id &recipient, NoticeReason reason, const DemoStep &step)
{
    const Person &actor = actorOf(step);
    if (recipient.isNull() || recipient == actor.id)
        return;
    Notice notice;
    notice.id = m_ids.next(EntityKind::Notice);
    notice.revision = 1;
    notice.recipientId = recipient;
    notice.reason = reason;
    notice.subjectKind = qint64(EntityKind::Assignment);
    notice.subjectId = m_a.assignment.id;
    notice.title = m_a.assignment.title;
    notice.fromName = actor.fullName;
    notice.at = step.at;
    // Those of the last two days are still unread, of the others one in five.
    if (step.at.plusMs(2 * day) < m_now && m_random.perMille(800))
        notice.readAt = step.at.plusMs(m_random.between(10, 24 * 60) * minute);
    m_a.notices.push_back(std::move(notice));
}

const Person &DemoTrack::actorOf(const DemoStep &step) const
{
    const int person = step.party == giver ? m_a.giver : m_a.actors[std::size_t(step.party)];
    return m_staff.people()[std::size_t(person)].person;
}

} // namespace edesk
