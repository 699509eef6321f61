// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ContentCache.h"
#include "client/session/Completion.h"
#include "client/sync/ContentLine.h"

namespace edesk {

/// Fetches the bytes of one content into the cache, part by part, from where an earlier fetch ended. They are
/// not verified. Destroying it stops it.
class ContentDownload : public QObject
{
    Q_OBJECT

public:
    ContentDownload(ContentLine &line, const ContentCache &cache, const EntityRef &row, ContentRef ref,
                    QObject *parent = nullptr);

    const ContentRef &ref() const { return m_ref; }
    /// Ends when all bytes are in the cache.
    QFuture<Result<void>> run();
    /// From now on nothing is written any more.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void progressed(qint64 done);

private:
    void fetch();

    ContentLine &m_line;
    ContentCache m_cache;
    EntityRef m_row;
    ContentRef m_ref;
    Completion<void> m_completion;
    bool m_stopped = false;
};

} // namespace edesk
