// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/content/ContentHash.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace edesk {

bool isContentHash(QStringView text)
{
    return text.size() == contentHashLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString contentHashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

Result<HashedFile> hashFile(const QString &path,
                            const std::function<Result<void>(QByteArrayView piece)> &look)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    HashedFile hashed;
    QByteArray piece(contentPartSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return failure(ErrorCode::FileFailed, {path}, file.errorString());
        if (got == 0)
            break;
        const auto read = QByteArrayView(piece).first(got);
        hash.addData(read);
        hashed.size += got;
        if (look)
            EDESK_CHECK(look(read));
    }
    hashed.content = QString::fromLatin1(hash.result().toHex());
    return hashed;
}

} // namespace edesk
