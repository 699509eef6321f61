// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileDrops.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace edesk {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    if (!data)
        return paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

FileDrops::FileDrops(QWidget &target) : QObject(&target)
{
    target.setAcceptDrops(true);
    target.installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDropEvent *>(event);
        const bool isWanted = m_isEnabled && !localFiles(drag->mimeData()).isEmpty();
        // The files stay where they are.
        drag->setDropAction(Qt::CopyAction);
        drag->setAccepted(isWanted);
        Q_EMIT hovered(isWanted);
        return true;
    }
    case QEvent::DragLeave:
        Q_EMIT hovered(false);
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = localFiles(drop->mimeData());
        drop->setDropAction(Qt::CopyAction);
        drop->setAccepted(m_isEnabled && !paths.isEmpty());
        Q_EMIT hovered(false);
        if (drop->isAccepted())
            Q_EMIT dropped(paths);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace edesk
