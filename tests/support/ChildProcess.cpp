// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ChildProcess.h"

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace edesk {

std::optional<SystemUser> systemUser(const char *name)
{
    const passwd *entry = getpwnam(name);
    if (!entry)
        return {};
    return SystemUser{entry->pw_uid, entry->pw_gid};
}

void bindToThisThread(QProcess &process, int signal, std::optional<SystemUser> user)
{
    const pid_t parent = getpid();
    process.setChildProcessModifier([signal, user, parent] {
        if (user && (setgroups(0, nullptr) != 0 || setgid(user->gid) != 0 || setuid(user->uid) != 0))
            _exit(126);
        // After the change of user, which would clear it.
        prctl(PR_SET_PDEATHSIG, signal);
        if (getppid() != parent)
            _exit(126);
    });
}

} // namespace edesk
