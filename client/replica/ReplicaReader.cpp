// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaReader.h"

#include "common/base/VietnameseText.h"
#include "common/store/EntityTable.h"
#include "common/store/StoreView.h"

#include <QDir>

namespace edesk {
namespace {

Result<std::vector<Record>> readAll(Statement &statement, const EntityType &type)
{
    const EntityTable table(type);
    std::vector<Record> records;
    EDESK_CHECK(statement.forEach([&] { records.push_back(table.read(statement)); }));
    return records;
}

void bindAll(Statement &statement, const std::vector<Value> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        bindValue(statement, int(i), values[i]);
}

} // namespace

ReplicaReader::ReplicaReader(std::unique_ptr<Database> database, const Catalogue &catalogue)
    : m_database(std::move(database)), m_catalogue(&catalogue)
{
}

Result<std::unique_ptr<ReplicaReader>> ReplicaReader::open(const QString &folder, const Catalogue &catalogue)
{
    auto database = Database::open(DatabaseAddress::file(QDir(folder).filePath(QStringLiteral("replica.db"))),
                                   {.readOnly = true});
    if (!database)
        return database.error();
    return std::unique_ptr<ReplicaReader>(new ReplicaReader(std::move(*database), catalogue));
}

Result<std::vector<Record>> ReplicaReader::rows(const EntityType &type, const RowQuery &query)
{
    const EntityTable table(type);
    QString sql = QStringLiteral("SELECT %1 FROM %2").arg(table.columns(), type.tableName());
    if (!query.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + query.where;
    sql += QStringLiteral(" ORDER BY ") + (query.orderBy.isEmpty() ? QStringLiteral("id") : query.orderBy);
    sql += QStringLiteral(" LIMIT ? OFFSET ?");
    const auto statement = m_database->prepare(sql);
    if (!statement)
        return statement.error();
    bindAll(**statement, query.values);
    (*statement)->bindInteger(int(query.values.size()), query.limit);
    (*statement)->bindInteger(int(query.values.size()) + 1, query.offset);
    return readAll(**statement, type);
}

Result<qint64> ReplicaReader::count(const EntityType &type, const RowQuery &query)
{
    QString sql = QStringLiteral("SELECT count(*) FROM ") + type.tableName();
    if (!query.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + query.where;
    const auto statement = m_database->prepare(sql);
    if (!statement)
        return statement.error();
    bindAll(**statement, query.values);
    return (*statement)->number();
}

Result<std::optional<Record>> ReplicaReader::find(const EntityType &type, const Id &id)
{
    return StoreView(*m_database, false).find(type, id);
}

Result<std::vector<Record>> ReplicaReader::search(const EntityType &type, const QString &text, int limit)
{
    const QString expression = searchExpression(text);
    if (expression.isEmpty() || !type.isSearched())
        return std::vector<Record>();
    const EntityTable table(type);
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT %1 FROM %2_search s JOIN %2 e ON e.rid = s.rowid WHERE "
                                           "%2_search MATCH ? ORDER BY s.rowid DESC LIMIT ?")
                                .arg(table.columns(QStringLiteral("e.")), type.tableName()));
    if (!statement)
        return statement.error();
    (*statement)->bind(expression, limit);
    return readAll(**statement, type);
}

QString searchExpression(const QString &text)
{
    QStringList words;
    QString word;
    const QString padded = folded(text) + QLatin1Char(' ');
    for (const QChar c : padded) {
        // The tokenizer keeps letters, digits and everything beyond ASCII.
        if (c.isLetterOrNumber() || c.unicode() > 127) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(QLatin1Char('"') + word + QStringLiteral("\"*"));
            word.clear();
        }
    }
    return words.join(QLatin1Char(' '));
}

} // namespace edesk
