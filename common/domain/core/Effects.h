// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

#include <vector>

namespace edesk {

/// A reference to one row of any kind.
struct EntityRef
{
    EntityKind kind = EntityKind::None;
    Id id;

    // clang-tidy 14 takes the zero it compares with for a pointer.
    auto operator<=>(const EntityRef &) const = default; // NOLINT(modernize-use-nullptr)
    friend size_t qHash(const EntityRef &ref, size_t seed = 0)
    {
        return qHash(ref.id, seed ^ size_t(ref.kind));
    }
};

/// What a command does: the rows it writes, the people it tells, and what the log says of it.
class Effects
{
public:
    explicit Effects(const Id &command) : m_command(command) {}

    /// A fresh id for a row this command creates, the same wherever the command runs.
    Id nextId() { return Id::derive(m_command, ++m_created); }

    template <typename Entity>
    void write(const Entity &entity)
    {
        write(toRecord(entity));
    }
    /// Adds the row, replacing an earlier write of the same one.
    void write(Record record);
    /// The same, before all others: a row that others who do the same at once wait for.
    void writeFirst(Record record);

    const std::vector<Record> &written() const { return m_written; }
    std::vector<Record> &written() { return m_written; }

    /// What the command was about; the log and the answer name it.
    EntityRef subject;
    /// The agency whose log it enters; null for what is not logged.
    Id agency;
    /// Words for the log: what changed, for a person. Never the contents of a row that an administrator may
    /// not see (docs/adr/0006): the log names the subject anyway.
    QString detail;

private:
    Id m_command;
    quint32 m_created = 0;
    std::vector<Record> m_written;
};

} // namespace edesk
