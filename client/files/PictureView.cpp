// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/PictureView.h"

#include "client/session/Completion.h"

#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QThreadPool>

namespace edesk {

QFuture<Result<QImage>> readPicture(const QString &path)
{
    const Completion<QImage> completion;
    QThreadPool::globalInstance()->start([completion, path] {
        QImageReader reader(path);
        reader.setAutoTransform(true);
        reader.setDecideFormatFromContent(true);
        const QImage picture = reader.read();
        if (picture.isNull())
            completion.finish(
                failure(ErrorCode::FileFailed, {QFileInfo(path).fileName()}, reader.errorString()));
        else
            completion.finish(picture);
    });
    return completion.future();
}

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setPicture(const QImage &picture, const QString &name)
{
    m_picture = picture;
    setAccessibleName(name);
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QSize shown = m_picture.size();
    if (shown.width() > width() || shown.height() > height())
        shown.scale(size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), shown);
    place.moveCenter(rect().center());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture);
}

} // namespace edesk
