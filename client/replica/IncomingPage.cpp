// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/IncomingPage.h"

#include "common/domain/core/Record.h"

namespace edesk {
namespace {

Result<IncomingPage::Segment> prepared(const protocol::Segment &head, const Catalogue &catalogue)
{
    IncomingPage::Segment segment{head, {}};
    protocol::EntryReader entries(head.entries);
    protocol::Entry entry;
    while (entries.next(entry)) {
        IncomingPage::Change change{entry.kind, entry.id, nullptr, {}, 0};
        if (!entry.gone) {
            change.type = catalogue.entity(entry.kind);
            if (!change.type)
                continue;
            auto row = PreparedRow::from(*change.type, entry.row);
            if (!row)
                return row.error();
            change.row = std::move(*row);
            change.hash = recordHash(entry.kind, entry.row);
        }
        segment.changes.push_back(std::move(change));
    }
    if (entries.failed())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("segment"));
    return segment;
}

} // namespace

Result<IncomingPage> IncomingPage::read(QByteArrayView bytes, const Catalogue &catalogue)
{
    auto page = protocol::Page::read(bytes);
    if (!page)
        return page.error();
    IncomingPage incoming(std::move(*page));
    for (const protocol::Segment &head : incoming.m_page.segments()) {
        auto segment = prepared(head, catalogue);
        if (!segment)
            return segment.error();
        incoming.m_segments.push_back(std::move(*segment));
    }
    return incoming;
}

} // namespace edesk
