// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QFuture>
#include <QImage>
#include <QWidget>

namespace edesk {

/// Reads a picture beside the window, turned as its camera says; FileFailed.
QFuture<Result<QImage>> readPicture(const QString &path);

/// A picture as large as there is room, never larger than it is.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    /// `name` is what assistive technology says.
    void setPicture(const QImage &picture, const QString &name);
    const QImage &picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
};

} // namespace edesk
