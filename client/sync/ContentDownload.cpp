// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/ContentDownload.h"

#include "common/domain/content/ContentHash.h"

#include <algorithm>

namespace edesk {

ContentDownload::ContentDownload(ContentLine &line, const ContentCache &cache, const EntityRef &row,
                                 ContentRef ref, QObject *parent)
    : QObject(parent), m_line(line), m_cache(cache), m_row(row), m_ref(std::move(ref))
{
}

QFuture<Result<void>> ContentDownload::run()
{
    fetch();
    return m_completion.future();
}

void ContentDownload::fetch()
{
    const qint64 arrived = m_cache.arrived(m_ref.content);
    Q_EMIT progressed(std::min(arrived, m_ref.size));
    if (arrived >= m_ref.size)
        return m_completion.finish({});
    const qint64 length = std::min(contentPartSize, m_ref.size - arrived);
    whenFinished(m_line.fetchPart(m_row, arrived, length), this,
                 [this, length](const Result<QByteArray> &bytes) {
                     if (m_stopped)
                         return;
                     if (!bytes)
                         return m_completion.finish(bytes.error());
                     if (bytes->size() != length)
                         return m_completion.finish(failure(ErrorCode::Malformed, {}, m_ref.content));
                     const auto kept = m_cache.append(m_ref.content, *bytes);
                     if (!kept)
                         return m_completion.finish(kept);
                     fetch();
                 });
}

} // namespace edesk
