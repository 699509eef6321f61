// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ContentCache.h"
#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace edesk {

/// A question for rows of one kind: SQL conditions over its columns with their values, an order, a window.
/// Conditions are written by the program; what people type goes into `values` only.
struct RowQuery
{
    QString where = {};
    std::vector<Value> values = {};
    QString orderBy = {};
    qint64 limit = -1;
    qint64 offset = 0;

    /// Rows must meet this too; its values follow in `values`.
    void require(const QString &condition);
    /// " WHERE …", or nothing where every row is meant.
    QString clause() const;
};

/// Reads the desk's view (pending commands included) on its own connection, beside the writer.
class ReplicaReader
{
public:
    static Result<std::unique_ptr<ReplicaReader>> open(const QString &folder, const Catalogue &catalogue);

    const Catalogue &catalogue() const { return *m_catalogue; }
    Result<std::vector<Record>> rows(const EntityType &type, const RowQuery &query);
    Result<qint64> count(const EntityType &type, const RowQuery &query);
    /// The row, or nothing.
    Result<std::optional<Record>> find(const EntityType &type, const Id &id);
    /// Rows whose searched fields hold every word of `text` as a prefix, marks and case aside; newest first.
    Result<std::vector<Record>> search(const EntityType &type, const QString &text, int limit);
    /// The places (`rid`) of rows that hold every word as search() does.
    struct FoundRows
    {
        std::vector<qint64> places = {};
        /// There are no others.
        bool areAll = false;
    };
    /// The first of `query`, in its order: `most`, or fewer when they are so rare that the index answers
    /// faster than looking at rows. None before the last of them is left out.
    Result<FoundRows> firstWith(const EntityType &type, const RowQuery &query, const QString &text, int most);
    /// The newest first, no more than `most` and one; not all of them when every word is so common that the
    /// search was given up.
    Result<FoundRows> withRareWord(const EntityType &type, const QString &text, int most);
    /// Whether the contents of a file are on this desk.
    bool hasContent(const ContentRef &ref) const;
    /// Any query whose columns the caller knows; the database is read-only.
    Database &database() { return *m_database; }

    template <typename Entity>
    Result<std::vector<Entity>> load(const RowQuery &query)
    {
        const auto found = rows(entityType<Entity>(), query);
        if (!found)
            return found.error();
        std::vector<Entity> out;
        out.reserve(found->size());
        for (const Record &row : *found)
            out.push_back(fromRecord<Entity>(row));
        return out;
    }

private:
    ReplicaReader(std::unique_ptr<Database> database, const QString &folder, const Catalogue &catalogue);

    std::unique_ptr<Database> m_database;
    ContentCache m_contents;
    const Catalogue *m_catalogue;
};

/// The condition for rows at these places.
QString isAmong(const std::vector<qint64> &places);
/// The words to be searched of a text as typed: folded, without signs.
QStringList searchWords(const QString &text);
/// Whether a folded text holds every word as the beginning of one of its own.
bool holdsWords(QStringView folded, const QStringList &words);
/// The FTS5 expression that matches every word of `text` as a prefix; empty when it has no word.
QString searchExpression(const QString &text);

} // namespace edesk
