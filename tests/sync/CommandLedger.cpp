// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/CommandLedger.h"

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentStates.h"
#include "tests/unit/server/Demand.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 auditIndex = 0xffff'ffff;

qint64 givenEvents(Database &server)
{
    return demand(
        server.number(u"SELECT count(*) FROM assignment_event WHERE kind = ?"_s, int(EventKind::Given)));
}

/// The answer that the server stored; nothing when it never decided the command.
std::optional<protocol::Answer> storedAnswer(Database &server, const Id &command)
{
    Statement *statement = demand(server.prepare(u"SELECT answer FROM command_result WHERE id = ?"_s));
    statement->bind(command);
    std::optional<protocol::Answer> answer;
    if (demand(statement->step()))
        answer = demand(protocol::decodeAnswer(statement->bytes(0)));
    statement->reset();
    return answer;
}

} // namespace

CommandLedger::CommandLedger(Database &server) : m_givenBefore(givenEvents(server)) {}

void CommandLedger::noteTakenBack(const Id &command)
{
    for (Note &note : m_notes)
        note.takenBack = note.takenBack || note.command == command;
}

QStringList CommandLedger::faultsOf(const Note &note, SimulatedDesk &desk, Database &server,
                                    qint64 &given) const
{
    const QString what = u"%1 %2 of %3: "_s.arg(note.name, note.command.toString(), desk.account().user);
    const auto answer = storedAnswer(server, note.command);
    const qint64 logged = demand(server.number(u"SELECT count(*) FROM audit_entry WHERE id = ?"_s,
                                               Id::derive(note.command, auditIndex)));
    const bool accepted = answer && answer->accepted();
    given += accepted && note.name == QLatin1StringView(GiveAssignment::Name) ? 1 : 0;
    QStringList faults;
    if (logged != (accepted ? 1 : 0))
        faults << what + u"%1 log entries"_s.arg(logged);
    const OutboxItem *item = desk.replica().outbox().find(note.command);
    if (note.takenBack) {
        if (item || answer)
            faults << what + u"was taken back and is there"_s;
        return faults;
    }
    if (!item)
        return faults << what + u"lost"_s;
    const bool refused = item->state == OutboxState::Refused || item->state == OutboxState::Conflict;
    if (item->state != OutboxState::Done && !refused)
        faults << what + u"still in state %1"_s.arg(int(item->state));
    if (item->state == OutboxState::Done && !accepted)
        faults << what + u"done on the desk, but not accepted"_s;
    if (refused && accepted)
        faults << what + u"refused on the desk, but accepted"_s;
    if (refused && !item->refusal)
        faults << what + u"refused without a reason"_s;
    return faults;
}

QStringList CommandLedger::faults(const std::vector<std::unique_ptr<SimulatedDesk>> &desks,
                                  Database &server) const
{
    QStringList faults;
    qint64 given = 0;
    for (const Note &note : m_notes)
        faults << faultsOf(note, *desks[note.desk], server, given);
    const qint64 events = givenEvents(server) - m_givenBefore;
    if (events != given)
        faults << u"%1 assignments were given by %2 accepted commands"_s.arg(events).arg(given);
    return faults;
}

} // namespace edesk
