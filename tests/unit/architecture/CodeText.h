// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// C++ text of the same length and lines in which comments and the contents of literals are blanks: what is
/// left is code.
QString codeText(const QString &source);

} // namespace edesk
