// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoAssignment.h"
#include "server/demo/DemoFate.h"
#include "server/demo/DemoStaff.h"
#include "server/demo/DemoStep.h"
#include "server/demo/DemoWriter.h"

namespace edesk {

/// Plays the life of one assignment up to now as the commands of its people would have written it: states,
/// events, and the notices of the last two weeks.
class DemoTrack
{
public:
    /// `assignment` holds the new assignment and its parties; it receives what happens.
    DemoTrack(DemoAssignment &assignment, const DemoStaff &staff, const DemoWriter &writer, DemoIds &ids,
              Instant now, DemoRandom &random);

    void play(DemoFate fate);

private:
    void planFreely();
    void planStuck();
    void planWaiting();
    void planExtension(Instant finish);
    void planReturn(Instant finish);
    void planWork(Instant finish);
    void planApproval(Instant submitted);
    Instant share(qint64 perMille) const;
    void then(EventKind kind, int party, Instant at, qint64 progress = 0);
    void apply(const DemoStep &step);
    void applyWork(const DemoStep &step, const QString &note);
    void applyDecision(const DemoStep &step, const QString &note);
    void closeParties(AssignmentState state);
    void record(const DemoStep &step, const QString &note, qint64 progress);
    void tellAbout(const DemoStep &step);
    void tell(const Id &recipient, NoticeReason reason, const DemoStep &step);
    const Person &actorOf(const DemoStep &step) const;

    DemoAssignment &m_a;
    const DemoStaff &m_staff;
    const DemoWriter &m_writer;
    DemoIds &m_ids;
    Instant m_now;
    DemoRandom &m_random;
    std::vector<DemoStep> m_plan;
    /// The date that an extension asks for.
    Instant m_later;
};

} // namespace edesk
