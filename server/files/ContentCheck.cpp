// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentCheck.h"

#include "common/domain/content/ContentHash.h"
#include "server/files/ContentTable.h"

#include <QDir>
#include <QFile>

namespace edesk {

Result<ContentCheck::Report> ContentCheck::run(Database &database) const
{
    const auto entries = ContentTable(database).all(ContentState::Whole);
    if (!entries)
        return entries.error();
    Report report;
    for (const ContentEntry &entry : *entries) {
        const QString path = m_folder.wholePath(entry.content);
        ++report.checked;
        if (!QFile::exists(path)) {
            report.missing.append(entry.content);
            continue;
        }
        const auto hashed = hashFile(path);
        if (!hashed || hashed->content != entry.content || hashed->size != entry.size)
            report.damaged.append(entry.content);
    }
    return report;
}

Result<void> ContentCheck::repair(Database &database, const Report &report) const
{
    const QString aside = m_folder.path() + QStringLiteral("/damaged");
    for (const QString &content : report.damaged) {
        const QString target = aside + QLatin1Char('/') + content + QStringLiteral(".damaged");
        QFile::remove(target);
        if (!QDir().mkpath(aside) || !QFile::rename(m_folder.wholePath(content), target))
            return failure(ErrorCode::FileFailed, {target});
    }
    for (const QString &content : report.missing + report.damaged)
        EDESK_CHECK(ContentTable(database).remove(content));
    return {};
}

} // namespace edesk
