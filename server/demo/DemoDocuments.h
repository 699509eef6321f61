// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoSize.h"
#include "server/demo/DemoStaff.h"
#include "server/demo/DemoView.h"
#include "server/demo/DemoWriter.h"

#include <functional>
#include <memory>
#include <optional>

namespace edesk {

struct DirectDocument;

/// The registers of this year in every agency: documents that arrived and were filed, laid before a leader or
/// directed to somebody, and drafts on their way to the archive. The rules of the work make them, command by
/// command, so that every row is one that the program itself would have written; of the notices none is kept.
class DemoDocuments
{
public:
    /// `units` and `staff` stay where they are for the lifetime of this object.
    DemoDocuments(DemoSize size, const std::vector<DemoUnit> &units, const DemoStaff &staff, DemoIds &ids,
                  quint64 seed, Instant now);

    /// Hands out the rows, agency by agency, each after those it refers to.
    void generate(const std::function<void(Record)> &emit);

private:
    /// Who works on the documents of one agency.
    struct Desk
    {
        int agency = 0;
        Id clerk;
        Id leader;
        Id drafter;
        /// Checks what the drafter wrote.
        Id checker;
    };

    std::optional<Desk> deskOf(int agency) const;
    void fillView(DemoView &view, int agency) const;
    /// So many moments of work since the year began, in their order.
    std::vector<Instant> moments(int count);
    void receive(const Desk &desk, Instant at);
    void draft(const Desk &desk, Instant at);
    void work(const Desk &desk, const DirectDocument &direction, Instant directed);
    /// Carries a command out at a moment; nothing after now, and nothing that the rules refuse: the id of
    /// what it is about, else null.
    template <typename Arguments>
    Id act(const Id &person, Instant at, const Arguments &arguments);
    void emitRows(const std::function<void(Record)> &emit) const;

    const std::vector<DemoUnit> &m_units;
    const DemoStaff &m_staff;
    DemoIds &m_ids;
    Instant m_now;
    bool m_isSmall;
    DemoRandom m_random;
    DemoWriter m_writer;
    std::unique_ptr<DemoView> m_view;
    /// What was written, in the order in which it first was.
    QList<EntityRef> m_written;
};

} // namespace edesk
