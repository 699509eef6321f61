// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace edesk {

/// A page that was scanned and is kept in a folder.
struct ScannedPage
{
    /// The name of its picture in the folder.
    QString file = {};
    /// By how much the person turned it, clockwise: 0, 90, 180 or 270 degrees.
    int turned = 0;
    /// A small picture of it, not turned; null while it is not read, or when the page is damaged.
    QImage thumbnail = {};
    /// Its picture cannot be read any more.
    bool isDamaged = false;
};

} // namespace edesk
