// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace edesk {

/// A file of the project: its path from the root, with '/', and its text.
struct SourceFile
{
    QString path;
    QString text;
};

/// The files below those folders of `root` whose name ends with one of `endings`, in the order of their
/// paths.
QList<SourceFile> sourceFiles(const QString &root, const QStringList &folders, const QStringList &endings);

} // namespace edesk
