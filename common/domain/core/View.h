// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"

#include <optional>
#include <vector>

namespace edesk {

/// What a rule can see: on the server every row, on the desk the rows it holds with pending commands applied.
class View
{
public:
    View() = default;
    View(const View &) = delete;
    View &operator=(const View &) = delete;
    virtual ~View() = default;

    /// The row, or nothing when it is not here.
    virtual Result<std::optional<Record>> find(const EntityType &type, const Id &id) const = 0;
    /// Every row here whose field holds `value`, ordered by id.
    virtual Result<std::vector<Record>> where(const EntityType &type, int field,
                                              const Value &value) const = 0;
    /// True on the server: a row that is not here does not exist.
    virtual bool isComplete() const = 0;

    /// The row as its struct; NotFound on the server, Undecided on a desk that does not hold it.
    template <typename Entity>
    Result<Entity> load(const Id &id) const
    {
        const auto found = find(entityType<Entity>(), id);
        if (!found)
            return found.error();
        if (!*found)
            return missing(entityType<Entity>(), id);
        return fromRecord<Entity>(**found);
    }

    /// The rows whose named field holds `value`, as structs.
    template <typename Entity>
    Result<std::vector<Entity>> loadWhere(QStringView field, const Value &value) const
    {
        const int index = entityType<Entity>().indexOf(field);
        Q_ASSERT(index >= 0);
        const auto rows = where(entityType<Entity>(), index, value);
        if (!rows)
            return rows.error();
        std::vector<Entity> out;
        out.reserve(rows->size());
        for (const Record &row : *rows)
            out.push_back(fromRecord<Entity>(row));
        return out;
    }

private:
    Error missing(const EntityType &type, const Id &id) const;
};

} // namespace edesk
