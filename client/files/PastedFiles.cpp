// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/PastedFiles.h"

#include "client/files/FileDrops.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QMimeData>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PastedFiles)
};

} // namespace

QStringList PastedFiles::of(const QMimeData *data, Instant now)
{
    QStringList copied = localFiles(data);
    if (!copied.isEmpty() || !data || !data->hasImage())
        return copied;
    const auto picture = data->imageData().value<QImage>();
    // Two of one second must not be one file.
    const QString folder = m_folder.filePath(QString::number(++m_pictures));
    const QString path = u"%1/%2.png"_s.arg(
        folder, Words::tr("Ảnh dán %1").arg(vietnamTime(now).toString(u"yyyy-MM-dd HH.mm.ss"_s)));
    const bool written = QDir().mkpath(folder) && picture.save(path, "PNG");
    return written ? QStringList{path} : QStringList();
}

} // namespace edesk
