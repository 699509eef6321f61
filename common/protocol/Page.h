// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Cbor.h"
#include "common/base/Result.h"
#include "common/domain/core/EntityKind.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace edesk::protocol {

/// A scope the desk holds: its number on this server and its name.
struct ScopeGrant
{
    qint64 scope = 0;
    QString name;

    bool operator==(const ScopeGrant &) const = default;
};

/// A stretch of one scope's feed. Applying it takes the desk from `from` to `to`.
struct Segment
{
    qint64 scope = 0;
    qint64 from = 0;
    qint64 to = 0;
    /// `to` is the scope's newest sequence, so `count` and `checksum` are those of the whole scope.
    bool complete = false;
    /// The desk's cursor was too old (or of another life of the scope): it first forgets what it holds of it.
    bool restart = false;
    qint64 count = 0;
    quint64 checksum = 0;
    /// The scope's newest sequence when the segment was made; 0 from a server that does not tell.
    qint64 newest = 0;
    /// Entries one after the other, read by EntryReader.
    QByteArrayView entries;

    /// ScopeCursor::begun of a desk that has applied this segment, from what it was before.
    qint64 begunAfter(qint64 before) const
    {
        if (complete)
            return 0;
        return from == 0 ? newest : before;
    }
};

/// One change of one row in one scope.
struct Entry
{
    qint64 seq = 0;
    EntityKind kind = EntityKind::None;
    bool gone = false;
    /// The row's canonical bytes, checked for form only; empty when gone.
    QByteArrayView row;
    Id id;
};

/// Gathers a page: what is newly granted, what is revoked, stretches of scopes, and whether more follows.
class PageWriter
{
public:
    void addGrant(const ScopeGrant &grant) { m_grants.append(grant); }
    void addRevoked(qint64 scope) { m_revoked.append(scope); }
    /// Begins a segment; only scope, from, restart and newest are read.
    void beginSegment(const Segment &head);
    void addRow(qint64 seq, EntityKind kind, QByteArrayView canonicalRow);
    void addGone(qint64 seq, EntityKind kind, const Id &row);
    void endSegment(qint64 to, bool complete, qint64 count, quint64 checksum);
    /// Bytes gathered so far, before compression.
    qsizetype size() const { return m_segments.size() + m_entries.size(); }
    bool isEmpty() const { return m_grants.isEmpty() && m_revoked.isEmpty() && m_segmentCount == 0; }
    /// The page: a flag byte and the CBOR, compressed when that is shorter.
    QByteArray finish(bool more);

private:
    QList<ScopeGrant> m_grants;
    QList<qint64> m_revoked;
    QByteArray m_segments;
    quint64 m_segmentCount = 0;
    Segment m_head;
    QByteArray m_entries;
};

/// A page read and checked for form; views point into its own contents.
class Page
{
public:
    /// Malformed, or TooLarge beyond the limits of the protocol.
    static Result<Page> read(QByteArrayView bytes);

    const QList<ScopeGrant> &grants() const { return m_grants; }
    const QList<qint64> &revoked() const { return m_revoked; }
    const std::vector<Segment> &segments() const { return m_segments; }
    bool more() const { return m_more; }

private:
    QByteArray m_contents;
    QList<ScopeGrant> m_grants;
    QList<qint64> m_revoked;
    std::vector<Segment> m_segments;
    bool m_more = false;
};

/// Walks the entries of a segment.
class EntryReader
{
public:
    explicit EntryReader(QByteArrayView entries) : m_reader(entries) {}

    /// The next entry; false at the end or when the bytes are malformed.
    bool next(Entry &entry);
    bool failed() const { return m_reader.failed(); }

private:
    CborReader m_reader;
};

} // namespace edesk::protocol
