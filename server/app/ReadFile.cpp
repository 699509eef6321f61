// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ReadFile.h"

#include <QFile>

namespace edesk {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    return file.readAll();
}

} // namespace edesk
