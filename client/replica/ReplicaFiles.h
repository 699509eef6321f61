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
    /// The files that were set aside; the person is told.
    const QStringList &setAside() const { return m_setAside; }

private:
    Result<void> moveAway(const QString &path);
    Result<void> rescue(const QString &damaged, const QString &into);

    QString m_folder;
    const Catalogue *m_catalogue;
    Instant m_now;
    qint64 m_knownNumber;
    QStringList m_setAside;
};

} // namespace edesk
