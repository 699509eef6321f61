// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace edesk {

/// A password as the bytes that are hashed: UTF-8 of its NFC form, because input methods type the same
/// Vietnamese letter composed or decomposed. Overwritten when destroyed.
class Secret
{
public:
    explicit Secret(const QString &password);
    ~Secret();
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    QByteArrayView bytes() const { return m_bytes; }
    /// Characters a person counts: code points of the NFC form.
    qsizetype length() const { return m_length; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
    qsizetype m_length = 0;
};

/// Overwrites the characters, in this string only, and empties it: for the owner of a typed password.
void wipe(QString &text);

} // namespace edesk
