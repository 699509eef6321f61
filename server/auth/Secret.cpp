// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Secret.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace edesk {

Secret::Secret(const QString &password)
{
    QString composed = password.normalized(QString::NormalizationForm_C);
    m_bytes = composed.toUtf8();
    m_length = composed.size() -
               std::count_if(composed.cbegin(), composed.cend(), [](QChar c) { return c.isLowSurrogate(); });
    // Already composed text is shared with the caller, who wipes it.
    if (composed.constData() != password.constData())
        wipe(composed);
}

Secret::~Secret()
{
    OPENSSL_cleanse(m_bytes.data(), std::size_t(m_bytes.size()));
}

void wipe(QString &text)
{
    OPENSSL_cleanse(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace edesk
