// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

#include <QSet>

#include <functional>

namespace edesk {

/// The contents of files on this desk, by hash, in `files/` of the profile: those that wait to be sent, and
/// those that were fetched. What is fetched may go at any time and come again. Everything but adding is for
/// one thread at a time for each content.
class ContentCache
{
public:
    /// `folder` is the profile's.
    explicit ContentCache(const QString &folder);

    /// A file on its way in: what it is, and its copy.
    struct Taken
    {
        ContentRef ref;
        QString copy;
    };
    /// Copies a file aside and looks whether it may be brought in; FileChanged when it changes meanwhile. The
    /// copy waits for adopt(). FileFailed, StoreFull.
    Result<Taken> take(const QString &path) const;
    /// The copy becomes the content.
    Result<void> adopt(const Taken &taken) const;

    QString pathOf(const QString &content) const;
    /// Whether a file of this name and size is here; its bytes are looked at by verified().
    bool holds(const ContentRef &ref) const;
    /// The content's file when it is here and intact, and then as if used now; empty when it is not. A
    /// damaged one is removed.
    QString verified(const ContentRef &ref) const;

    /// How much of a content that is being fetched is here.
    qint64 arrived(const QString &content) const;
    /// Adds bytes to it, at its end; StoreFull, FileFailed.
    Result<void> append(const QString &content, QByteArrayView bytes) const;
    /// All bytes are here: FileAltered, with everything forgotten, unless they are the content.
    Result<QString> complete(const ContentRef &ref) const;

    /// Removes those least recently used until the rest takes `limit` bytes, but for the newest and `kept`.
    void evict(qint64 limit, const QSet<QString> &kept) const;
    /// Removes copies that were never adopted: the program ended before.
    void forgetCopies() const;
    /// Removes those that are not among `needed`: the person may not see them any more.
    void keepOnly(const QSet<QString> &needed) const;

private:
    QString partOf(const QString &content) const;

    QString m_folder;
};

} // namespace edesk
