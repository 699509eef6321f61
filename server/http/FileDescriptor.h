// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <utility>

namespace edesk::http {

/// Owns one POSIX file descriptor.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_fd(other.release()) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        FileDescriptor(std::move(other)).swap(*this);
        return *this;
    }
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    bool isOpen() const { return m_fd >= 0; }
    int number() const { return m_fd; }
    /// Gives the descriptor away.
    int release() { return std::exchange(m_fd, -1); }
    void swap(FileDescriptor &other) noexcept { std::swap(m_fd, other.m_fd); }

private:
    int m_fd = -1;
};

} // namespace edesk::http
