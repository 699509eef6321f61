// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Uploads.h"

namespace edesk {

QString Uploads::createSql()
{
    return QStringLiteral("CREATE TABLE IF NOT EXISTS upload(content TEXT PRIMARY KEY, name TEXT NOT NULL, "
                          "size INTEGER NOT NULL, media_type TEXT NOT NULL, added_at INTEGER NOT NULL, "
                          "claimed INTEGER NOT NULL);");
}

Result<QList<Upload>> Uploads::all() const
{
    const auto row = m_database->prepare(QStringLiteral(
        "SELECT content, name, size, media_type, added_at, claimed FROM upload ORDER BY added_at, content"));
    if (!row)
        return row.error();
    QList<Upload> uploads;
    EDESK_CHECK((*row)->forEach([&] {
        uploads.append({{(*row)->text(0), (*row)->text(1), (*row)->integer(2), (*row)->text(3)},
                        {(*row)->integer(4)},
                        (*row)->integer(5) != 0});
    }));
    return uploads;
}

Result<void> Uploads::add(const ContentRef &ref, Instant now)
{
    return m_database->run(
        QStringLiteral("INSERT OR IGNORE INTO upload(content, name, size, media_type, added_at, claimed) "
                       "VALUES(?, ?, ?, ?, ?, 0)"),
        ref.content, ref.name, ref.size, ref.mediaType, now);
}

Result<void> Uploads::claim(const QString &content)
{
    return m_database->run(QStringLiteral("UPDATE upload SET claimed = 1 WHERE content = ?"), content);
}

Result<void> Uploads::remove(const QString &content)
{
    return m_database->run(QStringLiteral("DELETE FROM upload WHERE content = ?"), content);
}

} // namespace edesk
