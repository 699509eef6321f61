// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PageCorner.h"

#include <QImage>
#include <QRectF>

namespace edesk {

/// A place of `size` on a page of `page` (both in points) near a corner where `picture`, the page at any
/// scale, shows nothing, at the top below the letterhead. Where nothing is free, the place that covers least.
QRectF freeSpace(const QImage &picture, const QSizeF &page, const QSizeF &size, PageCorner corner);

} // namespace edesk
