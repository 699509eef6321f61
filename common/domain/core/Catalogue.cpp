// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Catalogue.h"

#include "common/base/RowHash.h"

#include <algorithm>

namespace edesk {

void Catalogue::add(const EntityType &type)
{
    Q_ASSERT(!entity(type.kind) && !entity(type.tableName()));
    Q_ASSERT((type.audience != nullptr) != (type.audienceParent >= 0));
    m_entities.push_back(&type);
}

void Catalogue::add(CommandType type)
{
    Q_ASSERT(!command(QString::fromLatin1(type.name)));
    m_commands.push_back(std::move(type));
}

void Catalogue::add(std::vector<EntityKind> kinds, Consequence consequence)
{
    m_consequences.emplace_back(std::move(kinds), consequence);
}

Result<void> Catalogue::addConsequences(const View &view, const Actor &actor, const Command &command,
                                        Instant now, Effects &effects) const
{
    for (const auto &[kinds, consequence] : m_consequences) {
        const auto concerns = [&kinds = kinds](const Record &record) {
            return std::find(kinds.begin(), kinds.end(), record.kind()) != kinds.end();
        };
        if (std::any_of(effects.written().begin(), effects.written().end(), concerns))
            EDESK_CHECK(consequence(view, actor, command, now, effects));
    }
    return {};
}

const EntityType *Catalogue::entity(EntityKind kind) const
{
    const auto it = std::find_if(m_entities.begin(), m_entities.end(),
                                 [kind](const EntityType *type) { return type->kind == kind; });
    return it == m_entities.end() ? nullptr : *it;
}

const EntityType *Catalogue::entity(QStringView table) const
{
    const auto it = std::find_if(m_entities.begin(), m_entities.end(), [table](const EntityType *type) {
        return table == QLatin1StringView(type->table);
    });
    return it == m_entities.end() ? nullptr : *it;
}

const CommandType *Catalogue::command(QStringView name) const
{
    const auto it = std::find_if(m_commands.begin(), m_commands.end(), [name](const CommandType &type) {
        return name == QLatin1StringView(type.name);
    });
    return it == m_commands.end() ? nullptr : &*it;
}

std::vector<const EntityType *> Catalogue::childrenOf(EntityKind parent) const
{
    std::vector<const EntityType *> out;
    for (const EntityType *type : m_entities) {
        if (type->audienceParent >= 0 && type->field(type->audienceParent).options.references == parent)
            out.push_back(type);
    }
    return out;
}

quint64 Catalogue::schemaHash() const
{
    QByteArray text;
    for (const EntityType *type : m_entities) {
        text += QByteArray::number(int(type->kind)) + type->table;
        for (const Field &field : type->fields)
            text += QByteArray(" ") + field.name + ':' + QByteArray::number(int(field.kind));
        text += '\n';
    }
    return rowHash(text, 0);
}

} // namespace edesk
