// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace edesk {

/// A printable ASCII key whose byte order (memcmp, SQL BINARY) sorts people as in Vietnam: by given name (the
/// last word), then surname (the first), then the words between, each in Vietnamese alphabetical order
/// (letters first, then tones, then case). The same on every machine and for ever: keys of old rows stay
/// comparable, so a change here needs a migration that makes all keys anew
/// (docs/adr/0002-own-name-sort-key.md).
QString nameSortKey(QStringView fullName);

} // namespace edesk
