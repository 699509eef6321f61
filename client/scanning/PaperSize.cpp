// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/PaperSize.h"

#include <QtGlobal>

namespace edesk {

QSizeF paperMillimetres(PaperSize paper)
{
    switch (paper) {
    case PaperSize::A4:
        return {210, 297};
    case PaperSize::A5:
        return {148, 210};
    case PaperSize::Letter:
        return {215.9, 279.4};
    }
    Q_UNREACHABLE();
}

} // namespace edesk
