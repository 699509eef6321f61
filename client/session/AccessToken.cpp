// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/AccessToken.h"

#include <algorithm>

namespace edesk {

AccessToken::AccessToken(const QByteArray &value, std::chrono::milliseconds now, qint64 seconds)
    : m_value(value)
{
    using std::chrono::milliseconds;
    constexpr qint64 longest = 24 * 3600;
    constexpr milliseconds largestMargin{60'000};
    const milliseconds lifetime{std::clamp<qint64>(seconds, 1, longest) * 1000};
    m_renewAt = now + lifetime - std::min(lifetime / 4, largestMargin);
}

} // namespace edesk
