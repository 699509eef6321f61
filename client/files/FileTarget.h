// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace edesk {

/// Asks where a file is to be written, and again before one that is there is replaced; `chosen` hears the
/// path, or nothing when the person thinks better of it. Answers the window, which deletes itself.
QFileDialog *askForTarget(QWidget &over, const QString &title, const QString &name,
                          const std::function<void(const QString &path)> &chosen);

} // namespace edesk
