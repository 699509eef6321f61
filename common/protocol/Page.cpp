// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Page.h"

#include "common/base/Compression.h"
#include "common/protocol/KindCodec.h"
#include "common/protocol/Protocol.h"

namespace edesk::protocol {
namespace {

constexpr char plainFlag = 0;
constexpr char zstdFlag = 1;
constexpr qsizetype smallestCompressed = 400;
constexpr quint64 leastSegmentFields = 8;
constexpr quint64 segmentFields = 9;
constexpr quint64 pageFields = 4;

Segment readSegment(CborReader &reader)
{
    Segment segment;
    const quint64 size = reader.array();
    if (size < leastSegmentFields)
        reader.fail();
    segment.scope = reader.integer();
    segment.from = reader.integer();
    segment.to = reader.integer();
    segment.complete = reader.boolean();
    segment.restart = reader.boolean();
    segment.count = reader.integer();
    segment.checksum = quint64(reader.integer());
    segment.entries = reader.bytes();
    if (size >= segmentFields)
        segment.newest = reader.integer();
    for (quint64 i = segmentFields; i < size && !reader.failed(); ++i)
        reader.skip();
    if (segment.from < 0 || segment.to < segment.from || segment.count < 0 || segment.newest < 0)
        reader.fail();
    return segment;
}

ScopeGrant readGrant(CborReader &reader)
{
    const quint64 size = reader.array();
    if (size < 2)
        reader.fail();
    ScopeGrant grant;
    grant.scope = reader.integer();
    grant.name = reader.text();
    for (quint64 i = 2; i < size && !reader.failed(); ++i)
        reader.skip();
    return grant;
}

} // namespace

void PageWriter::beginSegment(const Segment &head)
{
    m_head = head;
    m_entries.clear();
}

void PageWriter::addRow(qint64 seq, EntityKind kind, QByteArrayView canonicalRow)
{
    CborWriter writer(m_entries);
    writer.integer(seq);
    writer.integer(qint64(kind));
    writer.raw(canonicalRow);
}

void PageWriter::addGone(qint64 seq, EntityKind kind, const Id &row)
{
    CborWriter writer(m_entries);
    writer.integer(seq);
    writer.integer(qint64(kind));
    writer.id(row);
}

void PageWriter::endSegment(qint64 to, bool complete, qint64 count, quint64 checksum)
{
    CborWriter writer(m_segments);
    writer.array(segmentFields);
    writer.integer(m_head.scope);
    writer.integer(m_head.from);
    writer.integer(to);
    writer.boolean(complete);
    writer.boolean(m_head.restart);
    writer.integer(count);
    writer.integer(qint64(checksum));
    writer.bytes(m_entries);
    writer.integer(m_head.newest);
    m_entries.clear();
    ++m_segmentCount;
}

QByteArray PageWriter::finish(bool more)
{
    QByteArray contents;
    contents.reserve(m_segments.size() + 64 * m_grants.size() + 64);
    CborWriter writer(contents);
    writer.array(pageFields);
    writer.array(quint64(m_grants.size()));
    for (const ScopeGrant &grant : m_grants) {
        writer.array(2);
        writer.integer(grant.scope);
        writer.text(grant.name);
    }
    writer.array(quint64(m_revoked.size()));
    for (const qint64 scope : m_revoked)
        writer.integer(scope);
    writer.array(m_segmentCount);
    writer.raw(m_segments);
    writer.boolean(more);
    if (contents.size() >= smallestCompressed) {
        const QByteArray frame = compressed(contents);
        if (frame.size() < contents.size())
            return zstdFlag + frame;
    }
    return plainFlag + contents;
}

Result<Page> Page::read(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("empty page"));
    Page page;
    if (bytes.front() == zstdFlag) {
        auto contents = decompressed(bytes.sliced(1), pageContentsLimit);
        if (!contents)
            return contents.error();
        page.m_contents = std::move(*contents);
    } else if (bytes.front() == plainFlag) {
        if (bytes.size() - 1 > pageContentsLimit)
            return failure(ErrorCode::TooLarge, {QString::number(pageContentsLimit)});
        page.m_contents = bytes.sliced(1).toByteArray();
    } else {
        return failure(ErrorCode::Malformed, {}, QStringLiteral("page flag"));
    }
    CborReader reader(page.m_contents);
    const quint64 size = reader.array();
    if (size < pageFields)
        reader.fail();
    const quint64 grants = reader.array();
    for (quint64 i = 0; i < grants && !reader.failed(); ++i)
        page.m_grants.append(readGrant(reader));
    const quint64 revoked = reader.array();
    for (quint64 i = 0; i < revoked && !reader.failed(); ++i)
        page.m_revoked.append(reader.integer());
    const quint64 segments = reader.array();
    for (quint64 i = 0; i < segments && !reader.failed(); ++i)
        page.m_segments.push_back(readSegment(reader));
    page.m_more = reader.boolean();
    for (quint64 i = pageFields; i < size && !reader.failed(); ++i)
        reader.skip();
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("page"));
    return page;
}

bool EntryReader::next(Entry &entry)
{
    if (m_reader.failed() || m_reader.atEnd())
        return false;
    entry.seq = m_reader.integer();
    entry.kind = readKind(m_reader);
    entry.gone = m_reader.peek() == CborReader::Type::Bytes;
    if (entry.gone) {
        entry.id = m_reader.id();
        entry.row = {};
    } else {
        entry.row = m_reader.extent();
        CborReader row(entry.row);
        row.array();
        entry.id = row.id();
        if (row.failed())
            m_reader.fail();
    }
    return !m_reader.failed();
}

} // namespace edesk::protocol
