// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"
#include "common/domain/core/CommandType.h"

namespace edesk {

/// Reads what people and scripts write for a row: its id, the first characters of its id when they are
/// unambiguous, `@user` for a person, an organisation's code, or `kind:` before any of them.
class References
{
public:
    explicit References(ReplicaReader &reader) : m_reader(&reader) {}

    /// The row; NotFound, or InvalidArgument when several fit.
    Result<Record> find(const QString &text);
    /// The value of an argument; ids may be written as references, lists separated by commas.
    Result<Value> value(const Field &field, const QString &text);

private:
    Result<Id> idOf(const Field &field, const QString &text);
    Result<std::vector<Record>> matches(const EntityType &type, const QString &text);

    ReplicaReader *m_reader;
};

} // namespace edesk
