// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/FilesOfDesk.h"

#include <QDir>
#include <QFile>

namespace edesk {

void FilesOfDesk::copy(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        qFatal("no folder %s", qPrintable(to));
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        if (!name.endsWith(QStringLiteral("-shm")) &&
            !QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)))
            qFatal("could not copy %s", qPrintable(name));
    }
}

QStringList FilesOfDesk::holding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("could not read %s", qPrintable(name));
        if (file.readAll().contains(bytes))
            found << name;
    }
    return found;
}

} // namespace edesk
