// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace edesk {

/// The ids of the screens of DeskWindow, in an order of their own; known without a window.
QStringList deskPages();

} // namespace edesk
