// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assignments/FakeDesk.h"

#include "common/store/StoreView.h"

namespace edesk {

FakeDesk::FakeDesk(Replica &replica) : m_replica(replica), m_contents(replica.config().folder)
{
    connect(&replica, &Replica::rowsChanged, this, &DeskPort::rowsChanged);
    connect(&replica, &Replica::outboxChanged, this, &DeskPort::outboxChanged);
    m_status.lastSuccess = replica.config().clock->now();
}

void FakeDesk::setStatus(const SyncStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

QFuture<Result<OutboxItem>> FakeDesk::submit(const QString &command, const std::vector<Value> &arguments,
                                             int undoSeconds, const Id &onBehalfOf)
{
    submissions.append({command, arguments, undoSeconds, onBehalfOf});
    if (refusal)
        return finishedFuture<OutboxItem>(*refusal);
    const auto refused = refusals.constFind(submissions.size() - 1);
    const Waiting asked{{}, [=, this]() -> Result<OutboxItem> {
                            if (refused != refusals.cend())
                                return *refused;
                            return m_replica.submit(command, arguments, undoSeconds, onBehalfOf);
                        }};
    m_waiting.append(asked);
    if (!isSlow)
        answerNext();
    return asked.answer.future();
}

void FakeDesk::answerNext()
{
    const Waiting asked = m_waiting.takeFirst();
    asked.answer.finish(asked.decide());
}

QFuture<Result<void>> FakeDesk::takeBack(const Id &command)
{
    takenBack.append(command);
    return finishedFuture(m_replica.takeBack(command));
}

QFuture<Result<void>> FakeDesk::dismiss(const Id &command)
{
    return finishedFuture(m_replica.dismiss(command));
}

QFuture<Result<OutboxItem>> FakeDesk::retry(const Id &command)
{
    return finishedFuture(m_replica.retry(command));
}

QList<OutboxItem> FakeDesk::outbox() const
{
    return m_replica.outbox().items();
}

void FakeDesk::saveDraft(const QString &key, const QByteArray &content)
{
    if (const auto saved = m_replica.outbox().saveDraft(key, content, m_replica.config().clock->now());
        !saved)
        Q_EMIT troubled(saved.error());
}

QFuture<Result<QByteArray>> FakeDesk::loadDraft(const QString &key)
{
    return finishedFuture(m_replica.outbox().draft(key));
}

QFuture<Result<void>> FakeDesk::snooze(const QList<Snooze> &rows)
{
    return finishedFuture(m_replica.snooze(rows));
}

QFuture<Result<ContentRef>> FakeDesk::addFile(const QString &path)
{
    const auto taken = m_contents.take(path);
    if (!taken)
        return finishedFuture<ContentRef>(taken.error());
    const auto adopted = m_contents.adopt(*taken);
    return finishedFuture(adopted ? Result<ContentRef>(taken->ref) : Result<ContentRef>(adopted.error()));
}

QFuture<Result<QString>> FakeDesk::openContent(const EntityRef &row)
{
    const EntityType *type = m_replica.config().catalogue->entity(row.kind);
    const auto record = StoreView(m_replica.database(), false).find(*type, row.id);
    const auto held = record && *record ? contentOf(**record) : std::nullopt;
    if (!held || held->removed)
        return finishedFuture<QString>(failure(ErrorCode::NotFound, {QStringLiteral("content")}));
    if (const QString path = m_contents.verified(held->ref); !path.isEmpty())
        return finishedFuture<QString>(path);
    if (isOffline) {
        tellMoving(held->ref, TransferStatus::Phase::Stopped, failure(ErrorCode::ServerUnreachable));
        return finishedFuture<QString>(failure(ErrorCode::ServerUnreachable));
    }
    m_fetching.append({held->ref, {}});
    tellMoving(held->ref, TransferStatus::Phase::Moving);
    return m_fetching.last().answer.future();
}

void FakeDesk::deliver(const QByteArray &bytes)
{
    const Fetching first = m_fetching.takeFirst();
    const auto added = m_contents.append(first.ref.content, bytes);
    Q_ASSERT(added);
    const auto path = m_contents.complete(first.ref);
    tellMoving(first.ref, TransferStatus::Phase::Done);
    first.answer.finish(path);
}

void FakeDesk::cancelTransfer(const QString &content)
{
    for (qsizetype i = 0; i < m_fetching.size(); ++i) {
        if (m_fetching.at(i).ref.content != content)
            continue;
        const Fetching gone = m_fetching.takeAt(i);
        tellMoving(gone.ref, TransferStatus::Phase::Stopped, failure(ErrorCode::Cancelled));
        return gone.answer.finish(failure(ErrorCode::Cancelled));
    }
}

QFuture<Result<void>> FakeDesk::forgetFetched()
{
    ++forgotten;
    return finishedFuture(Result<void>());
}

void FakeDesk::tellMoving(const ContentRef &ref, TransferStatus::Phase phase,
                          const std::optional<Error> &error)
{
    setTransfer({ref.content, ref.name, TransferStatus::Direction::Down, phase, 0, ref.size, error});
}

void FakeDesk::setTransfer(const TransferStatus &status)
{
    if (status.phase == TransferStatus::Phase::Done)
        m_transfers.remove(status.content);
    else
        m_transfers.insert(status.content, status);
    Q_EMIT transferChanged(status);
}

} // namespace edesk
