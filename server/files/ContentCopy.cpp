// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentCopy.h"

#include "server/files/ContentTable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace edesk {
namespace {

Result<void> bring(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).path()))
        return failure(ErrorCode::FileFailed, {to});
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    // Whole or not at all: a copy that is cut off has another name.
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part);
    if (QFile::copy(from, part) && QFile::rename(part, to))
        return {};
    QFile::remove(part);
    return failure(ErrorCode::FileFailed, {to});
}

} // namespace

Result<int> ContentCopy::into(const ContentFolder &to, Database &database) const
{
    const auto entries = ContentTable(database).all(ContentState::Whole);
    if (!entries)
        return entries.error();
    const auto ownersAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!entries->empty() && !(QDir().mkpath(to.path()) && QFile::setPermissions(to.path(), ownersAlone)))
        return failure(ErrorCode::FileFailed, {to.path()});
    int missing = 0;
    for (const ContentEntry &entry : *entries) {
        if (to.holds(entry.content, entry.size))
            continue;
        if (m_from.holds(entry.content, entry.size))
            EDESK_CHECK(bring(m_from.wholePath(entry.content), to.wholePath(entry.content)));
        else
            ++missing;
    }
    return missing;
}

} // namespace edesk
