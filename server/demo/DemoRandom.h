// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace edesk {

/// Numbers that look random and follow from a seed alone, the same on every machine (SplitMix64).
class DemoRandom
{
public:
    /// Different streams of one seed are independent of each other.
    DemoRandom(quint64 seed, quint64 stream) : m_state(seed ^ (stream * 0xd134'2543'de82'ef95)) { next(); }

    quint64 next()
    {
        m_state += 0x9e37'79b9'7f4a'7c15;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9;
        z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11eb;
        return z ^ (z >> 31);
    }
    /// 0 … bound-1; `bound` is positive.
    qint64 below(qint64 bound)
    {
        Q_ASSERT(bound > 0);
        return qint64(next() % quint64(bound));
    }
    /// low … high, both included.
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    /// True in `count` of a thousand cases.
    bool perMille(int count) { return below(1000) < count; }
    template <typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(qint64(list.size())))];
    }

private:
    quint64 m_state;
};

} // namespace edesk
