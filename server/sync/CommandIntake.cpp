// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/CommandIntake.h"

#include "common/domain/core/Decide.h"
#include "common/domain/core/SystemActor.h"
#include "common/domain/journal/AuditEntry.h"
#include "common/domain/organisation/Access.h"
#include "server/sync/RowWriter.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <thread>

namespace edesk {
namespace {

constexpr int mostAttempts = 12;
/// Attempts beside the others; later ones wait until they are alone, so that nobody is overtaken for ever.
constexpr int attemptsTogether = 3;
/// The advisory lock of PostgreSQL that says so.
constexpr qint64 intakeLock = 0x6564'6573'6b01;

bool isRefusal(ErrorCode code)
{
    return code != ErrorCode::Internal && !isStoreFailure(code);
}

bool changesAccess(EntityKind kind)
{
    return kind == EntityKind::RoleGrant || kind == EntityKind::Delegation || kind == EntityKind::Person;
}

} // namespace

/// What one transaction over a batch needs and gathers.
struct CommandIntake::Batch
{
    Database *database;
    Id person;
    Id device;
    const std::vector<protocol::ReceivedCommand> *commands;
    Instant now;
    StoreView view;
    FeedWriter feed;
    QHash<Id, Actor> actors;
    /// The rows each accepted command wrote, by its index.
    std::vector<std::vector<EntityRef>> written;
    std::size_t current = 0;

    Batch(Database &db, const Catalogue &catalogue, const Id &who, const Id &where,
          const std::vector<protocol::ReceivedCommand> &what, Instant when)
        : database(&db),
          person(who),
          device(where),
          commands(&what),
          now(when),
          view(db, true),
          feed(db, catalogue),
          written(what.size())
    {
    }
    bool isSystems() const { return person == systemId(); }
};

CommandIntake::CommandIntake(const Catalogue &catalogue, const Clock &clock, Admit admit)
    : m_catalogue(&catalogue), m_clock(&clock), m_admit(std::move(admit))
{
}

Result<CommandIntake::Outcome> CommandIntake::decide(Database &database, const Id &person, const Id &device,
                                                     const std::vector<protocol::ReceivedCommand> &commands)
{
    Q_ASSERT(person != systemId());
    return untilDecided(database, person, device, commands);
}

Result<CommandIntake::Outcome> CommandIntake::decideForSystem(Database &database, const Command &command)
{
    protocol::ReceivedCommand received;
    received.command = command;
    received.command.device = systemId();
    received.command.number = 1;
    return untilDecided(database, systemId(), systemId(), {received});
}

Result<CommandIntake::Outcome>
CommandIntake::untilDecided(Database &database, const Id &person, const Id &device,
                            const std::vector<protocol::ReceivedCommand> &commands)
{
    std::unique_lock<std::mutex> writer(m_sqliteWriter, std::defer_lock);
    if (database.dialect() == Dialect::Sqlite)
        writer.lock();
    for (int i = 0;; ++i) {
        Batch batch(database, *m_catalogue, person, device, commands, m_clock->now());
        Result<Outcome> outcome = attempt(batch, i >= attemptsTogether);
        if (outcome || outcome.error().code != ErrorCode::StoreBusy || i + 1 == mostAttempts)
            return outcome;
        std::this_thread::yield();
    }
}

Result<CommandIntake::Outcome> CommandIntake::attempt(Batch &batch, bool alone)
{
    auto transaction = batch.database->begin();
    if (!transaction)
        return transaction.error();
    if (batch.database->dialect() == Dialect::Postgres)
        EDESK_CHECK(takeTurn(batch, alone));
    Outcome outcome;
    QSet<Id> seen;
    std::vector<std::size_t> fresh;
    for (batch.current = 0; batch.current < batch.commands->size(); ++batch.current) {
        const protocol::ReceivedCommand &received = (*batch.commands)[batch.current];
        auto earlier = earlierAnswer(batch, received);
        if (!earlier)
            return earlier.error();
        if (*earlier) {
            outcome.answers.push_back(std::move(**earlier));
            continue;
        }
        if (seen.contains(received.command.id)) {
            outcome.answers.push_back({received.command.id, failure(ErrorCode::AlteredReplay), {}, {}});
            continue;
        }
        seen.insert(received.command.id);
        auto answer = decideOne(batch, received);
        if (!answer)
            return answer.error();
        fresh.push_back(batch.current);
        outcome.answers.push_back(std::move(*answer));
    }
    EDESK_CHECK(batch.feed.flush());
    for (const std::size_t index : fresh) {
        protocol::Answer &answer = outcome.answers[index];
        answer.places = lastPlaces(batch, index);
        EDESK_CHECK(storeAnswer(batch, (*batch.commands)[index], answer));
    }
    EDESK_CHECK(transaction->commit());
    outcome.changes = batch.feed.changes();
    return outcome;
}

/// A desk that stands at the last place of a scope has applied those before it.
std::vector<protocol::FeedPlace> CommandIntake::lastPlaces(const Batch &batch, std::size_t index)
{
    std::map<qint64, qint64> last;
    for (const EntityRef &row : batch.written[index]) {
        for (const protocol::FeedPlace &place : batch.feed.placesOf(row))
            last[place.scope] = std::max(last[place.scope], place.seq);
    }
    std::vector<protocol::FeedPlace> places;
    places.reserve(last.size());
    for (const auto &[scope, seq] : last)
        places.push_back({scope, seq});
    return places;
}

Result<void> CommandIntake::keepOut(Database &database)
{
    // A transaction that writes SQLite is alone as it is.
    if (database.dialect() == Dialect::Sqlite)
        return {};
    return database.run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), intakeLock);
}

Result<void> CommandIntake::takeTurn(Batch &batch, bool alone)
{
    if (alone)
        return keepOut(*batch.database);
    EDESK_CHECK(batch.database->run(QStringLiteral("SELECT pg_advisory_xact_lock_shared(?)"), intakeLock));
    return lockSubjects(batch);
}

/// Batches write rows in the order of their commands: two over the same rows in opposing orders would wait
/// for each other. So the rows the commands are about (the first argument, by convention) are locked first,
/// in the order of their ids; scopes follow last, in theirs.
Result<void> CommandIntake::lockSubjects(Batch &batch)
{
    std::map<Id, EntityKind> subjects;
    for (const protocol::ReceivedCommand &received : *batch.commands) {
        const CommandType *type = received.wellFormed ? m_catalogue->command(received.command.name) : nullptr;
        if (!type || type->arguments.empty() || received.command.arguments.empty())
            continue;
        const EntityKind kind = type->arguments.front().options.references;
        const Id *id = std::get_if<Id>(&received.command.arguments.front());
        if (kind != EntityKind::None && id)
            subjects.emplace(*id, kind);
    }
    for (const auto &[id, kind] : subjects) {
        const QString table = m_catalogue->entity(kind)->tableName();
        EDESK_CHECK(batch.database->run(
            QStringLiteral("SELECT 1 FROM %1 WHERE id = ? FOR NO KEY UPDATE").arg(table), id));
    }
    return {};
}

Result<std::optional<protocol::Answer>>
CommandIntake::earlierAnswer(Batch &batch, const protocol::ReceivedCommand &received)
{
    if (batch.isSystems())
        return std::optional<protocol::Answer>();
    const Command &command = received.command;
    const auto statement = batch.database->prepare(QStringLiteral(
        "SELECT id, digest, answer FROM command_result WHERE id = ? OR (device_id = ? AND number = ?)"));
    if (!statement)
        return statement.error();
    (*statement)->bind(command.id, command.device, command.number);
    std::optional<protocol::Answer> answer;
    bool otherCommand = false;
    EDESK_CHECK((*statement)->forEach([&]() -> Result<void> {
        if ((*statement)->id(0) != command.id) {
            otherCommand = true;
        } else if ((*statement)->bytes(1) == received.digest) {
            const auto stored = protocol::decodeAnswer((*statement)->bytes(2));
            if (!stored)
                return stored.error();
            answer = *stored;
        } else {
            answer = protocol::Answer{command.id, failure(ErrorCode::AlteredReplay), {}, {}};
        }
        return {};
    }));
    if (!answer && otherCommand && command.device == batch.device)
        return failure(ErrorCode::DeviceCloned, {},
                       QStringLiteral("number %1 was used before").arg(command.number));
    return answer;
}

Result<protocol::Answer> CommandIntake::decideOne(Batch &batch, const protocol::ReceivedCommand &received)
{
    const Command &command = received.command;
    const auto refused = [&](const Error &error) { return protocol::Answer{command.id, error, {}, {}}; };
    if (command.device != batch.device || command.id.isNull() || command.number < 1)
        return refused(failure(ErrorCode::NotAllowed, {}, QStringLiteral("not this device's command")));
    if (!received.wellFormed)
        return refused(received.wellFormed.error());
    if (!batch.actors.contains(command.onBehalfOf)) {
        auto actor = batch.isSystems() ? Result<Actor>(systemActor())
                                       : actorFor(batch.view, batch.person, command.onBehalfOf, batch.now);
        if (!actor)
            return isRefusal(actor.error().code) ? Result(refused(actor.error())) : actor.error();
        batch.actors.insert(command.onBehalfOf, *actor);
    }
    const Actor actor = batch.actors.value(command.onBehalfOf);
    const auto effects = edesk::decide(*m_catalogue, batch.view, actor, command, batch.now);
    if (!effects)
        return isRefusal(effects.error().code) ? Result(refused(effects.error())) : effects.error();
    for (const Record &row : effects->written()) {
        const auto admitted = m_admit ? m_admit(row) : Result<void>();
        if (!admitted)
            return refused(admitted.error());
    }
    const auto written = write(batch, actor, command, *effects);
    if (!written)
        return isRefusal(written.error().code) ? Result(refused(written.error())) : written.error();
    return protocol::Answer{command.id, std::nullopt, effects->subject, {}};
}

Result<void> CommandIntake::write(Batch &batch, const Actor &actor, const Command &command,
                                  const Effects &effects)
{
    // A unique value taken meanwhile undoes this command alone, not its neighbours.
    EDESK_CHECK(batch.database->control(QStringLiteral("SAVEPOINT command")));
    std::vector<Record> rows = effects.written();
    if (!effects.agency.isNull())
        rows.push_back(toRecord(auditEntryOf(actor, command, effects, batch.now)));
    Result<void> done;
    for (Record &row : rows) {
        row.setRevision(row.revision() + 1);
        done = RowWriter(*batch.database).write(row);
        if (!done)
            break;
    }
    if (!done) {
        if (batch.database->control(QStringLiteral("ROLLBACK TO SAVEPOINT command")))
            EDESK_CHECK(batch.database->control(QStringLiteral("RELEASE SAVEPOINT command")));
        return done;
    }
    EDESK_CHECK(batch.database->control(QStringLiteral("RELEASE SAVEPOINT command")));
    for (const Record &row : rows) {
        batch.feed.touched(row);
        batch.written[batch.current].push_back({row.kind(), row.id()});
        if (changesAccess(row.kind()))
            batch.actors.clear();
    }
    return {};
}

Result<void> CommandIntake::storeAnswer(Batch &batch, const protocol::ReceivedCommand &received,
                                        const protocol::Answer &answer)
{
    if (batch.isSystems() || received.command.device != batch.device || received.command.id.isNull() ||
        received.command.number < 1)
        return {};
    Result<void> stored = batch.database->run(
        QStringLiteral("INSERT INTO command_result(id, device_id, number, digest, answer, decided_at) "
                       "VALUES(?, ?, ?, ?, ?, ?)"),
        received.command.id, received.command.device, received.command.number, received.digest,
        protocol::encodeAnswer(answer), batch.now);
    // The same command was decided on another connection meanwhile: decided again, it gets that answer.
    if (!stored && stored.error().code == ErrorCode::Duplicate)
        return failure(ErrorCode::StoreBusy, {}, stored.error().cause);
    return stored;
}

} // namespace edesk
