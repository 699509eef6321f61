// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentSweep.h"

#include "common/domain/content/ContentRef.h"

namespace edesk {
namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

} // namespace

ContentSweep::ContentSweep(const Catalogue &catalogue, const Clock &clock, ContentFolder folder, int keepDays)
    : m_clock(&clock), m_folder(std::move(folder)), m_keepDays(keepDays)
{
    for (const EntityType *type : contentKinds(catalogue))
        m_withoutRows += QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM %1 WHERE %1.content = content.hash "
                                        "AND coalesce(%1.removed, 0) = 0)")
                             .arg(type->tableName());
}

Result<ContentSweep::Swept> ContentSweep::run(Database &database) const
{
    const Instant now = m_clock->now();
    const Instant before = now.plusMs(-m_keepDays * dayMs);
    EDESK_CHECK(forgetVerdicts(database, now.plusMs(-dayMs)));
    Swept swept;
    swept.uploads = m_folder.removeStale(before);
    const auto contents = unreferenced(database, before);
    if (!contents)
        return contents.error();
    for (const QString &content : *contents) {
        const auto forgotten = forget(database, content, before);
        if (!forgotten)
            return forgotten.error();
        swept.contents += *forgotten ? 1 : 0;
    }
    return swept;
}

Result<void> ContentSweep::forgetVerdicts(Database &database, Instant before)
{
    const auto state = int(ContentState::Infected);
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(database.run(QStringLiteral("DELETE FROM content_holder WHERE hash IN "
                                            "(SELECT hash FROM content WHERE state = ? AND touched_at < ?)"),
                             state, before));
    EDESK_CHECK(database.run(QStringLiteral("DELETE FROM content WHERE state = ? AND touched_at < ?"), state,
                             before));
    return transaction->commit();
}

Result<QStringList> ContentSweep::unreferenced(Database &database, Instant before) const
{
    const auto statement = database.prepare(
        QStringLiteral("SELECT hash FROM content WHERE state = ? AND touched_at < ?") + m_withoutRows);
    if (!statement)
        return statement.error();
    (*statement)->bind(int(ContentState::Whole), before);
    QStringList found;
    EDESK_CHECK((*statement)->forEach([&] { found.append((*statement)->text(0)); }));
    return found;
}

/// The file goes while the transaction holds the entry: an upload of the same bytes waits, and stores them
/// anew.
Result<bool> ContentSweep::forget(Database &database, const QString &content, Instant before) const
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(
        database.run(QStringLiteral("UPDATE content SET touched_at = touched_at WHERE hash = ?"), content));
    const auto still = database.number(
        QStringLiteral("SELECT count(*) FROM content WHERE hash = ? AND touched_at < ?") + m_withoutRows,
        content, before);
    if (!still || *still == 0)
        return still ? Result<bool>(false) : still.error();
    EDESK_CHECK(ContentTable(database).remove(content));
    if (!m_folder.remove(content))
        return failure(ErrorCode::FileFailed, {m_folder.wholePath(content)});
    EDESK_CHECK(transaction->commit());
    return true;
}

} // namespace edesk
