// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace edesk {

/// Grows a window to what its texts need at its width: a layout only asks for their height on one line.
void fitHeight(QDialog &dialog);

} // namespace edesk
