// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/OutboxItem.h"
#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

#include <QList>
#include <QSet>

#include <memory>

namespace edesk {

/// What the person did and wrote that the server does not have yet: commands and drafts; and what they put
/// off. A file of its own that is never dropped.
class Outbox
{
public:
    static Result<std::unique_ptr<Outbox>> open(const QString &path, const Catalogue &catalogue);

    /// Every item, oldest first.
    const QList<OutboxItem> &items() const { return m_items; }
    const OutboxItem *find(const Id &command) const;
    /// Numbers the command and keeps it; durable when this returns.
    Result<OutboxItem> append(Command command, const QString &summary, const EntityRef &subject, bool awaited,
                              Instant heldUntil);
    /// Removes an item that was not sent yet; WrongState otherwise.
    Result<void> takeBack(const Id &command);
    /// Removes an item that was refused.
    Result<void> dismiss(const Id &command);
    /// Noted before they leave: from then on the server may have decided them.
    Result<void> markSent(const QList<Id> &commands);
    /// The server turned them away unread: they may be taken back again.
    Result<void> markWaiting(const QList<Id> &commands);
    /// Accepted but not seen in the feed yet: they are sent again, to a server that was restored.
    Result<void> reopenAccepted();
    Result<void> setAnswer(const protocol::Answer &answer);
    /// All of them or none.
    Result<void> setAnswers(const std::vector<protocol::Answer> &answers);
    Result<void> markDone(const QList<Id> &commands);
    /// The server never decided them under the device they were made on: they wait to be sent by this one,
    /// with numbers of its own. Their ids, and so the rows they make, stay.
    Result<void> reissue(const QList<Id> &commands, const Id &device);
    /// The command's rows were revoked: its contents are erased. Its outcome stays; one without is refused.
    Result<void> withdraw(const Id &command);
    void setAwaited(const Id &command, bool awaited);
    /// Never reuse numbers at or below this (a restored profile, a server that knows more); also when it
    /// could not be written down.
    Result<void> reserveNumbersUpTo(qint64 number);
    /// The oldest commands without an answer that may be sent now, all of one device; those sent before go
    /// again, and the server answers a repetition alike.
    QList<OutboxItem> sendable(Instant now, int limit) const;
    /// When the next held command may be sent; unset when none is held.
    Instant nextRelease(Instant now) const;

    /// An empty content removes the draft.
    Result<void> saveDraft(const QString &key, const QByteArray &content, Instant now);
    Result<QByteArray> draft(const QString &key);
    Result<void> removeDraft(const QString &key);

    /// For Snoozes and Uploads, whose tables are here too.
    Database &database() { return *m_database; }

private:
    Outbox(std::unique_ptr<Database> database, const Catalogue &catalogue);
    Result<void> load();
    Result<void> store(const OutboxItem &item);
    /// Writes the item's bytes anew from its command.
    Result<void> encode(OutboxItem &item) const;
    /// The unanswered commands that this program may send, in order.
    std::vector<const OutboxItem *> ready() const;
    Result<void> storeLastNumber(qint64 number);
    Result<void> setState(const QList<Id> &commands, OutboxState state);
    OutboxItem *item(const Id &command);

    std::unique_ptr<Database> m_database;
    const Catalogue *m_catalogue;
    QList<OutboxItem> m_items;
    qint64 m_lastNumber = 0;
};

} // namespace edesk
