// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/FileDescriptor.h"

#include <QString>

#include <optional>
#include <span>

namespace edesk::http {

/// A regular file, or a part of it, on its way to a peer.
class FileBody
{
public:
    /// Opens a regular file for reading; nothing when that fails (errno tells why).
    static std::optional<FileBody> open(const QString &path);

    qint64 size() const { return m_size; }
    qint64 left() const { return m_left; }
    /// Restricts what is sent; the part lies within the file.
    void narrow(qint64 first, qint64 length);
    /// Reads the next bytes without moving on; 0 when the file shrank or failed.
    qint64 peek(std::span<char> buffer) const;
    void advance(qint64 size);

private:
    FileBody(FileDescriptor file, qint64 size) : m_file(std::move(file)), m_size(size), m_left(size) {}

    FileDescriptor m_file;
    qint64 m_size = 0;
    qint64 m_position = 0;
    qint64 m_left = 0;
};

} // namespace edesk::http
