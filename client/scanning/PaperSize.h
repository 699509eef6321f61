// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

namespace edesk {

/// The paper that is scanned, upright.
enum class PaperSize { A4, A5, Letter };

/// Width and height in millimetres.
QSizeF paperMillimetres(PaperSize paper);

} // namespace edesk
