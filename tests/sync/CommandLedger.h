// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/SimulatedDesk.h"

#include <QStringList>

namespace edesk {

/// Every command the people of a simulation gave, to account for each of them in the end.
class CommandLedger
{
public:
    /// Notes how many of each thing the server has before the first command.
    explicit CommandLedger(Database &server);

    void note(std::size_t desk, const OutboxItem &item)
    {
        m_notes.push_back({desk, item.command.id, item.command.name});
    }
    void noteTakenBack(const Id &command);

    /// Commands that were lost, decided twice, or whose answer and effect differ.
    QStringList faults(const std::vector<std::unique_ptr<SimulatedDesk>> &desks, Database &server) const;

private:
    struct Note
    {
        std::size_t desk;
        Id command;
        QString name;
        bool takenBack = false;
    };
    QStringList faultsOf(const Note &note, SimulatedDesk &desk, Database &server, qint64 &given) const;

    std::vector<Note> m_notes;
    qint64 m_givenBefore;
};

} // namespace edesk
