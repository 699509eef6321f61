// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Replica.h"

#include "client/replica/PageApplier.h"
#include "client/replica/ReplicaFiles.h"
#include "client/replica/ReplicaSchema.h"
#include "client/replica/RestatedEdit.h"
#include "client/replica/SuspendedRows.h"
#include "common/protocol/CommandCodec.h"
#include "common/store/StoreView.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace edesk {
namespace {

const QString epochKey = QStringLiteral("epoch");
const QString lastSuccessKey = QStringLiteral("last_success");

/// The text by which people know a row: the first searched one that every row has, else the first searched
/// one.
std::vector<Field>::const_iterator naming(const std::vector<Field> &fields)
{
    const auto always = std::find_if(fields.begin(), fields.end(),
                                     [](const Field &f) { return f.options.searched && f.options.required; });
    return always != fields.end() ? always : std::find_if(fields.begin(), fields.end(), [](const Field &f) {
        return f.options.searched;
    });
}

} // namespace

Replica::Replica(Config config) : m_config(std::move(config)) {}

Replica::~Replica() = default;

Result<std::unique_ptr<Replica>> Replica::open(const Config &config, Start start)
{
    if (!QDir().mkpath(config.folder))
        return failure(ErrorCode::FileFailed, {config.folder});
    // What is in it is the person's alone.
    if (!QFile::setPermissions(config.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(ErrorCode::FileFailed, {config.folder});
    std::unique_ptr<Replica> replica(new Replica(config));
    ReplicaFiles files(config.folder, *config.catalogue, config.clock->now(), config.lastNumber);
    auto outbox = files.openOutbox();
    if (!outbox)
        return outbox.error();
    EDESK_CHECK((*outbox)->reserveNumbersUpTo(config.lastNumber));
    replica->m_outbox = std::move(*outbox);
    if (start == Start::Anew)
        EDESK_CHECK(files.setReplicaAside());
    auto opened = replica->openStore(files);
    // Damage within shows only when it is read; nothing is in there that cannot be pulled again.
    if (!opened && opened.error().code == ErrorCode::StoreCorrupt) {
        replica->m_database.reset();
        EDESK_CHECK(files.setReplicaAside());
        opened = replica->openStore(files);
    }
    if (!opened)
        return opened.error();
    replica->m_setAside = files.setAside();
    replica->m_lost = files.lost();
    return replica;
}

Result<void> Replica::openStore(ReplicaFiles &files)
{
    auto database = files.openReplica();
    if (!database)
        return database.error();
    m_database = std::move(*database);
    return load();
}

Result<void> Replica::load()
{
    EDESK_CHECK(ReplicaSchema(*m_config.catalogue).prepare(*m_database, m_config.person));
    const auto lastSuccess = ReplicaSchema::meta(*m_database, lastSuccessKey);
    if (!lastSuccess)
        return lastSuccess.error();
    m_lastSuccess = {lastSuccess->toLongLong()};
    m_snoozes.emplace(m_config.person, m_outbox->database(), *m_database,
                      m_config.catalogue->entity(EntityKind::Notice));
    EDESK_CHECK(m_snoozes->restore());
    return rebase({});
}

Result<OutboxItem> Replica::submit(const QString &name, const std::vector<Value> &arguments, int undoSeconds,
                                   const Id &onBehalfOf)
{
    Command command;
    command.id = Id::create();
    command.device = m_config.device;
    command.name = name;
    command.arguments = arguments;
    command.onBehalfOf = onBehalfOf;
    command.recordedAt = m_config.clock->now();
    const Rebase rebase(*m_database, *m_config.catalogue, m_config.person);
    const auto effects = rebase.preview(command);
    const bool awaited = !effects && effects.error().code == ErrorCode::Undecided;
    if (!effects && !awaited)
        return effects.error();
    QString summary;
    EntityRef subject;
    if (effects) {
        subject = effects->subject;
        const auto title = titleOf(*effects);
        if (!title)
            return title.error();
        summary = *title;
        for (const Record &row : effects->written()) {
            if (row.revision() > 0)
                command.bases.push_back({row.kind(), row.id(), row.revision()});
        }
    }
    const Instant heldUntil =
        undoSeconds > 0 ? command.recordedAt.plusMs(qint64(undoSeconds) * 1000) : Instant{};
    auto item = m_outbox->append(std::move(command), summary, subject, awaited, heldUntil);
    if (!item)
        return item;
    // Not shown is not done: left in the outbox, another try would do it twice.
    const auto shown = this->rebase({});
    if (!shown && m_outbox->takeBack(item->command.id))
        return shown.error();
    Q_EMIT outboxChanged();
    return item;
}

/// What the command is about, for the person who gave it.
Result<QString> Replica::titleOf(const Effects &effects) const
{
    const EntityType *type = m_config.catalogue->entity(effects.subject.kind);
    if (!type)
        return effects.detail;
    std::optional<Record> row;
    for (const Record &written : effects.written()) {
        if (written.kind() == effects.subject.kind && written.id() == effects.subject.id)
            row = written;
    }
    if (!row) {
        auto stored = StoreView(*m_database, false).find(*type, effects.subject.id);
        if (!stored)
            return stored.error();
        row = std::move(*stored);
    }
    const auto field = naming(type->fields);
    if (!row || field == type->fields.end())
        return effects.detail;
    const int index = int(field - type->fields.begin());
    return displayValue(*field, row->value(index));
}

Result<void> Replica::takeBack(const Id &command)
{
    EDESK_CHECK(m_outbox->takeBack(command));
    // It is taken back also when the view cannot follow yet; the next rebase shows it.
    [[maybe_unused]] const Result<void> shown = rebase({});
    Q_EMIT outboxChanged();
    return {};
}

Result<void> Replica::dismiss(const Id &command)
{
    EDESK_CHECK(m_outbox->dismiss(command));
    Q_EMIT outboxChanged();
    return {};
}

Result<void> Replica::snooze(const QList<Snooze> &rows)
{
    EDESK_CHECK(flush());
    EDESK_CHECK(m_snoozes->set(rows));
    QSet<EntityKind> kinds;
    for (const Snooze &snooze : rows)
        kinds.insert(snooze.row.kind);
    Q_EMIT rowsChanged(kinds);
    return {};
}

Result<OutboxItem> Replica::retry(const Id &command)
{
    const OutboxItem *item = m_outbox->find(command);
    if (!item)
        return failure(ErrorCode::NotFound, {command.toString()});
    if (item->state != OutboxState::Refused && item->state != OutboxState::Conflict)
        return failure(ErrorCode::WrongState, {QStringLiteral("state.pending")});
    if (!item->readable)
        return failure(ErrorCode::StoreTooNew);
    const Command again = item->command;
    const auto arguments = argumentsAgain(*item);
    if (!arguments)
        return arguments.error();
    auto submitted = submit(again.name, *arguments, 0, again.onBehalfOf);
    if (!submitted)
        return submitted;
    const auto dismissed = dismiss(command);
    // Both in the outbox would invite to try again: twice done.
    if (!dismissed && takeBack(submitted->command.id))
        return dismissed.error();
    return submitted;
}

Result<std::vector<Value>> Replica::argumentsAgain(const OutboxItem &item) const
{
    const CommandType *type = m_config.catalogue->command(item.command.name);
    const EntityType *entity = m_config.catalogue->entity(item.subject.kind);
    if (item.state != OutboxState::Conflict || !type || !entity)
        return item.command.arguments;
    const auto row = StoreView(*m_database, false).find(*entity, item.subject.id);
    if (!row)
        return row.error();
    return *row ? restatedEdit(*type, item.command.arguments, **row) : item.command.arguments;
}

/// What a device that is no more has left unanswered the server may have decided or not. It is asked with the
/// very bytes of then: a command it has decided gets the answer it had, whoever asks. One it has not it turns
/// away as another device's, without keeping that, and so it goes again under this device and the same id.
/// Sent under this device at once, a command in force would be refused as altered, and its person would do it
/// again.
Result<void> Replica::applyAnswers(const std::vector<protocol::Answer> &answers, Commit when)
{
    std::vector<protocol::Answer> decided;
    QList<Id> undecided;
    for (const protocol::Answer &answer : answers) {
        const OutboxItem *item = m_outbox->find(answer.command);
        if (item && item->command.device != m_config.device && answer.refusal &&
            answer.refusal->code == ErrorCode::NotAllowed)
            undecided.append(answer.command);
        else
            decided.push_back(answer);
    }
    EDESK_CHECK(m_outbox->setAnswers(decided));
    EDESK_CHECK(m_outbox->reissue(undecided, m_config.device));
    m_answersWait = true;
    if (when == Commit::Now)
        EDESK_CHECK(flush());
    Q_EMIT outboxChanged();
    return {};
}

Result<protocol::PullRequest> Replica::pullRequest()
{
    const auto ledger = ScopeLedger::load(*m_database);
    if (!ledger)
        return ledger.error();
    protocol::PullRequest request;
    request.schemaHash = m_config.catalogue->schemaHash();
    for (auto it = ledger->entries().begin(); it != ledger->entries().end(); ++it)
        request.cursors.push_back({it.key(), it->seq, it->begun});
    return request;
}

Result<void> Replica::applyPage(const IncomingPage &page, Commit when)
{
    return rebase([&](PageApplier &applier) { return applier.apply(page); }, when);
}

Result<void> Replica::flush()
{
    if (m_answersWait)
        return rebase({});
    return m_open ? commit() : Result<void>();
}

Result<void> Replica::applyRepair(const IncomingPage &page)
{
    return rebase([&](PageApplier &applier) { return applier.repair(page); });
}

Result<void> Replica::dropRows(qint64 scope, const std::vector<EntityRef> &rows)
{
    return rebase([&](PageApplier &applier) -> Result<void> {
        for (const EntityRef &row : rows)
            EDESK_CHECK(applier.dropRow(scope, row));
        return {};
    });
}

Result<ScopeLedger> Replica::scopes()
{
    return ScopeLedger::load(*m_database);
}

Result<QList<qint64>> Replica::suspects()
{
    const auto ledger = ScopeLedger::load(*m_database);
    if (!ledger)
        return ledger.error();
    QList<qint64> out;
    for (auto it = ledger->entries().begin(); it != ledger->entries().end(); ++it) {
        if (it->suspect)
            out.append(it.key());
    }
    return out;
}

Result<void> Replica::settleScope(qint64 scope, qint64 count, quint64 checksum)
{
    return m_database->run(
        QStringLiteral("UPDATE scope SET row_count = ?, checksum = ?, suspect = 0 WHERE id = ?"), count,
        qint64(checksum), scope);
}

Result<bool> Replica::wouldEmpty(const Id &epoch)
{
    const auto known = ReplicaSchema::meta(*m_database, epochKey);
    if (!known)
        return known.error();
    return !known->isEmpty() && *known != epoch.toString();
}

Result<void> Replica::meetEpoch(const Id &epoch)
{
    const auto known = ReplicaSchema::meta(*m_database, epochKey);
    if (!known)
        return known.error();
    if (*known == epoch.toString())
        return {};
    if (!known->isEmpty()) {
        // The restored server may not know of what it had accepted: those are decided again, alike or anew.
        EDESK_CHECK(m_outbox->reopenAccepted());
        EDESK_CHECK(ReplicaSchema(*m_config.catalogue).recreate(*m_database, m_config.person));
        EDESK_CHECK(m_snoozes->restore());
    }
    return ReplicaSchema::setMeta(*m_database, epochKey, epoch.toString());
}

Result<void> Replica::noteServerTime(Instant now)
{
    return ReplicaSchema::setMeta(*m_database, ReplicaSchema::serverTimeKey(), QString::number(now.ms));
}

Result<void> Replica::noteSuccess(Instant now)
{
    m_lastSuccess = now;
    return ReplicaSchema::setMeta(*m_database, lastSuccessKey, QString::number(now.ms));
}

Result<void> Replica::rebase(const std::function<Result<void>(PageApplier &)> &change, Commit when)
{
    if (!m_open) {
        auto transaction = m_database->begin();
        if (!transaction)
            return transaction.error();
        m_open.emplace(std::move(*transaction));
    }
    auto result = changeRows(change);
    if (result && !mayWait(when))
        result = commit();
    if (!result) {
        m_open.reset();
        m_changedKinds.clear();
        m_done.clear();
        m_droppedScopes = false;
    }
    return result;
}

/// A first sync on a fast line is committed a few times a second, so that what came first is soon to be seen.
bool Replica::mayWait(Commit when) const
{
    constexpr qint64 longestMs = 150;
    const qint64 since = m_config.clock->now().ms - m_lastCommit.ms;
    return when == Commit::Soon && since >= 0 && since < longestMs;
}

Result<void> Replica::changeRows(const std::function<Result<void>(PageApplier &)> &change)
{
    auto ledger = ScopeLedger::load(*m_database);
    if (!ledger)
        return ledger.error();
    Rebase rebase(*m_database, *m_config.catalogue, m_config.person);
    EDESK_CHECK(rebase.undo());
    PageApplier applier(*m_database, *m_config.catalogue, *ledger);
    if (change)
        EDESK_CHECK(change(applier));
    // A command about rows that are gone goes with them, before it could be replayed.
    const auto vanished = vanishedBy(applier);
    if (!vanished)
        return vanished.error();
    if (!vanished->isEmpty()) {
        EDESK_CHECK(withdrawAbout(*vanished));
        EDESK_CHECK(m_snoozes->forget(*vanished));
    }
    if (applier.changedKinds().contains(EntityKind::Notice)) {
        const auto woken = m_snoozes->wake();
        if (!woken)
            return woken.error();
        m_changedKinds |= *woken;
    }
    const auto done = replayPending(rebase, *ledger);
    if (!done)
        return done.error();
    EDESK_CHECK(ledger->save(*m_database));
    m_answersWait = false;
    m_changedKinds |= applier.changedKinds() | rebase.changedKinds();
    m_done.append(*done);
    m_droppedScopes = m_droppedScopes || applier.droppedScopes();
    return {};
}

Result<void> Replica::commit()
{
    if (m_droppedScopes) {
        for (const EntityType *type : m_config.catalogue->entities())
            EDESK_CHECK(ReplicaTable(*m_database, *type).compactSearch());
    }
    EDESK_CHECK(m_open->commit());
    m_open.reset();
    m_lastCommit = m_config.clock->now();
    if (m_droppedScopes) {
        Result<void> emptied = m_database->checkpoint();
        if (!emptied && emptied.error().code != ErrorCode::StoreBusy)
            return emptied;
        // What happened has happened; while somebody reads, the next commit empties the log.
        m_droppedScopes = !emptied;
    }
    const QList<Id> done = std::exchange(m_done, {});
    if (!done.isEmpty()) {
        EDESK_CHECK(m_outbox->markDone(done));
        Q_EMIT outboxChanged();
    }
    const QSet<EntityKind> kinds = std::exchange(m_changedKinds, {});
    if (!kinds.isEmpty())
        Q_EMIT rowsChanged(kinds);
    return {};
}

/// Replays what is pending and answers the commands whose effect has arrived through the feed.
Result<QList<Id>> Replica::replayPending(Rebase &rebase, const ScopeLedger &ledger)
{
    QList<Id> done;
    const ScopeSet held = ledger.names();
    for (const OutboxItem &item : m_outbox->items()) {
        if (!item.isPending())
            continue;
        if (isSatisfied(item, ledger)) {
            done.append(item.command.id);
            continue;
        }
        if (!item.readable)
            continue;
        const auto decided = rebase.replay(item, held);
        if (!decided)
            return decided.error();
        m_outbox->setAwaited(item.command.id, !*decided);
    }
    return done;
}

bool Replica::isSatisfied(const OutboxItem &item, const ScopeLedger &ledger) const
{
    if (item.state != OutboxState::Accepted)
        return false;
    return std::all_of(item.places.begin(), item.places.end(), [&](const protocol::FeedPlace &place) {
        const auto scope = ledger.entries().constFind(place.scope);
        return scope == ledger.entries().constEnd() || scope->seq >= place.seq;
    });
}

/// What vanished for good: of a scope that begins anew over several pages that is known when it is complete.
Result<QSet<Id>> Replica::vanishedBy(const PageApplier &applier)
{
    QSet<Id> vanished = applier.vanished();
    SuspendedRows suspended(*m_database, *m_config.catalogue);
    for (auto it = applier.suspended().cbegin(); it != applier.suspended().cend(); ++it) {
        for (const OutboxItem &item : m_outbox->items())
            EDESK_CHECK(suspended.add(it.key(), item.rows() & it.value()));
        EDESK_CHECK(suspended.add(it.key(), m_snoozes->rows() & it.value()));
    }
    for (const qint64 scope : applier.settled()) {
        const auto gone = suspended.settle(scope);
        if (!gone)
            return gone.error();
        vanished |= *gone;
    }
    return vanished;
}

Result<void> Replica::withdrawAbout(const QSet<Id> &vanished)
{
    QList<Id> about;
    for (const OutboxItem &item : m_outbox->items()) {
        if (item.rows().intersects(vanished))
            about.append(item.command.id);
    }
    for (const Id &command : about)
        EDESK_CHECK(m_outbox->withdraw(command));
    return {};
}

} // namespace edesk
