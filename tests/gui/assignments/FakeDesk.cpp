// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assignments/FakeDesk.h"

namespace edesk {

FakeDesk::FakeDesk(Replica &replica) : m_replica(replica)
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
    return finishedFuture(file ? Result<ContentRef>(*file)
                               : Result<ContentRef>(failure(ErrorCode::FileFailed, {path})));
}

QFuture<Result<QString>> FakeDesk::openContent(const EntityRef &)
{
    return finishedFuture(contentPath.isEmpty() ? Result<QString>(failure(ErrorCode::ServerUnreachable))
                                                : Result<QString>(contentPath));
}

} // namespace edesk
