// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace edesk {

/// The page in black and white, one bit a dot, parted where its greys part best (Otsu); a page of one shade
/// alone is white unless it is dark.
QImage blackAndWhite(const QImage &page);

} // namespace edesk
