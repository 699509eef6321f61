// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/HiddenInput.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace edesk {

#ifdef Q_OS_UNIX

HiddenInput::HiddenInput() : m_typed(tcgetattr(STDIN_FILENO, &m_before) == 0)
{
    if (!m_typed)
        return;
    termios silent = m_before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
}

HiddenInput::~HiddenInput()
{
    if (m_typed)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
}

#else

HiddenInput::HiddenInput() = default;
HiddenInput::~HiddenInput() = default;

#endif

} // namespace edesk
