// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/FilePolicy.h"

#include "common/domain/content/ContentRef.h"
#include "common/domain/content/FileType.h"

namespace edesk {

Result<QStringList> FilePolicy::extensionsFrom(const QString &list)
{
    QStringList extensions;
    for (const QString &part : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString extension = part.trimmed().toLower();
        if (!fileTypeOf(QString(QStringLiteral("a.") + extension)))
            return failure(ErrorCode::InvalidArgument, {extension});
        extensions.append(extension);
    }
    return extensions;
}

Result<void> FilePolicy::admitName(const QString &name) const
{
    const FileType *type = fileTypeOf(name);
    if (type && (extensions.isEmpty() || extensions.contains(QLatin1StringView(type->extension))))
        return {};
    return failure(ErrorCode::FileTypeRefused, {name, type ? QStringLiteral("file_type.forbidden")
                                                           : QStringLiteral("file_type.unknown")});
}

Result<void> FilePolicy::admitRow(const Record &row) const
{
    const auto held = contentOf(row);
    // What was taken once may still be removed.
    return held && !held->removed ? admitName(held->ref.name) : Result<void>();
}

} // namespace edesk
