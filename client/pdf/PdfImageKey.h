// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRect>

namespace edesk {

/// A picture of a part of a page at one scale.
struct PdfImageKey
{
    int page = 0;
    /// Physical pixels per point.
    qreal scale = 1;
    /// In physical pixels of the page at that scale.
    QRect part;

    bool operator==(const PdfImageKey &) const = default;
};

inline size_t qHash(const PdfImageKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.page, key.scale, key.part.x(), key.part.y(), key.part.width(),
                      key.part.height());
}

} // namespace edesk
