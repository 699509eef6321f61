// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QObject>

namespace edesk {

/// SIGINT and SIGTERM as a Qt signal, so that a program ends in order. One object of a process may listen.
/// Where there are no such signals it never speaks, and Ctrl+C ends the program as usual.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~TerminationSignal() override;

    /// Catches the signals from now until destroyed.
    Result<void> listen();

Q_SIGNALS:
    void received();

private:
    void read();

    bool m_listens = false;
};

} // namespace edesk
