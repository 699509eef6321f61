// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QList>
#include <QObject>

namespace edesk {

class DeskPort;

/// Takes commands back one after the other, the last one first: a later one may build on an earlier. What was
/// sent already stays. Goes away by itself when it is done.
class TakeBackRun : public QObject
{
    Q_OBJECT

public:
    /// `desk` must outlive the run.
    TakeBackRun(DeskPort &desk, QList<Id> commands, QObject *parent);

    void start();

Q_SIGNALS:
    /// How many were taken back, and how many were not.
    void finished(int takenBack, int kept);

private:
    DeskPort &m_desk;
    QList<Id> m_commands;
    int m_takenBack = 0;
    int m_kept = 0;
};

} // namespace edesk
