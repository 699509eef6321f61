// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/TestDesk.h"

#include "common/domain/core/Record.h"

namespace edesk {

QByteArray TestDesk::encoded(const QString &name, std::vector<Value> arguments)
{
    Command command;
    command.id = Id::create();
    command.device = m_device;
    command.number = ++m_number;
    command.name = name;
    command.arguments = std::move(arguments);
    command.recordedAt = SystemClock().now();
    return protocol::commandBytes(command, *edeskCatalogue().command(name));
}

Result<CommandIntake::Outcome> TestDesk::send(CommandIntake &intake, Database &database,
                                              const QList<QByteArray> &commands) const
{
    const auto batch = protocol::decodeBatch(protocol::encodeBatch(commands), edeskCatalogue());
    if (!batch)
        return batch.error();
    return intake.decide(database, m_person, m_device, *batch);
}

protocol::PullRequest TestDesk::request() const
{
    protocol::PullRequest request;
    for (auto it = m_cursors.cbegin(); it != m_cursors.cend(); ++it)
        request.cursors.push_back({it.key(), it.value(), m_begun.value(it.key())});
    return request;
}

Result<int> TestDesk::pull(PageBuilder &pages, Database &database)
{
    constexpr int mostPages = 1000;
    for (int count = 1; count <= mostPages; ++count) {
        const auto bytes = pages.pull(database, m_person, request());
        if (!bytes)
            return bytes.error();
        m_largestPage = std::max(m_largestPage, bytes->size());
        const auto page = protocol::Page::read(*bytes);
        if (!page)
            return page.error();
        EDESK_CHECK(apply(*bytes));
        if (!page->more())
            return count;
    }
    return failure(ErrorCode::Malformed, {}, QStringLiteral("pages without end"));
}

Result<void> TestDesk::apply(const QByteArray &bytes)
{
    const auto page = protocol::Page::read(bytes);
    if (!page)
        return page.error();
    for (const qint64 scope : page->revoked()) {
        m_scopes.remove(scope);
        m_cursors.remove(scope);
        m_begun.remove(scope);
        m_rows.erase(scope);
    }
    for (const protocol::ScopeGrant &grant : page->grants())
        m_scopes.insert(grant.scope, grant.name);
    for (const protocol::Segment &segment : page->segments())
        EDESK_CHECK(applySegment(segment));
    return {};
}

Result<void> TestDesk::applySegment(const protocol::Segment &segment)
{
    std::map<Id, QByteArray> &rows = m_rows[segment.scope];
    if (segment.restart) {
        rows.clear();
        ++m_restarts;
    } else if (segment.from != cursor(segment.scope)) {
        return failure(ErrorCode::Malformed, {},
                       QStringLiteral("a gap: %1 after %2").arg(segment.from).arg(cursor(segment.scope)));
    }
    protocol::EntryReader reader(segment.entries);
    protocol::Entry entry;
    while (reader.next(entry)) {
        if (entry.gone)
            rows.erase(entry.id);
        else
            rows[entry.id] = entry.row.toByteArray();
    }
    if (reader.failed())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("entries"));
    m_cursors.insert(segment.scope, segment.to);
    m_begun.insert(segment.scope, segment.begunAfter(m_begun.value(segment.scope)));
    if (segment.complete && segment.count != qint64(rows.size()))
        return failure(ErrorCode::Malformed, {},
                       QStringLiteral("%1 rows instead of %2").arg(rows.size()).arg(segment.count));
    return {};
}

bool TestDesk::holds(const Id &row) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const auto &scope) { return scope.second.contains(row); });
}

} // namespace edesk
