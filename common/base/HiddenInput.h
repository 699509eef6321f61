// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <termios.h>
#endif

namespace edesk {

/// While it lives, the terminal at standard input shows nothing of what is typed. Has no effect where
/// standard input is no terminal.
class HiddenInput
{
public:
    HiddenInput();
    ~HiddenInput();
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

    /// Whether a person types at a terminal, who is to be asked.
    bool isTyped() const { return m_typed; }

private:
    bool m_typed = false;
#ifdef Q_OS_UNIX
    termios m_before = {};
#endif
};

} // namespace edesk
