// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/CommandType.h"

#include <vector>

namespace edesk {

/// Every kind of row and every command; filled once at start by the areas, constant afterwards.
class Catalogue
{
public:
    /// Adds an entity; asserts that its kind and table are new.
    void add(const EntityType &type);
    /// Adds a command; asserts that its name is new.
    void add(CommandType type);
    /// Adds what follows for the rows of one area when a command of any area writes rows of one of these kinds.
    void add(std::vector<EntityKind> kinds, Consequence consequence);

    const std::vector<const EntityType *> &entities() const { return m_entities; }
    const std::vector<CommandType> &commands() const { return m_commands; }
    /// Adds to the effects of a command what follows from the rows it wrote, once.
    Result<void> addConsequences(const View &view, const Actor &actor, const Command &command, Instant now,
                                 Effects &effects) const;
    /// Null when unknown.
    const EntityType *entity(EntityKind kind) const;
    const EntityType *entity(QStringView table) const;
    const CommandType *command(QStringView name) const;
    /// The kinds whose audience is that of a row of `parent`.
    std::vector<const EntityType *> childrenOf(EntityKind parent) const;
    /// Changes whenever a field is added anywhere; desks and servers compare it.
    quint64 schemaHash() const;

private:
    std::vector<const EntityType *> m_entities;
    std::vector<CommandType> m_commands;
    std::vector<std::pair<std::vector<EntityKind>, Consequence>> m_consequences;
};

} // namespace edesk
