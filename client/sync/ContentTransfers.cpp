// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ContentTransfers.h"

#include "common/store/StoreView.h"

namespace edesk {
namespace {

constexpr qint64 megabyte = 1024LL * 1024;
/// Of each kind the newest are fetched ahead; older ones when somebody opens them.
constexpr int mostAhead = 500;
constexpr auto lookAgain = std::chrono::seconds(30);

} // namespace

ContentTransfers::ContentTransfers(const Services &services, bool automatic, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_automatic(automatic),
      m_cache(services.replica.config().folder),
      m_line(services.session, services.transport),
      m_uploads({services.replica, m_line, m_cache, m_work, services.policy, services.clock}, automatic),
      m_downloads({m_line, m_cache, m_work, services.policy})
{
    m_cache.forgetCopies();
    for (const EntityType *type : contentKinds(*services.replica.config().catalogue))
        m_kinds.insert(type->kind);
    connect(&services.replica, &Replica::rowsChanged, this,
            [this](const QSet<EntityKind> &kinds) { m_changed = m_changed || kinds.intersects(m_kinds); });
    connect(&m_uploads, &UploadQueue::changed, this, &ContentTransfers::changed);
    connect(&m_uploads, &UploadQueue::refused, this, &ContentTransfers::troubled);
    connect(&m_downloads, &DownloadQueue::changed, this, &ContentTransfers::changed);
    // A row comes before the bytes: who brought it in still sends them.
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(lookAgain);
    connect(&m_lookAgain, &QTimer::timeout, this, &ContentTransfers::roundEnded);
    connect(&m_downloads, &DownloadQueue::missed, this, [this] {
        m_changed = true;
        m_lookAgain.start();
    });
    connect(&m_downloads, &DownloadQueue::arrived, this, &ContentTransfers::evict);
    connect(&services.replica, &Replica::outboxChanged, &m_uploads, &UploadQueue::look);
    connect(&services.policy, &NetworkPolicy::changed, this, [this] {
        m_changed = true;
        m_uploads.look();
        m_downloads.followPolicy();
    });
    connect(&services.session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::SignedIn)
            m_uploads.look();
    });
}

void ContentTransfers::begin()
{
    if (const auto told = m_uploads.tellWaiting(); !told)
        Q_EMIT troubled(told.error());
    m_uploads.look();
}

/// First on the list, then in its place: a copy without an entry could be evicted before it is sent.
void ContentTransfers::add(const QString &path, const Completion<ContentRef> &done)
{
    const auto taken = m_work.run<ContentCache::Taken>([cache = m_cache, path] { return cache.take(path); });
    whenFinished(taken, this, [this, done](const Result<ContentCache::Taken> &file) {
        if (!file)
            return done.finish(file.error());
        const auto listed = m_uploads.add(file->ref);
        const auto adopted = listed ? m_cache.adopt(*file) : listed;
        done.finish(adopted ? Result<ContentRef>(file->ref) : Result<ContentRef>(adopted.error()));
    });
}

void ContentTransfers::open(const EntityRef &row, const Completion<QString> &done)
{
    const EntityType *type = m_services.replica.config().catalogue->entity(row.kind);
    const Error notFound = failure(ErrorCode::NotFound, {QStringLiteral("content")});
    if (!type || !holdsContent(*type))
        return done.finish(notFound);
    const auto record = StoreView(m_services.replica.database(), false).find(*type, row.id);
    if (!record)
        return done.finish(record.error());
    const auto held = *record ? contentOf(**record) : std::nullopt;
    if (!held || held->removed)
        return done.finish(notFound);
    m_downloads.open(row, held->ref, done);
}

void ContentTransfers::forgetFetched(const Completion<void> &done)
{
    const auto kept = m_uploads.contents();
    if (!kept)
        return done.finish(kept.error());
    const auto removed = m_work.run<void>([cache = m_cache, kept = *kept] {
        cache.keepOnly(kept);
        return Result<void>();
    });
    whenFinished(removed, this, [done](const Result<void> &result) { done.finish(result); });
}

void ContentTransfers::cancel(const QString &content)
{
    m_downloads.cancel(content);
    m_uploads.cancel(content);
}

void ContentTransfers::roundEnded()
{
    if (!std::exchange(m_changed, false))
        return;
    const auto held = references();
    if (!held)
        return Q_EMIT troubled(held.error());
    if (const auto kept = keepOnlyNeeded(*held); !kept)
        return Q_EMIT troubled(kept.error());
    if (m_automatic && m_services.settings.flag(Setting::FetchAhead))
        fetchAhead(*held);
}

/// What the rows of this desk refer to, the newest of each kind first.
Result<QList<ContentTransfers::Reference>> ContentTransfers::references() const
{
    QList<Reference> found;
    for (const EntityType *type : contentKinds(*m_services.replica.config().catalogue)) {
        const auto row = m_services.replica.database().prepare(
            QStringLiteral("SELECT id, content, name, size, media_type FROM %1 "
                           "WHERE coalesce(removed, 0) = 0 ORDER BY added_at DESC, id")
                .arg(type->tableName()));
        if (!row)
            return row.error();
        EDESK_CHECK((*row)->forEach([&] {
            found.append({{type->kind, (*row)->id(0)},
                          {(*row)->text(1), (*row)->text(2), (*row)->integer(3), (*row)->text(4)}});
        }));
    }
    return found;
}

Result<void> ContentTransfers::keepOnlyNeeded(const QList<Reference> &references)
{
    auto needed = m_uploads.contents();
    if (!needed)
        return needed.error();
    for (const Reference &reference : references)
        needed->insert(reference.ref.content);
    m_cache.keepOnly(*needed);
    return {};
}

void ContentTransfers::fetchAhead(const QList<Reference> &references)
{
    qint64 room = limit();
    int asked = 0;
    for (const Reference &reference : references) {
        room -= reference.ref.size;
        if (room < 0 || asked >= mostAhead)
            return;
        if (!m_cache.holds(reference.ref)) {
            m_downloads.fetchAhead(reference.row, reference.ref);
            ++asked;
        }
    }
}

void ContentTransfers::evict()
{
    const auto kept = m_uploads.contents();
    if (kept)
        m_cache.evict(limit(), *kept);
}

qint64 ContentTransfers::limit() const
{
    return m_services.settings.number(Setting::CacheMegabytes) * megabyte;
}

} // namespace edesk
