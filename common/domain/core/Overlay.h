// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/View.h"

namespace edesk {

/// A view with the rows that a command wrote laid over it: how things will stand. Both must outlive it; rows
/// written later are seen too.
class Overlay final : public View
{
public:
    Overlay(const View &below, const std::vector<Record> &above) : m_below(&below), m_above(&above) {}

    Result<std::optional<Record>> find(const EntityType &type, const Id &id) const override;
    /// The rows laid over come last.
    Result<std::vector<Record>> where(const EntityType &type, int field, const Value &value) const override;
    bool isComplete() const override { return m_below->isComplete(); }

private:
    const View *m_below;
    const std::vector<Record> *m_above;
};

} // namespace edesk
