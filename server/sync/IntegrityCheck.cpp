// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/IntegrityCheck.h"

#include "common/store/EntityTable.h"
#include "server/sync/CommandIntake.h"
#include "server/sync/FeedWriter.h"
#include "server/sync/ScopeTable.h"

namespace edesk {
namespace {

constexpr int windowSize = 1000;
constexpr qsizetype mostAudiencesKept = 100'000;

QString nameOf(const EntityType &type, const Id &id)
{
    return type.tableName() + QLatin1Char(' ') + id.toString();
}

} // namespace

IntegrityCheck::IntegrityCheck(Database &database, const Catalogue &catalogue)
    : m_database(&database), m_catalogue(&catalogue), m_view(database, true)
{
}

Result<std::vector<IntegrityFinding>> IntegrityCheck::run()
{
    auto transaction = m_database->begin(TransactionMode::Read);
    if (!transaction)
        return transaction.error();
    m_rows = 0;
    m_audiences.clear();
    Findings findings;
    EDESK_CHECK(checkStore(findings));
    EDESK_CHECK(readScopes());
    for (const EntityType *type : m_catalogue->entities()) {
        EDESK_CHECK(checkRows(*type, findings));
        EDESK_CHECK(checkGhosts(*type, findings));
    }
    EDESK_CHECK(checkScopes(findings));
    return findings;
}

Result<void> IntegrityCheck::checkStore(Findings &findings)
{
    if (m_database->dialect() != Dialect::Sqlite)
        return {};
    const auto integrity = m_database->prepare(QStringLiteral("PRAGMA integrity_check"));
    if (!integrity)
        return integrity.error();
    EDESK_CHECK((*integrity)->forEach([&] {
        if (const QString line = (*integrity)->text(0); line != QStringLiteral("ok"))
            findings.push_back({IntegrityFinding::Kind::Store, 0, {}, line});
    }));
    const auto references = m_database->prepare(QStringLiteral("PRAGMA foreign_key_check"));
    if (!references)
        return references.error();
    return (*references)->forEach([&] {
        findings.push_back({IntegrityFinding::Kind::Store,
                            0,
                            {},
                            QStringLiteral("%1: refers to a missing row of %2")
                                .arg((*references)->text(0), (*references)->text(2))});
    });
}

Result<void> IntegrityCheck::readScopes()
{
    m_scopes.clear();
    m_numbers.clear();
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT id, name, seq, row_count, checksum, floor FROM scope"));
    if (!statement)
        return statement.error();
    const Statement &row = **statement;
    return (*statement)->forEach([&] {
        m_scopes[row.integer(0)] = {row.text(1), row.integer(2), row.integer(3), quint64(row.integer(4)),
                                    row.integer(5)};
        m_numbers.insert(row.text(1), row.integer(0));
    });
}

Result<std::vector<Record>> IntegrityCheck::window(const EntityType &type, const Id &after)
{
    const EntityTable table(type);
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT %1 FROM %2 %3 ORDER BY id LIMIT %4")
            .arg(table.columns(), type.tableName(),
                 after.isNull() ? QString() : QStringLiteral("WHERE id > ?"), QString::number(windowSize)));
    if (!statement)
        return statement.error();
    if (!after.isNull())
        (*statement)->bindId(0, after);
    std::vector<Record> records;
    EDESK_CHECK((*statement)->forEach([&] { records.push_back(table.read(**statement)); }));
    return records;
}

Result<void> IntegrityCheck::checkRows(const EntityType &type, Findings &findings)
{
    Id after;
    for (;;) {
        const auto records = window(type, after);
        if (!records)
            return records.error();
        if (records->empty())
            return {};
        for (const Record &record : *records)
            EDESK_CHECK(checkRow(record, findings));
        m_rows += qint64(records->size());
        after = records->back().id();
    }
}

Result<void> IntegrityCheck::checkRow(const Record &record, Findings &findings)
{
    const EntityRef ref{record.kind(), record.id()};
    const auto note = [&](const QString &what) {
        findings.push_back({IntegrityFinding::Kind::Row, 0, ref,
                            nameOf(record.type(), record.id()) + QStringLiteral(": ") + what});
    };
    const auto audience = audienceOf(record);
    if (!audience) {
        note(audience.error().cause);
        return audience.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(audience.error());
    }
    auto places = placesOf(record);
    if (!places)
        return places.error();
    const quint64 hash = recordHash(record.kind(), recordBytes(record));
    bool damaged = false;
    for (const Scope &scope : *audience) {
        const auto place = places->find(m_numbers.value(scope.name()));
        if (place == places->end()) {
            note(QStringLiteral("missing in %1").arg(scope.name()));
            continue;
        }
        damaged = damaged || place->second != hash;
        places->erase(place);
    }
    if (damaged)
        note(QStringLiteral("differs from its hash"));
    for (const auto &[scope, placed] : *places)
        note(QStringLiteral("wrongly in %1").arg(m_scopes[scope].name));
    return {};
}

Result<ScopeSet> IntegrityCheck::audienceOf(const Record &record)
{
    const EntityType &type = record.type();
    const EntityRef ref{record.kind(), record.id()};
    if (const auto known = m_audiences.constFind(ref); known != m_audiences.constEnd())
        return known.value();
    Result<ScopeSet> audience = ScopeSet();
    if (type.audienceParent < 0) {
        audience = type.audience(record, m_view);
    } else {
        const EntityType *parentType =
            m_catalogue->entity(type.field(type.audienceParent).options.references);
        const auto parent = m_view.find(*parentType, record.idAt(type.audienceParent));
        if (!parent)
            return parent.error();
        if (!*parent)
            return failure(ErrorCode::NotFound, {}, QStringLiteral("its parent is missing"));
        audience = audienceOf(**parent);
    }
    if (audience && !m_catalogue->childrenOf(record.kind()).empty()) {
        if (m_audiences.size() >= mostAudiencesKept)
            m_audiences.clear();
        m_audiences.insert(ref, *audience);
    }
    return audience;
}

Result<std::map<qint64, quint64>> IntegrityCheck::placesOf(const Record &record)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT scope_id, hash FROM membership WHERE row_id = ? AND kind = ? AND gone = 0"));
    if (!statement)
        return statement.error();
    (*statement)->bind(record.id(), int(record.kind()));
    std::map<qint64, quint64> places;
    EDESK_CHECK(
        (*statement)->forEach([&] { places[(*statement)->integer(0)] = quint64((*statement)->integer(1)); }));
    return places;
}

Result<void> IntegrityCheck::checkGhosts(const EntityType &type, Findings &findings)
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT m.scope_id, m.row_id FROM membership m LEFT JOIN %1 e ON e.id = m.row_id "
                       "WHERE m.kind = ? AND m.gone = 0 AND e.id IS NULL")
            .arg(type.tableName()));
    if (!statement)
        return statement.error();
    (*statement)->bind(int(type.kind));
    return (*statement)->forEach([&] {
        const qint64 scope = (*statement)->integer(0);
        const Id id = (*statement)->id(1);
        findings.push_back(
            {IntegrityFinding::Kind::Ghost,
             scope,
             {type.kind, id},
             QStringLiteral("%1: in %2 but gone").arg(nameOf(type, id), m_scopes[scope].name)});
    });
}

Result<void> IntegrityCheck::checkScopes(Findings &findings)
{
    struct Sum
    {
        qint64 count = 0;
        quint64 checksum = 0;
        qint64 newest = 0;
    };
    std::map<qint64, Sum> sums;
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT scope_id, seq, hash, gone FROM membership"));
    if (!statement)
        return statement.error();
    EDESK_CHECK((*statement)->forEach([&] {
        Sum &sum = sums[(*statement)->integer(0)];
        sum.newest = std::max(sum.newest, (*statement)->integer(1));
        if ((*statement)->integer(3) == 0) {
            ++sum.count;
            sum.checksum += quint64((*statement)->integer(2));
        }
    }));
    for (const auto &[id, scope] : m_scopes) {
        const Sum &sum = sums[id];
        const auto note = [&, scopeId = id](const QString &what) {
            findings.push_back({IntegrityFinding::Kind::Scope,
                                scopeId,
                                {},
                                m_scopes[scopeId].name + QStringLiteral(": ") + what});
        };
        if (sum.count != scope.count)
            note(QStringLiteral("counts %1 rows, holds %2").arg(scope.count).arg(sum.count));
        if (sum.checksum != scope.checksum)
            note(QStringLiteral("checksum differs"));
        // The newest change is always there, unless it was a row leaving that compaction has forgotten.
        if (sum.newest > scope.seq || (sum.newest < scope.seq && scope.floor < scope.seq))
            note(QStringLiteral("stands at %1, its newest change is %2").arg(scope.seq).arg(sum.newest));
    }
    return {};
}

Result<void> IntegrityCheck::repair(const std::vector<IntegrityFinding> &findings)
{
    auto transaction = m_database->begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(CommandIntake::keepOut(*m_database));
    for (const IntegrityFinding &finding : findings) {
        if (finding.kind == IntegrityFinding::Kind::Scope)
            EDESK_CHECK(recount(finding.scope));
    }
    FeedWriter feed(*m_database, *m_catalogue);
    for (const IntegrityFinding &finding : findings) {
        if (finding.kind != IntegrityFinding::Kind::Row)
            continue;
        const auto record = m_view.find(*m_catalogue->entity(finding.row.kind), finding.row.id);
        if (!record)
            return record.error();
        if (*record)
            feed.touched(**record);
    }
    EDESK_CHECK(feed.flush());
    for (const IntegrityFinding &finding : findings) {
        if (finding.kind == IntegrityFinding::Kind::Ghost)
            EDESK_CHECK(bury(finding));
    }
    return transaction->commit();
}

/// Until the end of the transaction nobody moves the scope, and what others moved before is seen.
Result<void> IntegrityCheck::lock(qint64 scope)
{
    return m_database->run(QStringLiteral("UPDATE scope SET seq = seq WHERE id = ?"), scope);
}

Result<void> IntegrityCheck::recount(qint64 scope)
{
    EDESK_CHECK(lock(scope));
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT seq, hash, gone FROM membership WHERE scope_id = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(scope);
    qint64 count = 0;
    qint64 newest = 0;
    quint64 checksum = 0;
    EDESK_CHECK((*statement)->forEach([&] {
        newest = std::max(newest, (*statement)->integer(0));
        if ((*statement)->integer(2) == 0) {
            ++count;
            checksum += quint64((*statement)->integer(1));
        }
    }));
    // A sequence never goes back: desks may have read it. Where its change is lost, the floor makes them
    // start again.
    return m_database->run(
        QStringLiteral("UPDATE scope SET row_count = ?, checksum = ?, "
                       "floor = CASE WHEN seq > ? AND floor < seq THEN seq ELSE floor END, "
                       "seq = CASE WHEN seq < ? THEN ? ELSE seq END WHERE id = ?"),
        count, qint64(checksum), newest, newest, newest, scope);
}

Result<void> IntegrityCheck::bury(const IntegrityFinding &ghost)
{
    EDESK_CHECK(lock(ghost.scope));
    const auto statement = m_database->prepare(QStringLiteral(
        "SELECT hash FROM membership WHERE scope_id = ? AND kind = ? AND row_id = ? AND gone = 0"));
    if (!statement)
        return statement.error();
    (*statement)->bind(ghost.scope, int(ghost.row.kind), ghost.row.id);
    std::optional<quint64> hash;
    EDESK_CHECK((*statement)->forEach([&] { hash = quint64((*statement)->integer(0)); }));
    // Somebody else buried it meanwhile.
    if (!hash)
        return {};
    const auto before = ScopeTable(*m_database).advance(ghost.scope, 1, -1, quint64(0) - *hash);
    if (!before)
        return before.error();
    return m_database->run(QStringLiteral("UPDATE membership SET seq = ?, hash = 0, gone = 1 WHERE scope_id "
                                          "= ? AND kind = ? AND row_id = ?"),
                           before->seq + 1, ghost.scope, int(ghost.row.kind), ghost.row.id);
}

} // namespace edesk
