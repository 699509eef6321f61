// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/SourceFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace edesk {

QList<SourceFile> sourceFiles(const QString &root, const QStringList &folders, const QStringList &endings)
{
    QList<SourceFile> files;
    const QDir rootFolder(root);
    for (const QString &folder : folders) {
        QDirIterator walk(rootFolder.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            const bool wanted = std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
                return file.fileName().endsWith(ending);
            });
            if (wanted && file.open(QIODevice::ReadOnly))
                files.append(
                    {rootFolder.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

} // namespace edesk
