// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/RowHash.h"

#include <xxhash.h>

namespace edesk {

quint64 rowHash(QByteArrayView bytes, quint64 key)
{
    return XXH3_64bits_withSeed(bytes.data(), std::size_t(bytes.size()), key);
}

} // namespace edesk
