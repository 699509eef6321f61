// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/FileSecretStore.h"

#include "client/session/Completion.h"
#include "common/base/Cbor.h"
#include "common/base/DiskSpace.h"

#include <QFile>
#include <QMap>
#include <QSaveFile>

namespace edesk {
namespace {

using Secrets = QMap<QString, QByteArray>;

constexpr qint64 largestFile = 1024 * 1024;

Result<Secrets> load(const QString &fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return Secrets();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {fileName}, file.errorString());
    const QByteArray bytes = file.read(largestFile);
    CborReader reader(bytes);
    Secrets secrets;
    for (quint64 rest = reader.array(); rest > 0 && !reader.failed(); --rest) {
        reader.array();
        const QString key = reader.text();
        secrets.insert(key, reader.bytes().toByteArray());
    }
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::FileFailed, {fileName}, QStringLiteral("damaged"));
    return secrets;
}

Result<void> save(const QString &fileName, const Secrets &secrets)
{
    QByteArray bytes;
    CborWriter writer(bytes);
    writer.array(quint64(secrets.size()));
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        writer.array(2);
        writer.text(secret.key());
        writer.bytes(secret.value());
    }
    QSaveFile file(fileName);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       file.write(bytes) == bytes.size() && file.commit();
    if (!saved && isDiskFull(fileName))
        return failure(ErrorCode::StoreFull, {}, fileName);
    if (!saved)
        return failure(ErrorCode::FileFailed, {fileName}, file.errorString());
    return {};
}

/// A damaged file loses its secrets (the person signs in again) rather than never taking new ones.
Secrets loadForChange(const QString &fileName)
{
    Result<Secrets> secrets = load(fileName);
    return secrets ? *std::move(secrets) : Secrets();
}

} // namespace

FileSecretStore::FileSecretStore(const QString &file) : m_file(file)
{
    m_worker.setMaxThreadCount(1);
}

QFuture<Result<QByteArray>> FileSecretStore::read(const QString &key)
{
    const Completion<QByteArray> completion;
    m_worker.start([completion, file = m_file, key] {
        const Result<Secrets> secrets = load(file);
        if (!secrets)
            completion.finish(secrets.error());
        else if (!secrets->contains(key))
            completion.finish(failure(ErrorCode::NotFound, {key}));
        else
            completion.finish(secrets->value(key));
    });
    return completion.future();
}

QFuture<Result<void>> FileSecretStore::write(const QString &key, const QByteArray &value)
{
    const Completion<void> completion;
    m_worker.start([completion, file = m_file, key, value] {
        Secrets secrets = loadForChange(file);
        secrets.insert(key, value);
        completion.finish(save(file, secrets));
    });
    return completion.future();
}

QFuture<Result<void>> FileSecretStore::remove(const QString &key)
{
    const Completion<void> completion;
    m_worker.start([completion, file = m_file, key] {
        Secrets secrets = loadForChange(file);
        if (secrets.remove(key) == 0)
            completion.finish({});
        else
            completion.finish(save(file, secrets));
    });
    return completion.future();
}

} // namespace edesk
