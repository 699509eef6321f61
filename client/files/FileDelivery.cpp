// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileDelivery.h"

#include "client/files/FileCopy.h"
#include "client/session/Completion.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace edesk {

FileDelivery::FileDelivery(const FeatureContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

QFuture<Result<QString>> FileDelivery::copyOf(const AttachedFile &file)
{
    const Completion<QString> done;
    // Two files of one name must not be one.
    const QString target =
        m_folder.filePath(QStringLiteral("%1/%2").arg(file.row.id.toString(), nameOnDisk(file.ref.name)));
    whenFinished(m_context.desk.openContent(file.row), this, [=, this](const Result<QString> &here) {
        if (!here)
            return done.finish(here);
        if (QFileInfo(target).size() == file.ref.size)
            return done.finish(target);
        whenFinished(copyFile(*here, target, true), this,
                     [done](const Result<QString> &copy) { done.finish(copy); });
    });
    return done.future();
}

void FileDelivery::openOutside(const AttachedFile &file)
{
    whenFinished(copyOf(file), this, [this, name = file.ref.name](const Result<QString> &copy) {
        if (!copy)
            return Q_EMIT failed(copy.error());
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*copy)))
            Q_EMIT failed(failure(ErrorCode::FileFailed, {name}));
    });
}

void FileDelivery::save(const AttachedFile &file, const QString &target)
{
    whenFinished(m_context.desk.openContent(file.row), this, [this, target](const Result<QString> &here) {
        if (!here)
            return Q_EMIT failed(here.error());
        whenFinished(copyFile(*here, target, false), this, [this](const Result<QString> &copy) {
            if (copy)
                tellSaved(*copy);
            else
                Q_EMIT failed(copy.error());
        });
    });
}

void FileDelivery::tellSaved(const QString &path)
{
    const QFileInfo saved(path);
    m_context.navigator.tell(
        tr("Đã lưu tệp %1").arg(saved.fileName()), tr("Mở thư mục"),
        [folder = saved.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

} // namespace edesk
