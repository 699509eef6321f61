// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/IncomingPage.h"
#include "client/replica/Outbox.h"
#include "client/replica/Rebase.h"
#include "client/replica/ScopeLedger.h"
#include "client/replica/Snoozes.h"
#include "common/protocol/Page.h"
#include "common/protocol/PullMessages.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace edesk {

class PageApplier;
class ReplicaFiles;

/// The desk's store: confirmed rows, the outbox, and the view = pending replayed on confirmed. Used by one
/// thread; screens read through ReplicaReader.
class Replica : public QObject
{
    Q_OBJECT

public:
    struct Config
    {
        /// The profile's folder; holds replica.db and outbox.db.
        QString folder;
        const Catalogue *catalogue;
        const Clock *clock;
        Id person;
        Id device;
        /// The greatest command number of this device that the server had heard of: none at or below it is
        /// used.
        qint64 lastNumber = 0;
    };
    /// When a change must be on the disk and on the screens: at once, or together with what follows within
    /// moments (a first sync is many pages).
    enum class Commit { Now, Soon };
    /// Whether to go on with the replica.db there is, or, when it turned out to be damaged, to set it aside
    /// and begin with an empty one. The outbox is kept either way.
    enum class Start { AsStored, Anew };

    /// Opens the files, finishes what a crash interrupted, and brings the view up to date. A replica.db that
    /// cannot be read then is set aside and made anew.
    static Result<std::unique_ptr<Replica>> open(const Config &config, Start start = Start::AsStored);
    ~Replica() override;

    /// Files found damaged and set aside while opening.
    const QStringList &setAside() const { return m_setAside; }
    /// How many commands and drafts of a damaged outbox could not be carried over, at least.
    int lost() const { return m_lost; }

    /// Decides the command here, keeps it in the outbox and shows its effect. Refused at once when the rules
    /// say so; what this desk cannot decide is kept as awaited.
    Result<OutboxItem> submit(const QString &name, const std::vector<Value> &arguments, int undoSeconds,
                              const Id &onBehalfOf);
    Result<void> takeBack(const Id &command);
    Result<void> dismiss(const Id &command);
    /// A refused command again, as a new one. After a conflict the person has seen what others wrote: what
    /// they wrote themselves replaces it.
    Result<OutboxItem> retry(const Id &command);
    /// Puts rows off, or takes that back; a note of this desk.
    Result<void> snooze(const QList<Snooze> &rows);
    const Outbox &outbox() const { return *m_outbox; }
    Outbox &outbox() { return *m_outbox; }
    /// Takes the server's answers; refused effects leave the view. Commands of an earlier device that the
    /// server never decided wait to be sent by this one.
    Result<void> applyAnswers(const std::vector<protocol::Answer> &answers, Commit when = Commit::Now);

    /// What to ask the server for.
    Result<protocol::PullRequest> pullRequest();
    /// Takes a page over in one transaction: the old or the new state, never between. A failure also takes
    /// back what waits to be committed.
    Result<void> applyPage(const IncomingPage &page, Commit when = Commit::Now);
    /// Commits what waits.
    Result<void> flush();
    /// Takes a repair page over.
    Result<void> applyRepair(const IncomingPage &page);
    /// Takes rows that the server does not have there out of a scope.
    Result<void> dropRows(qint64 scope, const std::vector<EntityRef> &rows);
    /// The scopes held, with how far each is.
    Result<ScopeLedger> scopes();
    /// Scopes whose checksum disagreed when last complete.
    Result<QList<qint64>> suspects();
    /// The scope was compared row by row and equals the server's: its counters are these.
    Result<void> settleScope(qint64 scope, qint64 count, quint64 checksum);
    /// Whether meetEpoch() would empty the confirmed rows.
    Result<bool> wouldEmpty(const Id &epoch);
    /// The server's epoch as last seen; a change empties the confirmed rows and keeps what is pending.
    Result<void> meetEpoch(const Id &epoch);

    /// When the desk last was up to date, also in an earlier run; unset before the first time.
    Instant lastSuccess() const { return m_lastSuccess; }
    Result<void> noteSuccess(Instant now);

    /// The server's clock now: by it the desk knows that its own is wrong.
    Result<void> noteServerTime(Instant now);

    const Config &config() const { return m_config; }
    /// The confirmed rows and bookkeeping, for ReplicaAudit.
    Database &database() { return *m_database; }

Q_SIGNALS:
    void rowsChanged(const QSet<edesk::EntityKind> &kinds);
    void outboxChanged();

private:
    explicit Replica(Config config);
    Result<void> openStore(ReplicaFiles &files);
    Result<void> load();
    Result<std::vector<Value>> argumentsAgain(const OutboxItem &item) const;
    /// Restores the confirmed rows, lets `change` work on them, replays what is pending: one transaction.
    Result<void> rebase(const std::function<Result<void>(PageApplier &)> &change, Commit when = Commit::Now);
    Result<void> changeRows(const std::function<Result<void>(PageApplier &)> &change);
    Result<void> commit();
    bool mayWait(Commit when) const;
    Result<QList<Id>> replayPending(Rebase &rebase, const ScopeLedger &ledger);
    Result<QString> titleOf(const Effects &effects) const;
    bool isSatisfied(const OutboxItem &item, const ScopeLedger &ledger) const;
    Result<QSet<Id>> vanishedBy(const PageApplier &applier);
    Result<void> withdrawAbout(const QSet<Id> &vanished);

    Config m_config;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
    std::optional<Snoozes> m_snoozes;
    QStringList m_setAside;
    int m_lost = 0;
    /// What is written and not committed, and what is to be told of it then.
    std::optional<Transaction> m_open;
    QSet<EntityKind> m_changedKinds;
    QList<Id> m_done;
    bool m_droppedScopes = false;
    bool m_answersWait = false;
    Instant m_lastCommit;
    Instant m_lastSuccess;
};

} // namespace edesk
