// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/dossiers/FilesDesk.h"

#include "tests/unit/dossiers/SampleDossier.h"

#include <QFile>

namespace edesk {
namespace {

template <typename T>
QFuture<Result<T>> nothing()
{
    return finishedFuture<T>(failure(ErrorCode::Cancelled));
}

} // namespace

FilesDesk::FilesDesk()
{
    for (const PackedFile &packed : sampleDossier().files()) {
        QFile file(pathOf(packed.ref.content));
        if (!file.open(QIODevice::WriteOnly) || file.write(sampleBytes(packed.ref.content)) < 0)
            qFatal("no file");
    }
}

QFuture<Result<QString>> FilesDesk::openContent(const EntityRef &row)
{
    asked = row;
    if (refusals.contains(row))
        return finishedFuture<QString>(refusals.value(row));
    if (slow.contains(row))
        return m_waiting.future();
    return finishedFuture<QString>(found(row));
}

void FilesDesk::deliver(const EntityRef &row)
{
    m_waiting.finish(found(row));
}

Result<QString> FilesDesk::found(const EntityRef &row) const
{
    for (const PackedFile &packed : sampleDossier().files()) {
        if (packed.row == row)
            return pathOf(packed.ref.content);
    }
    return failure(ErrorCode::NotFound, {QStringLiteral("content")});
}

void FilesDesk::cancelTransfer(const QString &)
{
    m_waiting.finish(failure(ErrorCode::Cancelled));
}

QFuture<Result<OutboxItem>> FilesDesk::submit(const QString &, const std::vector<Value> &, int, const Id &)
{
    return nothing<OutboxItem>();
}

QFuture<Result<void>> FilesDesk::takeBack(const Id &)
{
    return nothing<void>();
}

QFuture<Result<void>> FilesDesk::dismiss(const Id &)
{
    return nothing<void>();
}

QFuture<Result<OutboxItem>> FilesDesk::retry(const Id &)
{
    return nothing<OutboxItem>();
}

QFuture<Result<QByteArray>> FilesDesk::loadDraft(const QString &)
{
    return nothing<QByteArray>();
}

QFuture<Result<void>> FilesDesk::snooze(const QList<Snooze> &)
{
    return nothing<void>();
}

QFuture<Result<ContentRef>> FilesDesk::addFile(const QString &)
{
    return nothing<ContentRef>();
}

} // namespace edesk
