// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentCounts.h"

#include "common/domain/document/Document.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// What the words find is looked up once for all chips.
Result<DocumentCounts> ofWords(ReplicaReader &reader, const Actor &asker, Instant now,
                               const DocumentFilter &filter)
{
    const QStringList chips = DocumentFilter::chips(filter.book);
    QStringList columns;
    std::vector<Value> values;
    for (const QString &chip : chips) {
        const RowQuery query = DocumentFilter{filter.book, chip}.query(asker, now);
        columns << u"total(%1)"_s.arg(query.where);
        values.insert(values.end(), query.values.cbegin(), query.values.cend());
    }
    const RowQuery found =
        DocumentFilter{filter.book, QString::fromLatin1(DocumentFilter::All), filter.words}.query(asker, now);
    values.insert(values.end(), found.values.cbegin(), found.values.cend());
    const auto prepared = reader.database().prepare(u"SELECT "_s + columns.join(u", "_s) +
                                                    u" FROM document WHERE +"_s + found.where);
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    bindValues(row, values);
    DocumentCounts counts;
    EDESK_CHECK(row.forEach([&] {
        for (int i = 0; i < int(chips.size()); ++i)
            counts.chips.insert(chips.at(i), int(row.integer(i)));
    }));
    return counts;
}

Result<int> countOf(ReplicaReader &reader, const RowQuery &query)
{
    const auto count = reader.count(entityType<Document>(), query);
    return count ? Result<int>(int(*count)) : count.error();
}

Result<DocumentCounts> ofAll(ReplicaReader &reader, const Actor &asker, Instant now, DocumentBook book)
{
    DocumentCounts counts;
    const QStringList chips = DocumentFilter::chips(book);
    for (const QString &chip : chips) {
        const auto found = countOf(reader, DocumentFilter{book, chip}.query(asker, now));
        if (!found)
            return found.error();
        counts.chips.insert(chip, *found);
    }
    return counts;
}

} // namespace

Result<DocumentCounts> DocumentCounts::read(ReplicaReader &reader, const Actor &asker, Instant now,
                                            const DocumentFilter &filter,
                                            const QHash<QString, DocumentFilter> &saved)
{
    auto counts = filter.words.trimmed().isEmpty() ? ofAll(reader, asker, now, filter.book)
                                                   : ofWords(reader, asker, now, filter);
    if (!counts)
        return counts;
    for (auto it = saved.cbegin(); it != saved.cend(); ++it) {
        const auto found = countOf(reader, it->query(asker, now));
        if (!found)
            return found.error();
        counts->chips.insert(it.key(), *found);
    }
    return counts;
}

} // namespace edesk
