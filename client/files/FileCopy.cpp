// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileCopy.h"

#include "client/session/Completion.h"
#include "common/base/DiskSpace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

namespace edesk {
namespace {

constexpr qint64 pieceBytes = 1024LL * 1024;

Error failed(const QString &path, const QString &cause)
{
    return isDiskFull(path) ? failure(ErrorCode::StoreFull, {}, cause)
                            : failure(ErrorCode::FileFailed, {QFileInfo(path).fileName()}, cause);
}

Result<QString> copyNow(const QString &source, const QString &target, bool readOnly)
{
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly))
        return failed(source, from.errorString());
    if (const QString folder = QFileInfo(target).path(); !QDir().mkpath(folder))
        return failed(folder, {});
    QSaveFile to(target);
    if (!to.open(QIODevice::WriteOnly))
        return failed(target, to.errorString());
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from.read(piece.data(), piece.size());
        if (got < 0)
            return failed(source, from.errorString());
        if (got == 0)
            break;
        if (to.write(piece.constData(), got) != got)
            return failed(target, to.errorString());
    }
    if (!to.commit())
        return failed(target, to.errorString());
    if (readOnly)
        QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::ReadUser);
    return target;
}

} // namespace

QFuture<Result<QString>> copyFile(const QString &source, const QString &target, bool readOnly)
{
    const Completion<QString> completion;
    QThreadPool::globalInstance()->start([=] { completion.finish(copyNow(source, target, readOnly)); });
    return completion.future();
}

QString nameOnDisk(QString name)
{
    for (QChar &c : name) {
        if (QStringView(u"<>:\"|?*").contains(c))
            c = u'_';
    }
    return name;
}

} // namespace edesk
