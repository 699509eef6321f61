// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// What to give a button or a menu so that it shows exactly this text: an `&` alone would make the next
/// letter an access key.
QString textForButton(QString text);
/// What a button or a menu with this text shows: of `&&` one `&`, and a letter without the `&` before it.
QString textOnButton(const QString &text);

} // namespace edesk
