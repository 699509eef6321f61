// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/PostgresTools.h"

#include <QProcess>
#include <QStandardPaths>

namespace edesk {
namespace {

Result<void> run(const QString &program, const DatabaseAddress &address, const QStringList &arguments)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return failure(ErrorCode::ToolMissing, {program});
    QProcess process;
    // Not as an argument: everyone on the machine can read those.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), address.password);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    QStringList all{QStringLiteral("--host"), address.host, QStringLiteral("--port"),
                    QString::number(address.port)};
    if (!address.user.isEmpty())
        all << QStringLiteral("--username") << address.user;
    all << QStringLiteral("--no-password") << QStringLiteral("--dbname") << address.name << arguments;
    process.start(path, all);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return failure(ErrorCode::ToolFailed, {program},
                       QString::fromLocal8Bit(process.readAllStandardError()).right(1000));
    return {};
}

} // namespace

Result<void> PostgresTools::dump(const DatabaseAddress &address, const QString &file)
{
    return run(
        QStringLiteral("pg_dump"), address,
        {QStringLiteral("--format=custom"), QStringLiteral("--no-owner"), QStringLiteral("--file"), file});
}

Result<void> PostgresTools::restore(const DatabaseAddress &address, const QString &file)
{
    return run(QStringLiteral("pg_restore"), address,
               {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--no-owner"),
                QStringLiteral("--single-transaction"), file});
}

} // namespace edesk
