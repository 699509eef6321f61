// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/SearchHit.h"

#include <QList>
#include <QObject>

namespace edesk {

/// What one area finds for the words of the search, without holding up the window.
class SearchSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The heading over its hits.
    virtual QString heading() const = 0;
    /// Looks for at most `limit` hits of these words and answers by `found`, also when it failed; a newer
    /// question replaces one that has not been answered yet.
    virtual void find(const QString &words, int limit) = 0;
    /// Looks again for what was opened lately and answers by `recalled` with what is still there. Keys of
    /// others are left alone.
    virtual void recall(const QStringList &keys) = 0;

Q_SIGNALS:
    void found(const QString &words, const QList<edesk::SearchHit> &hits);
    void recalled(const QList<edesk::SearchHit> &hits);
};

} // namespace edesk
