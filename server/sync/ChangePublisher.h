// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sync/PageBuilder.h"
#include "server/sync/Subscribers.h"

namespace edesk {

/// Tells the desks that listen what was committed, and keeps what each may hear in step with its person's
/// rights. Thread-safe; each thread brings its own connection.
class ChangePublisher
{
public:
    ChangePublisher(PageBuilder &pages, Subscribers &subscribers)
        : m_pages(&pages), m_subscribers(&subscribers)
    {
    }

    /// Called after changes made by this process; what other processes are told by. Set before use.
    void setAnnounce(std::function<void()> announce) { m_announce = std::move(announce); }

    /// Publishes what a transaction of this process moved, after its commit.
    Result<void> publishOwn(Database &database, const std::vector<ScopeChange> &changes);
    /// Publishes what was found moved. Rows go only to who may read them at this moment: the rights of a
    /// scope's listeners are read again, unless they are many, who then get a hint and pull.
    Result<void> publish(Database &database, const std::vector<ScopeChange> &changes);
    /// The numbers of the scopes a person holds now.
    Result<QSet<qint64>> scopesOf(Database &database, const Id &person);
    /// Sends one subscriber where all scopes of its person stand, so that it misses nothing that came while
    /// it was being opened.
    Result<void> sendState(Database &database, quint64 subscriber, const Id &person);
    /// Looks at everybody's rights again; one person's failure keeps nobody else's from being followed.
    Result<void> refreshAll(Database &database);

private:
    /// The numbers of the scopes that persons hold.
    using Rights = QHash<Id, QSet<qint64>>;
    /// What is to be sent of one change.
    struct Push
    {
        ScopeChange change;
        QByteArray page;
        QSet<Id> readers;
        /// Whether the readers' rights are to be read before they get the page.
        bool mustRead = false;
    };

    Result<Push> prepare(Database &database, const ScopeChange &change);
    static QSet<Id> stillHolding(const Push &push, const Rights &rights);
    Result<void> refresh(Database &database, const QSet<Id> &persons, Rights *rights);
    Result<std::vector<ScopeRow>> heldBy(Database &database, const Id &person);

    PageBuilder *m_pages;
    Subscribers *m_subscribers;
    std::function<void()> m_announce;
};

} // namespace edesk
