// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QLockFile;
QT_END_NAMESPACE

namespace edesk {

/// Holds a profile folder for this process until destroyed.
class ProfileLock
{
public:
    /// Creates the folder when missing. StoreInUse, which names it, when another living process holds
    /// it, StoreReadOnly when it cannot be written, StoreFull when its disk is full.
    static Result<std::shared_ptr<ProfileLock>> acquire(const QString &folder);

    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

private:
    explicit ProfileLock(std::unique_ptr<QLockFile> file);

    std::unique_ptr<QLockFile> m_file;
};

} // namespace edesk
