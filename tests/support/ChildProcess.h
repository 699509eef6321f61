// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <sys/types.h>

#include <optional>

namespace edesk {

/// A system user that a child process is to run as.
struct SystemUser
{
    uid_t uid;
    gid_t gid;
};

/// The user of that name on this machine, if there is one.
std::optional<SystemUser> systemUser(const char *name);

/// Makes the process, before it starts, run as `user` (if any; needs root) and receive `signal` when the
/// thread that started it ends, also by a crash: no test leaves a server behind.
void bindToThisThread(QProcess &process, int signal, std::optional<SystemUser> user = {});

} // namespace edesk
