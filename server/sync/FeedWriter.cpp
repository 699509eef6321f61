// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/FeedWriter.h"

#include "server/sync/ScopeTable.h"

namespace edesk {
namespace {

EntityRef refOf(const Record &record)
{
    return {record.kind(), record.id()};
}

} // namespace

FeedWriter::FeedWriter(Database &database, const Catalogue &catalogue)
    : m_database(&database), m_catalogue(&catalogue), m_view(database, true)
{
}

void FeedWriter::touched(const Record &record)
{
    const auto [it, isNew] = std::pair(m_index.constFind(refOf(record)), !m_index.contains(refOf(record)));
    if (isNew) {
        m_index.insert(refOf(record), m_rows.size());
        m_rows.push_back(record);
    } else {
        m_rows[it.value()] = record;
    }
}

Result<void> FeedWriter::flush()
{
    EDESK_CHECK(addRowsWhoseAudienceFollows());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        EDESK_CHECK(place(m_rows[i]));
    for (const auto &[scope, changes] : m_byScope)
        EDESK_CHECK(writeScope(scope, changes));
    return {};
}

std::vector<protocol::FeedPlace> FeedWriter::placesOf(const EntityRef &row) const
{
    return m_places.value(row);
}

/// The scopes of a row; a row whose audience is its parent's asks the parent.
Result<ScopeSet> FeedWriter::audienceOf(const Record &record)
{
    if (const auto known = m_audiences.constFind(refOf(record)); known != m_audiences.constEnd())
        return known.value();
    const EntityType &type = record.type();
    Result<ScopeSet> scopes = ScopeSet();
    if (type.audienceParent < 0) {
        scopes = type.audience(record, m_view);
    } else {
        const EntityType *parentType =
            m_catalogue->entity(type.field(type.audienceParent).options.references);
        const auto parent = m_view.find(*parentType, record.idAt(type.audienceParent));
        if (!parent)
            return parent.error();
        if (!*parent)
            return failure(ErrorCode::StoreFailed, {}, QStringLiteral("a row without its parent"));
        scopes = audienceOf(**parent);
    }
    if (scopes)
        m_audiences.insert(refOf(record), *scopes);
    return scopes;
}

Result<void> FeedWriter::addRowsWhoseAudienceFollows()
{
    // A party decides who sees its assignment: the assignment is looked at again too.
    const std::size_t written = m_rows.size();
    for (std::size_t i = 0; i < written; ++i) {
        const EntityType &type = m_rows[i].type();
        if (!type.decidesParentAudience)
            continue;
        const EntityType *parentType =
            m_catalogue->entity(type.field(type.audienceParent).options.references);
        const EntityRef parent{parentType->kind, m_rows[i].idAt(type.audienceParent)};
        if (m_index.contains(parent))
            continue;
        const auto row = m_view.find(*parentType, parent.id);
        if (!row)
            return row.error();
        if (*row)
            touched(**row);
    }
    const std::size_t owners = m_rows.size();
    for (std::size_t i = 0; i < owners; ++i) {
        if (m_catalogue->childrenOf(m_rows[i].kind()).empty())
            continue;
        const auto changed = audienceChanged(m_rows[i]);
        if (!changed)
            return changed.error();
        if (*changed)
            EDESK_CHECK(addChildren(refOf(m_rows[i])));
    }
    return {};
}

Result<bool> FeedWriter::audienceChanged(const Record &owner)
{
    const auto before = membershipsOf(refOf(owner));
    if (!before)
        return before.error();
    const auto now = audienceOf(owner);
    if (!now)
        return now.error();
    std::size_t held = 0;
    for (const auto &[scope, membership] : *before)
        held += membership.gone ? 0 : 1;
    if (held == 0)
        return false;
    if (held != std::size_t(now->size()))
        return true;
    for (const Scope &scope : *now) {
        const auto number = scopeNumber(scope);
        if (!number)
            return number.error();
        const auto it = before->find(*number);
        if (it == before->end() || it->second.gone)
            return true;
    }
    return false;
}

Result<void> FeedWriter::addChildren(const EntityRef &owner)
{
    for (const EntityType *type : m_catalogue->childrenOf(owner.kind)) {
        const auto children = m_view.where(*type, type->audienceParent, owner.id);
        if (!children)
            return children.error();
        for (const Record &child : *children) {
            if (!m_index.contains(refOf(child)))
                touched(child);
        }
    }
    return {};
}

Result<void> FeedWriter::place(const Record &record)
{
    const EntityRef row = refOf(record);
    const auto scopes = audienceOf(record);
    if (!scopes)
        return scopes.error();
    auto before = membershipsOf(row);
    if (!before)
        return before.error();
    const quint64 hash = recordHash(row.kind, recordBytes(record));
    for (const Scope &scope : *scopes) {
        const auto number = scopeNumber(scope);
        if (!number)
            return number.error();
        const auto it = before->find(*number);
        const bool held = it != before->end() && !it->second.gone;
        const quint64 hashBefore = held ? it->second.hash : 0;
        if (!held || hashBefore != hash)
            m_byScope[*number].push_back({row, hash, false, held ? 0 : 1, hash - hashBefore});
        if (it != before->end())
            before->erase(it);
    }
    for (const auto &[number, membership] : *before) {
        if (!membership.gone)
            m_byScope[number].push_back({row, 0, true, -1, quint64(0) - membership.hash});
    }
    return {};
}

Result<FeedWriter::Memberships> FeedWriter::membershipsOf(const EntityRef &row)
{
    if (const auto known = m_memberships.constFind(row); known != m_memberships.constEnd())
        return known.value();
    Memberships out;
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT scope_id, hash, gone FROM membership WHERE row_id = ? AND kind = ?"));
    if (!statement)
        return statement.error();
    (*statement)->bind(row.id, int(row.kind));
    EDESK_CHECK((*statement)->forEach([&] {
        out[(*statement)->integer(0)] = {quint64((*statement)->integer(1)), (*statement)->integer(2) != 0};
    }));
    m_memberships.insert(row, out);
    return out;
}

Result<qint64> FeedWriter::scopeNumber(const Scope &scope)
{
    if (const auto known = m_numbers.constFind(scope); known != m_numbers.constEnd())
        return known.value();
    auto number = ScopeTable(*m_database).ensure(scope);
    if (number)
        m_numbers.insert(scope, *number);
    return number;
}

Result<void> FeedWriter::writeScope(qint64 scope, const std::vector<Change> &changes)
{
    qint64 countChange = 0;
    quint64 checksumChange = 0;
    for (const Change &change : changes) {
        countChange += change.countChange;
        checksumChange += change.checksumChange;
    }
    const auto before =
        ScopeTable(*m_database).advance(scope, qint64(changes.size()), countChange, checksumChange);
    if (!before)
        return before.error();
    const auto statement = m_database->prepare(QStringLiteral(
        "INSERT INTO membership(scope_id, kind, row_id, seq, hash, gone) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(row_id, kind, scope_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, gone = "
        "excluded.gone"));
    if (!statement)
        return statement.error();
    qint64 seq = before->seq;
    for (const Change &change : changes) {
        ++seq;
        EDESK_CHECK((*statement)
                        ->bind(scope, int(change.row.kind), change.row.id, seq, qint64(change.hash),
                               change.gone ? 1 : 0)
                        .run());
        m_places[change.row].push_back({scope, seq});
    }
    m_changes.push_back({scope, before->name, before->seq, seq});
    return {};
}

} // namespace edesk
