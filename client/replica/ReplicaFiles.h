// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Outbox.h"
#include "common/store/Database.h"

#include <QStringList>

namespace edesk {

/// Opens the desk's two files. A damaged one is set aside under a name that says when, and made anew; what
/// can be read of a damaged outbox is carried over.
class ReplicaFiles
{
public:
    /// `knownNumber` is the greatest command number the server had heard of.
    ReplicaFiles(const QString &folder, const Catalogue &catalogue, Instant now, qint64 knownNumber);

    Result<std::unique_ptr<Database>> openReplica();
    Result<std::unique_ptr<Outbox>> openOutbox();
    /// For a replica that turned out to be damaged within, and is closed: openReplica() makes it anew.
    Result<void> setReplicaAside();
    /// The files that were set aside; the person is told.
    const QStringList &setAside() const { return m_setAside; }
    /// How much of a damaged outbox could not be carried over, at least.
    int lost() const { return m_lost; }

private:
    QString replicaPath() const;
    Result<void> moveAway(const QString &path);
    Result<void> rescue(const QString &damaged, const QString &into);

    QString m_folder;
    const Catalogue *m_catalogue;
    Instant m_now;
    qint64 m_knownNumber;
    QStringList m_setAside;
    int m_lost = 0;
};

} // namespace edesk
