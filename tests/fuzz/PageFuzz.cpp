// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Compression.h"
#include "common/protocol/Page.h"
#include "common/protocol/Protocol.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace edesk;
using namespace edesk::protocol;

namespace {

QByteArray row(int fields)
{
    QByteArray bytes;
    CborWriter writer(bytes);
    writer.array(quint64(fields) + 2);
    writer.id(Id::fromBytes(QByteArray(Id::Size, 'r')));
    writer.integer(4);
    for (int i = 0; i < fields; ++i)
        writer.text(u"Nguyễn Thị Hoà");
    return bytes;
}

PageWriter samplePage(int rows)
{
    PageWriter page;
    page.addGrant({7, QStringLiteral("public")});
    page.addRevoked(9);
    Segment head;
    head.scope = 7;
    head.from = 299;
    page.beginSegment(head);
    for (int i = 0; i < rows; ++i)
        page.addRow(300 + i, EntityKind::Person, row(i % 4));
    page.addGone(300 + rows, EntityKind::Assignment, Id::fromBytes(QByteArray(Id::Size, 'g')));
    page.endSegment(300 + rows, true, rows, 0xffff'ffff'ffff'fffe);
    return page;
}

/// The segment's entries again; false when they are malformed.
bool copyEntries(const Segment &segment, PageWriter &copy)
{
    EntryReader entries(segment.entries);
    for (Entry entry; entries.next(entry);) {
        fuzzRequire(entry.gone == entry.row.isEmpty(), "a row is there or gone");
        if (entry.gone)
            copy.addGone(entry.seq, entry.kind, entry.id);
        else
            copy.addRow(entry.seq, entry.kind, entry.row);
    }
    return !entries.failed();
}

bool same(const Segment &a, const Segment &b)
{
    return a.scope == b.scope && a.from == b.from && a.to == b.to && a.complete == b.complete &&
           a.restart == b.restart && a.count == b.count && a.checksum == b.checksum;
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    QByteArray withFrame = samplePage(2).finish(true);
    withFrame = '\1' + compressed(QByteArrayView(withFrame).sliced(1));
    return {PageWriter().finish(false), samplePage(2).finish(true), samplePage(60).finish(false), withFrame};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto page = Page::read(QByteArrayView(data, qsizetype(size)));
    if (!page) {
        const ErrorCode code = page.error().code;
        fuzzRequire(code == ErrorCode::Malformed || code == ErrorCode::TooLarge,
                    "a page is malformed or too large");
        return 0;
    }
    PageWriter copy;
    for (const ScopeGrant &grant : page->grants())
        copy.addGrant(grant);
    for (const qint64 scope : page->revoked())
        copy.addRevoked(scope);
    for (const Segment &segment : page->segments()) {
        fuzzRequire(segment.from >= 0 && segment.from <= segment.to && segment.count >= 0,
                    "a segment goes forward");
        copy.beginSegment(segment);
        if (!copyEntries(segment, copy))
            return 0;
        copy.endSegment(segment.to, segment.complete, segment.count, segment.checksum);
    }
    const QByteArray bytes = copy.finish(page->more());
    const auto again = Page::read(bytes);
    fuzzRequire(again.ok(), "a page is read again");
    fuzzRequire(again->grants() == page->grants() && again->revoked() == page->revoked() &&
                    again->more() == page->more(),
                "a page comes back");
    fuzzRequire(again->segments().size() == page->segments().size(), "segments come back");
    for (std::size_t i = 0; i < page->segments().size(); ++i)
        fuzzRequire(same(again->segments()[i], page->segments()[i]), "a segment comes back");
    return 0;
}
