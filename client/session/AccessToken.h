// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace edesk {

/// A token that goes with requests, and until when on the steady clock it is used.
class AccessToken
{
public:
    /// None.
    AccessToken() = default;
    /// Granted at `now` for `seconds`; used until shortly before they are over.
    AccessToken(const QByteArray &value, std::chrono::milliseconds now, qint64 seconds);

    const QByteArray &value() const { return m_value; }
    bool isFresh(std::chrono::milliseconds now) const { return !m_value.isEmpty() && now < m_renewAt; }

private:
    QByteArray m_value;
    std::chrono::milliseconds m_renewAt{0};
};

} // namespace edesk
