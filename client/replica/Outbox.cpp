// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Outbox.h"

#include "client/replica/Snoozes.h"
#include "client/replica/Uploads.h"
#include "common/protocol/CommandCodec.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace edesk {
namespace {

constexpr int keptDone = 100;

const char schema[] = R"(
CREATE TABLE IF NOT EXISTS outbox(
    id BLOB PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    command BLOB NOT NULL,
    state INTEGER NOT NULL,
    held_until INTEGER NOT NULL,
    summary TEXT NOT NULL,
    subject_kind INTEGER NOT NULL,
    subject_id BLOB,
    answer BLOB
);
CREATE TABLE IF NOT EXISTS draft(key TEXT PRIMARY KEY, content BLOB NOT NULL, saved_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
)";

const QString lastNumberKey = QStringLiteral("last_number");

/// The server's answer as it is kept; nothing while there is none.
QByteArray answerBytes(const OutboxItem &item)
{
    if (item.state < OutboxState::Accepted)
        return {};
    return protocol::encodeAnswer({item.command.id, item.refusal, item.subject, item.places});
}

OutboxState stateOf(const protocol::Answer &answer)
{
    if (answer.accepted())
        return OutboxState::Accepted;
    return answer.refusal->code == ErrorCode::Conflict ? OutboxState::Conflict : OutboxState::Refused;
}

} // namespace

Outbox::Outbox(std::unique_ptr<Database> database, const Catalogue &catalogue)
    : m_database(std::move(database)), m_catalogue(&catalogue)
{
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &path, const Catalogue &catalogue)
{
    auto database = Database::open(DatabaseAddress::file(path), {.secureDelete = true, .durable = true});
    if (!database)
        return database.error();
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(*database), catalogue));
    EDESK_CHECK(outbox->m_database->script(QString::fromLatin1(schema) + Snoozes::createSql() +
                                           Uploads::createSql()));
    EDESK_CHECK(outbox->load());
    return outbox;
}

Result<void> Outbox::load()
{
    const auto last =
        m_database->number(QStringLiteral("SELECT value FROM counter WHERE name = ?"), lastNumberKey);
    if (!last)
        return last.error();
    m_lastNumber = *last;
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT command, state, held_until, summary, subject_kind, "
                                           "subject_id, answer FROM outbox ORDER BY rowid"));
    if (!statement)
        return statement.error();
    return (*statement)->forEach([&]() -> Result<void> {
        CborReader reader((*statement)->bytes(0));
        const protocol::ReceivedCommand stored = protocol::readCommand(reader, *m_catalogue);
        if (reader.failed())
            return failure(ErrorCode::StoreCorrupt, {}, QStringLiteral("outbox"));
        OutboxItem item;
        item.command = stored.command;
        item.bytes = (*statement)->bytes(0).toByteArray();
        item.readable = stored.wellFormed.ok();
        item.state = static_cast<OutboxState>((*statement)->integer(1));
        item.heldUntil = {(*statement)->integer(2)};
        item.summary = (*statement)->text(3);
        item.subject = {static_cast<EntityKind>((*statement)->integer(4)), (*statement)->id(5)};
        if (const auto answer = protocol::decodeAnswer((*statement)->bytes(6))) {
            item.refusal = answer->refusal;
            item.places = answer->places;
        }
        if (!item.readable && item.isUnanswered())
            item.refusal = failure(ErrorCode::StoreTooNew, {}, stored.wellFormed.error().cause);
        m_lastNumber = std::max(m_lastNumber, item.command.number);
        m_items.append(std::move(item));
        return {};
    });
}

const OutboxItem *Outbox::find(const Id &command) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(),
                                 [&](const OutboxItem &i) { return i.command.id == command; });
    return it == m_items.end() ? nullptr : &*it;
}

OutboxItem *Outbox::item(const Id &command)
{
    const auto it = std::find_if(m_items.begin(), m_items.end(),
                                 [&](const OutboxItem &i) { return i.command.id == command; });
    return it == m_items.end() ? nullptr : &*it;
}

Result<OutboxItem> Outbox::append(Command command, const QString &summary, const EntityRef &subject,
                                  bool awaited, Instant heldUntil)
{
    OutboxItem item;
    item.command = std::move(command);
    item.command.number = m_lastNumber + 1;
    EDESK_CHECK(encode(item));
    item.heldUntil = heldUntil;
    item.summary = summary;
    item.subject = subject;
    item.awaited = awaited;
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(store(item));
    EDESK_CHECK(storeLastNumber(item.command.number));
    EDESK_CHECK(transaction->commit());
    m_lastNumber = item.command.number;
    m_items.append(item);
    return item;
}

Result<void> Outbox::encode(OutboxItem &item) const
{
    // What has no arguments is written alike whatever its type.
    static const CommandType bare{};
    const Command &command = item.command;
    const CommandType *type = command.arguments.empty() ? &bare : m_catalogue->command(command.name);
    if (!type)
        return failure(ErrorCode::UnknownCommand, {command.name});
    item.bytes = protocol::commandBytes(command, *type);
    return {};
}

Result<void> Outbox::store(const OutboxItem &item)
{
    return m_database->run(
        QStringLiteral(
            "INSERT INTO outbox(id, number, name, command, state, held_until, summary, subject_kind, "
            "subject_id, answer) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET number = excluded.number, "
            "command = excluded.command, state = excluded.state, held_until = excluded.held_until, summary = "
            "excluded.summary, "
            "subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, answer = "
            "excluded.answer"),
        item.command.id, item.command.number, item.command.name, item.bytes, int(item.state), item.heldUntil,
        item.summary, int(item.subject.kind), item.subject.id, answerBytes(item));
}

Result<void> Outbox::takeBack(const Id &command)
{
    const OutboxItem *found = find(command);
    if (!found)
        return failure(ErrorCode::NotFound, {command.toString()});
    if (found->state != OutboxState::Waiting)
        return failure(ErrorCode::WrongState, {QStringLiteral("state.sent")});
    EDESK_CHECK(m_database->run(QStringLiteral("DELETE FROM outbox WHERE id = ?"), command));
    m_items.removeIf([&](const OutboxItem &i) { return i.command.id == command; });
    return {};
}

Result<void> Outbox::dismiss(const Id &command)
{
    const OutboxItem *found = find(command);
    if (!found)
        return failure(ErrorCode::NotFound, {command.toString()});
    if (found->isPending())
        return failure(ErrorCode::WrongState, {QStringLiteral("state.pending")});
    EDESK_CHECK(m_database->run(QStringLiteral("DELETE FROM outbox WHERE id = ?"), command));
    m_items.removeIf([&](const OutboxItem &i) { return i.command.id == command; });
    return {};
}

Result<void> Outbox::markSent(const QList<Id> &commands)
{
    return setState(commands, OutboxState::Sent);
}

Result<void> Outbox::markWaiting(const QList<Id> &commands)
{
    return setState(commands, OutboxState::Waiting);
}

Result<void> Outbox::setState(const QList<Id> &commands, OutboxState state)
{
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    for (const Id &id : commands)
        EDESK_CHECK(
            m_database->run(QStringLiteral("UPDATE outbox SET state = ? WHERE id = ?"), int(state), id));
    EDESK_CHECK(transaction->commit());
    const QSet<Id> changed(commands.begin(), commands.end());
    for (OutboxItem &item : m_items) {
        if (changed.contains(item.command.id))
            item.state = state;
    }
    return {};
}

Result<void> Outbox::reopenAccepted()
{
    for (OutboxItem &accepted : m_items) {
        if (accepted.state != OutboxState::Accepted)
            continue;
        OutboxItem next = accepted;
        next.state = OutboxState::Sent;
        next.places.clear();
        EDESK_CHECK(store(next));
        accepted = next;
    }
    return {};
}

Result<void> Outbox::setAnswer(const protocol::Answer &answer)
{
    return setAnswers({answer});
}

Result<void> Outbox::setAnswers(const std::vector<protocol::Answer> &answers)
{
    QHash<Id, const protocol::Answer *> byCommand;
    for (const protocol::Answer &answer : answers)
        byCommand.insert(answer.command, &answer);
    std::vector<std::pair<OutboxItem *, OutboxItem>> answered;
    for (OutboxItem &found : m_items) {
        const protocol::Answer *answer = byCommand.value(found.command.id);
        if (!answer || found.state >= OutboxState::Accepted)
            continue;
        OutboxItem next = found;
        next.state = stateOf(*answer);
        next.refusal = answer->refusal;
        next.places = answer->places;
        if (answer->accepted() && !answer->subject.id.isNull())
            next.subject = answer->subject;
        answered.emplace_back(&found, std::move(next));
    }
    // One transaction: each commit waits for the disk.
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    for (const auto &[found, next] : answered) {
        EDESK_CHECK(m_database->run(
            QStringLiteral(
                "UPDATE outbox SET state = ?, subject_kind = ?, subject_id = ?, answer = ? WHERE id = ?"),
            int(next.state), int(next.subject.kind), next.subject.id, answerBytes(next), next.command.id));
    }
    EDESK_CHECK(transaction->commit());
    for (auto &[found, next] : answered)
        *found = std::move(next);
    return {};
}

/// The last ones done are kept to be shown; older ones go.
Result<void> Outbox::markDone(const QList<Id> &commands)
{
    if (commands.isEmpty())
        return {};
    const QSet<Id> newly(commands.begin(), commands.end());
    QList<Id> done;
    for (const OutboxItem &item : m_items) {
        if (item.state == OutboxState::Done || newly.contains(item.command.id))
            done.append(item.command.id);
    }
    const QList<Id> excess = done.first(std::max<qsizetype>(0, done.size() - keptDone));
    const QSet<Id> gone(excess.begin(), excess.end());
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    for (const Id &id : excess)
        EDESK_CHECK(m_database->run(QStringLiteral("DELETE FROM outbox WHERE id = ?"), id));
    for (const Id &id : commands) {
        if (!gone.contains(id))
            EDESK_CHECK(m_database->run(QStringLiteral("UPDATE outbox SET state = ? WHERE id = ?"),
                                        int(OutboxState::Done), id));
    }
    EDESK_CHECK(transaction->commit());
    m_items.removeIf([&](const OutboxItem &item) { return gone.contains(item.command.id); });
    for (OutboxItem &item : m_items) {
        if (newly.contains(item.command.id))
            item.state = OutboxState::Done;
    }
    return {};
}

Result<void> Outbox::reissue(const QList<Id> &commands, const Id &device)
{
    if (commands.isEmpty())
        return {};
    const QSet<Id> chosen(commands.begin(), commands.end());
    std::vector<std::pair<OutboxItem *, OutboxItem>> reissued;
    qint64 number = m_lastNumber;
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    for (OutboxItem &item : m_items) {
        if (!chosen.contains(item.command.id) || !item.isUnanswered())
            continue;
        OutboxItem next = item;
        next.command.device = device;
        next.command.number = ++number;
        next.state = OutboxState::Waiting;
        EDESK_CHECK(encode(next));
        EDESK_CHECK(store(next));
        reissued.emplace_back(&item, std::move(next));
    }
    EDESK_CHECK(storeLastNumber(number));
    EDESK_CHECK(transaction->commit());
    m_lastNumber = number;
    for (auto &[item, next] : reissued)
        *item = std::move(next);
    return {};
}

Result<void> Outbox::withdraw(const Id &command)
{
    OutboxItem *withdrawn = item(command);
    if (!withdrawn)
        return {};
    OutboxItem next = *withdrawn;
    next.command.arguments.clear();
    next.command.bases.clear();
    next.summary.clear();
    next.subject.id = {};
    EDESK_CHECK(encode(next));
    // What the server decided stays decided; what it never saw can no longer be sent.
    if (next.state == OutboxState::Accepted)
        next.state = OutboxState::Done;
    if (next.isPending()) {
        next.state = OutboxState::Refused;
        next.refusal = failure(ErrorCode::NotAllowed);
    }
    EDESK_CHECK(store(next));
    EDESK_CHECK(m_database->run(QStringLiteral("UPDATE outbox SET subject_id = NULL WHERE id = ?"), command));
    *withdrawn = next;
    return m_database->checkpoint();
}

void Outbox::setAwaited(const Id &command, bool awaited)
{
    if (OutboxItem *found = item(command))
        found->awaited = awaited;
}

Result<void> Outbox::reserveNumbersUpTo(qint64 number)
{
    if (number <= m_lastNumber)
        return {};
    m_lastNumber = number;
    return storeLastNumber(number);
}

Result<void> Outbox::storeLastNumber(qint64 number)
{
    return m_database->run(QStringLiteral("INSERT INTO counter(name, value) VALUES(?, ?) "
                                          "ON CONFLICT(name) DO UPDATE SET value = excluded.value"),
                           lastNumberKey, number);
}

std::vector<const OutboxItem *> Outbox::ready() const
{
    std::vector<const OutboxItem *> ready;
    QSet<Id> withheld;
    for (const OutboxItem &item : m_items) {
        if (!item.isUnanswered())
            continue;
        // What builds on a command that only a newer program can send waits for it.
        if (item.readable && (withheld.isEmpty() || !item.rows().intersects(withheld)))
            ready.push_back(&item);
        else
            withheld |= item.rows();
    }
    return ready;
}

QList<OutboxItem> Outbox::sendable(Instant now, int limit) const
{
    QList<OutboxItem> out;
    for (const OutboxItem *waiting : ready()) {
        // Later commands may build on a held one, or on one that an earlier device may have sent: order is
        // kept.
        if (waiting->isHeld(now) || out.size() >= limit ||
            (!out.isEmpty() && waiting->command.device != out.first().command.device))
            break;
        out.append(*waiting);
    }
    return out;
}

Instant Outbox::nextRelease(Instant now) const
{
    const auto waiting = ready();
    if (waiting.empty())
        return {};
    return waiting.front()->isHeld(now) ? waiting.front()->heldUntil : now;
}

Result<void> Outbox::saveDraft(const QString &key, const QByteArray &content, Instant now)
{
    if (content.isEmpty())
        return removeDraft(key);
    return m_database->run(
        QStringLiteral(
            "INSERT INTO draft(key, content, saved_at) VALUES(?, ?, ?) ON CONFLICT(key) DO UPDATE SET "
            "content = excluded.content, saved_at = excluded.saved_at"),
        key, content, now);
}

Result<QByteArray> Outbox::draft(const QString &key)
{
    const auto statement = m_database->prepare(QStringLiteral("SELECT content FROM draft WHERE key = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(key);
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    QByteArray content;
    if (*row)
        content = (*statement)->bytes(0).toByteArray();
    (*statement)->reset();
    return content;
}

Result<void> Outbox::removeDraft(const QString &key)
{
    return m_database->run(QStringLiteral("DELETE FROM draft WHERE key = ?"), key);
}

} // namespace edesk
