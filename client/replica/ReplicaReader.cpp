// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/ReplicaReader.h"

#include "common/base/VietnameseText.h"
#include "common/store/EntityTable.h"
#include "common/store/StoreView.h"

#include <QDir>
#include <QScopeGuard>

#include <algorithm>

namespace edesk {
namespace {

Result<std::vector<Record>> readAll(Statement &statement, const EntityType &type)
{
    const EntityTable table(type);
    std::vector<Record> records;
    EDESK_CHECK(statement.forEach([&] { records.push_back(table.read(statement)); }));
    return records;
}

/// Looking at a row costs a few microseconds, the index the more the commoner a word is.
constexpr int leastLookedAt = 4'000;
/// What the longest word finds is looked at no further.
constexpr int mostLookedAt = 15'000;
/// One row of so many must hold the words to be found by looking.
constexpr int rarest = 20;

/// As the tokenizer has it: letters, digits and everything beyond ASCII.
bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.unicode() > 127;
}

} // namespace

void RowQuery::require(const QString &condition)
{
    where = where.isEmpty() ? condition : QStringLiteral("(%1) AND %2").arg(where, condition);
}

QString RowQuery::clause() const
{
    return where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + where;
}

ReplicaReader::ReplicaReader(std::unique_ptr<Database> database, const QString &folder,
                             const Catalogue &catalogue)
    : m_database(std::move(database)), m_contents(folder), m_catalogue(&catalogue)
{
}

bool ReplicaReader::hasContent(const ContentRef &ref) const
{
    return m_contents.holds(ref);
}

Result<std::unique_ptr<ReplicaReader>> ReplicaReader::open(const QString &folder, const Catalogue &catalogue)
{
    auto database = Database::open(DatabaseAddress::file(QDir(folder).filePath(QStringLiteral("replica.db"))),
                                   {.readOnly = true});
    if (!database)
        return database.error();
    return std::unique_ptr<ReplicaReader>(new ReplicaReader(std::move(*database), folder, catalogue));
}

Result<std::vector<Record>> ReplicaReader::rows(const EntityType &type, const RowQuery &query)
{
    const EntityTable table(type);
    const QString order = query.orderBy.isEmpty() ? QStringLiteral("id") : query.orderBy;
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ? OFFSET ?")
                                .arg(table.columns(), type.tableName(), query.clause(), order));
    if (!statement)
        return statement.error();
    const int window = bindValues(**statement, query.values);
    (*statement)->bindInteger(window, query.limit);
    (*statement)->bindInteger(window + 1, query.offset);
    return readAll(**statement, type);
}

Result<qint64> ReplicaReader::count(const EntityType &type, const RowQuery &query)
{
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT count(*) FROM ") + type.tableName() + query.clause());
    if (!statement)
        return statement.error();
    bindValues(**statement, query.values);
    return (*statement)->number();
}

Result<std::optional<Record>> ReplicaReader::find(const EntityType &type, const Id &id)
{
    return StoreView(*m_database, false).find(type, id);
}

Result<ReplicaReader::FoundRows> ReplicaReader::firstWith(const EntityType &type, const RowQuery &query,
                                                          const QString &text, int most)
{
    const QStringList words = searchWords(text);
    const auto statement =
        m_database->prepare(QStringLiteral("SELECT rid, folded FROM %1%2 ORDER BY %3 LIMIT ?")
                                .arg(type.tableName(), query.clause(), query.orderBy));
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    const auto ended = qScopeGuard([&row] { row.reset(); });
    const int mostRows = std::max(leastLookedAt, most * rarest);
    row.bindInteger(bindValues(row, query.values), mostRows);
    FoundRows found;
    for (int looked = 0; int(found.places.size()) < most; ++looked) {
        const auto isRow = row.step();
        if (!isRow)
            return isRow.error();
        if (!*isRow) {
            found.areAll = looked < mostRows;
            break;
        }
        if (holdsWords(row.text(1), words))
            found.places.push_back(row.integer(0));
    }
    return found;
}

/// The index joins the places of common words slowly; of a rare one the few rows are looked at instead.
Result<ReplicaReader::FoundRows> ReplicaReader::withRareWord(const EntityType &type, const QString &text,
                                                             int most)
{
    const QStringList words = searchWords(text);
    const auto longest = std::max_element(words.cbegin(), words.cend(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    if (longest == words.cend())
        return FoundRows();
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT s.rowid, e.folded FROM %1_search s JOIN %1 e ON e.rid = s.rowid "
                       "WHERE %1_search MATCH ? ORDER BY s.rowid DESC")
            .arg(type.tableName()));
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    const auto ended = qScopeGuard([&row] { row.reset(); });
    row.bind(searchExpression(*longest));
    FoundRows found;
    for (int looked = 0; looked <= mostLookedAt && int(found.places.size()) <= most; ++looked) {
        const auto isRow = row.step();
        if (!isRow)
            return isRow.error();
        if (!*isRow) {
            found.areAll = true;
            break;
        }
        if (holdsWords(row.text(1), words))
            found.places.push_back(row.integer(0));
    }
    return found;
}

Result<std::vector<Record>> ReplicaReader::search(const EntityType &type, const QString &text, int limit)
{
    const QString expression = searchExpression(text);
    if (expression.isEmpty() || !type.isSearched())
        return std::vector<Record>();
    const auto common = firstWith(type, {.orderBy = QStringLiteral("rid DESC")}, text, limit);
    if (!common)
        return common.error();
    if (common->areAll || int(common->places.size()) == limit)
        return rows(type, {.where = isAmong(common->places), .orderBy = QStringLiteral("rid DESC")});
    const auto rare = withRareWord(type, text, limit);
    if (!rare)
        return rare.error();
    if (rare->areAll || int(rare->places.size()) > limit)
        return rows(type,
                    {.where = isAmong(rare->places), .orderBy = QStringLiteral("rid DESC"), .limit = limit});
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

QString isAmong(const std::vector<qint64> &places)
{
    QStringList numbers;
    numbers.reserve(qsizetype(places.size()));
    for (const qint64 place : places)
        numbers.append(QString::number(place));
    return QStringLiteral("rid IN (%1)").arg(numbers.join(QLatin1Char(',')));
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    QString word;
    const QString padded = folded(text) + QLatin1Char(' ');
    for (const QChar c : padded) {
        if (isOfWord(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    return words;
}

bool holdsWords(QStringView folded, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [folded](const QString &word) {
        for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at == 0 || !isOfWord(folded[at - 1]))
                return true;
        }
        return false;
    });
}

QString searchExpression(const QString &text)
{
    QStringList words = searchWords(text);
    for (QString &word : words)
        word = QLatin1Char('"') + word + QStringLiteral("\"*");
    return words.join(QLatin1Char(' '));
}

} // namespace edesk
