// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/bulk/TakeBackRun.h"

#include "client/replica/DeskPort.h"
#include "client/session/Completion.h"

namespace edesk {

TakeBackRun::TakeBackRun(DeskPort &desk, QList<Id> commands, QObject *parent)
    : QObject(parent), m_desk(desk), m_commands(std::move(commands))
{
}

void TakeBackRun::start()
{
    if (m_commands.isEmpty()) {
        Q_EMIT finished(m_takenBack, m_kept);
        deleteLater();
        return;
    }
    whenFinished(m_desk.takeBack(m_commands.takeLast()), this, [this](const Result<void> &taken) {
        ++(taken ? m_takenBack : m_kept);
        start();
    });
}

} // namespace edesk
