// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/BulkImport.h"

#include "common/store/EntityTable.h"

#include <algorithm>
#include <numeric>

namespace edesk {
namespace {

constexpr qint64 progressStep = 10'000;

/// The statement that makes the feed's index, as the database knows it, so that it can be taken away while
/// rows come in the order of the primary key and made again at once afterwards.
Result<QString> feedIndexSql(Database &database)
{
    const auto statement = database.prepare(
        database.dialect() == Dialect::Sqlite
            ? QStringLiteral(
                  "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = 'membership_live'")
            : QStringLiteral("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() AND "
                             "indexname = 'membership_live'"));
    if (!statement)
        return statement.error();
    const auto row = (*statement)->step();
    if (!row)
        return row.error();
    const QString sql = *row ? (*statement)->text(0) : QString();
    (*statement)->reset();
    if (sql.isEmpty())
        return failure(ErrorCode::StoreFailed, {}, QStringLiteral("membership_live is missing"));
    return sql;
}

/// Whether the rows a parent is decided by include rows of other kinds.
bool dependsOnChildren(const Catalogue &catalogue, EntityKind kind)
{
    const std::vector<const EntityType *> children = catalogue.childrenOf(kind);
    return std::any_of(children.begin(), children.end(),
                       [](const EntityType *child) { return child->decidesParentAudience; });
}

/// Inserts rows of one statement's shape, several at once where a round trip costs more than the row.
class RowInserter
{
public:
    RowInserter(Database &database, QString head, int columns)
        : m_database(&database),
          m_head(std::move(head)),
          m_columns(columns),
          m_batch(database.dialect() == Dialect::Postgres ? 200 : 1)
    {
    }

    Result<void> add(std::initializer_list<Value> values)
    {
        m_values.insert(m_values.end(), values);
        return m_values.size() == m_batch * std::size_t(m_columns) ? flush() : Result<void>();
    }
    Result<void> flush()
    {
        const std::size_t rows = m_values.size() / std::size_t(m_columns);
        if (rows == 0)
            return {};
        const QString one = QLatin1Char('(') +
                            QStringList(m_columns, QStringLiteral("?")).join(QLatin1Char(',')) +
                            QLatin1Char(')');
        const auto statement =
            m_database->prepare(m_head + QStringList(qsizetype(rows), one).join(QLatin1Char(',')));
        if (!statement)
            return statement.error();
        bindValues(**statement, m_values);
        m_values.clear();
        return (*statement)->run();
    }

private:
    Database *m_database;
    QString m_head;
    int m_columns;
    std::size_t m_batch;
    std::vector<Value> m_values;
};

} // namespace

BulkImport::BulkImport(Database &database, const Catalogue &catalogue)
    : m_database(&database), m_catalogue(&catalogue), m_view(database, true)
{
}

Result<void> BulkImport::add(Record record)
{
    if (record.revision() == 0)
        record.setRevision(1);
    EDESK_CHECK(record.check());
    EDESK_CHECK(insertRow(record));
    Row row;
    row.ref = {record.kind(), record.id()};
    row.hash = recordHash(record.kind(), recordBytes(record));
    EDESK_CHECK(noteAudience(row, std::move(record)));
    m_rows.push_back(row);
    return {};
}

Result<void> BulkImport::insertRow(const Record &record)
{
    const EntityTable table(record.type());
    const auto statement = m_database->prepare(table.insert());
    if (!statement)
        return statement.error();
    table.bind(**statement, 0, record);
    return (*statement)->run();
}

Result<void> BulkImport::noteAudience(Row &row, Record record)
{
    const EntityType &type = record.type();
    if (!m_catalogue->childrenOf(row.ref.kind).empty())
        m_parents.insert(row.ref, qint64(m_rows.size()));
    if (type.audienceParent >= 0) {
        const EntityKind parent = type.field(type.audienceParent).options.references;
        row.parent = m_parents.value({parent, record.idAt(type.audienceParent)}, -1);
        return row.parent >= 0
                   ? Result<void>()
                   : failure(ErrorCode::StoreFailed, {}, QStringLiteral("a row without its parent"));
    }
    if (!dependsOnChildren(*m_catalogue, row.ref.kind))
        return setAudience(row, record);
    m_waiting.push_back({m_rows.size(), std::move(record)});
    return {};
}

Result<void> BulkImport::setAudience(Row &row, const Record &record)
{
    const auto scopes = record.type().audience(record, m_view);
    if (!scopes)
        return scopes.error();
    std::vector<int> indexes;
    indexes.reserve(std::size_t(scopes->size()));
    for (const Scope &scope : *scopes) {
        auto known = m_scopeIndexes.constFind(scope);
        if (known == m_scopeIndexes.constEnd()) {
            known = m_scopeIndexes.insert(scope, int(m_scopes.size()));
            m_scopes.push_back(scope);
        }
        indexes.push_back(known.value());
    }
    std::sort(indexes.begin(), indexes.end());
    row.audience = qint64(m_audiences.size());
    m_audiences.push_back(std::move(indexes));
    return {};
}

const std::vector<int> &BulkImport::audienceOf(const Row &row) const
{
    const Row *decider = &row;
    while (decider->parent >= 0)
        decider = &m_rows[std::size_t(decider->parent)];
    return m_audiences[std::size_t(decider->audience)];
}

Result<void> BulkImport::finish(const std::function<void(qint64, qint64)> &progress)
{
    if (const auto scopes = m_database->number(QStringLiteral("SELECT count(*) FROM scope")); !scopes)
        return scopes.error();
    else if (*scopes != 0)
        return failure(ErrorCode::StoreFailed, {}, QStringLiteral("a bulk import needs an empty store"));
    for (const Waiting &waiting : m_waiting)
        EDESK_CHECK(setAudience(m_rows[waiting.row], waiting.record));
    m_waiting.clear();
    count();
    EDESK_CHECK(insertScopes());
    const auto index = feedIndexSql(*m_database);
    if (!index)
        return index.error();
    EDESK_CHECK(m_database->script(QStringLiteral("DROP INDEX membership_live")));
    EDESK_CHECK(insertMemberships(progress));
    return m_database->script(*index);
}

/// Gives every row its sequence in every scope, in the order the rows came.
void BulkImport::count()
{
    m_counters.resize(m_scopes.size());
    for (Row &row : m_rows) {
        row.sequences = qint64(m_sequences.size());
        for (const int scope : audienceOf(row)) {
            Counter &counter = m_counters[std::size_t(scope)];
            counter.checksum += row.hash;
            m_sequences.push_back(++counter.rows);
        }
    }
}

Result<void> BulkImport::insertScopes()
{
    RowInserter scopes(*m_database,
                       QStringLiteral("INSERT INTO scope(id, name, seq, row_count, checksum, floor) VALUES"),
                       6);
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        const Counter &counter = m_counters[i];
        EDESK_CHECK(scopes.add({qint64(i + 1), m_scopes[i].name(), counter.rows, counter.rows,
                                qint64(counter.checksum), qint64(0)}));
    }
    return scopes.flush();
}

Result<void> BulkImport::insertMemberships(const std::function<void(qint64, qint64)> &progress)
{
    // The order of the primary key (row_id, kind, scope_id): appending is several times faster than
    // inserting.
    std::vector<std::size_t> order(m_rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return std::pair(m_rows[a].ref.id, m_rows[a].ref.kind) <
               std::pair(m_rows[b].ref.id, m_rows[b].ref.kind);
    });
    RowInserter memberships(
        *m_database, QStringLiteral("INSERT INTO membership(scope_id, kind, row_id, seq, hash, gone) VALUES"),
        6);
    qint64 placed = 0;
    for (const std::size_t index : order) {
        const Row &row = m_rows[index];
        std::size_t sequence = std::size_t(row.sequences);
        for (const int scope : audienceOf(row)) {
            EDESK_CHECK(memberships.add({qint64(scope + 1), qint64(row.ref.kind), row.ref.id,
                                         m_sequences[sequence++], qint64(row.hash), qint64(0)}));
        }
        if (++placed % progressStep == 0 && progress)
            progress(placed, rowCount());
    }
    EDESK_CHECK(memberships.flush());
    if (progress)
        progress(placed, rowCount());
    return {};
}

} // namespace edesk
