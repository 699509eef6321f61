// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/UnknownNames.h"

#include <QCryptographicHash>

namespace edesk {

bool UnknownNames::reserveTry(const QString &userName)
{
    // One size, however long the name.
    const QByteArray key = QCryptographicHash::hash(userName.toUtf8(), QCryptographicHash::Sha256);
    const std::scoped_lock lock(m_mutex);
    int *failures = m_failures.find(key);
    if (!failures)
        failures = &m_failures.insert(key, 0);
    if (*failures >= m_limit)
        return false;
    ++*failures;
    return true;
}

} // namespace edesk
