// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Admission.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace edesk::http {

/// What one request's body takes of the memory for the large bodies of all; given back with the object.
class BodyShare
{
public:
    explicit BodyShare(std::shared_ptr<Admission> admission) : m_admission(std::move(admission)) {}
    BodyShare(BodyShare &&other) noexcept
        : m_admission(other.m_admission), m_bytes(std::exchange(other.m_bytes, 0))
    {
    }
    BodyShare &operator=(BodyShare &&) = delete;
    ~BodyShare() { release(); }

    /// Takes what a body of this size needs; false when all together would take too much.
    bool holds(qint64 bodyBytes)
    {
        const qint64 more = bodyBytes - m_bytes;
        if (more > 0 && !m_admission->takeBody(more))
            return false;
        m_bytes += std::max<qint64>(more, 0);
        return true;
    }
    void release() { m_admission->returnBody(std::exchange(m_bytes, 0)); }

private:
    const std::shared_ptr<Admission> m_admission;
    qint64 m_bytes = 0;
};

} // namespace edesk::http
