// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/PreparedRow.h"
#include "common/domain/core/Catalogue.h"
#include "common/protocol/Page.h"

#include <vector>

namespace edesk {

/// A page whose rows are checked and prepared, so that applying it is little more than the writing. Made on
/// any thread.
class IncomingPage
{
public:
    /// One change of one row.
    struct Change
    {
        EntityKind kind = EntityKind::None;
        Id id;
        /// Null when the row left the scope.
        const EntityType *type = nullptr;
        PreparedRow row;
        quint64 hash = 0;

        bool isGone() const { return type == nullptr; }
    };
    /// A stretch of one scope's feed with its changes. Rows of kinds that the catalogue does not know are
    /// left out.
    struct Segment
    {
        protocol::Segment head;
        std::vector<Change> changes;
    };

    /// Malformed or TooLarge as Page::read, Malformed too when a row is.
    static Result<IncomingPage> read(QByteArrayView bytes, const Catalogue &catalogue);

    const protocol::Page &page() const { return m_page; }
    const std::vector<Segment> &segments() const { return m_segments; }

private:
    explicit IncomingPage(protocol::Page page) : m_page(std::move(page)) {}

    protocol::Page m_page;
    std::vector<Segment> m_segments;
};

} // namespace edesk
