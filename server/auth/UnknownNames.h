// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/LruMap.h"

#include <QByteArray>
#include <QString>

#include <mutex>

namespace edesk {

/// Counts the tries of user names that do not exist as the database counts those of accounts, so that being
/// locked does not tell that an account exists. In memory, of a bounded number of names: the one tried
/// longest ago is forgotten first. Thread-safe.
class UnknownNames
{
public:
    UnknownNames(int limit, qsizetype capacity) : m_limit(limit), m_failures(capacity) {}

    /// Counts a try; false when as many as the limit are counted already.
    bool reserveTry(const QString &userName);

private:
    const int m_limit;
    std::mutex m_mutex;
    LruMap<QByteArray, int> m_failures;
};

} // namespace edesk
