// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/ServeCommand.h"

#include "common/domain/Catalogues.h"
#include "server/app/DescriptorLimit.h"
#include "server/app/Server.h"
#include "server/app/ServerCertificate.h"
#include "server/app/SignalWatcher.h"
#include "server/app/StoreSchema.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSaveFile>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.server")

/// Whoever waits for the file finds it whole or not at all.
Result<void> writePort(const QString &path, quint16 port)
{
    if (path.isEmpty())
        return {};
    QSaveFile file(path);
    const auto readable =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(readable) ||
        file.write(QByteArray::number(port) + '\n') < 0 || !file.commit())
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    return {};
}

/// What desks will refuse soon, while there is time.
void warnOfExpiry(const QString &certificateFile)
{
    const auto certificate = ServerCertificate::read(certificateFile);
    if (!certificate)
        return;
    const qint64 days = certificate->daysLeft(SystemClock().now());
    const QString end = vietnamTime(certificate->expiresAt).toString(Qt::ISODate);
    if (days < 0)
        qCWarning(log).noquote() << "the certificate" << certificateFile << "expired on" << end;
    else if (days <= ServerCertificate::WarningDays)
        qCWarning(log).noquote() << "the certificate" << certificateFile << "expires on" << end << "in"
                                 << days << "days: edeskd certificate renew";
}

void warnOfUnknownSettings(const DataFolder &folder)
{
    for (const QString &key : ServerConfig::unknownIn(folder))
        qCWarning(log).noquote() << folder.configFile() << "sets" << key
                                 << "which is no setting: it is ignored";
}

Result<void> serve(const DataFolder &folder, const ServerConfig &config)
{
    const auto lock = folder.lockStore();
    if (!lock)
        return lock.error();
    SignalWatcher signals;
    QObject::connect(&signals, &SignalWatcher::terminationRequested, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    raiseDescriptorLimit(config.edge.limits.connections);
    warnOfUnknownSettings(folder);
    warnOfExpiry(config.edge.certificateFile);
    EDESK_CHECK(bringUpToDate(folder));
    const auto server = Server::start(config, folder.store(), edeskCatalogue());
    if (!server)
        return server.error();
    EDESK_CHECK(writePort(config.portFile, (*server)->port()));
    qCInfo(log).noquote() << "serving" << folder.store().display() << "on" << config.edge.address << "port"
                          << (*server)->port();
    QCoreApplication::exec();
    qCInfo(log) << "stopping";
    return {};
}

} // namespace

ExitCode runServe(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(
        terminal, QStringLiteral("serve"),
        terminal.say(
            "Chạy máy chủ. Mỗi tùy chọn cũng đặt được trong edeskd.conf hoặc bằng biến môi trường EDESK_….",
            "Runs the server. Each option can also be set in edeskd.conf or by a variable EDESK_…."));
    line.addData();
    for (const ServerConfig::Setting &setting : ServerConfig::settings())
        line.addOption(QString::fromLatin1(setting.name), QString::fromLatin1(setting.value),
                       setting.vietnamese, setting.english);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto folder = DataFolder::open(line.data());
    if (!folder)
        return terminal.fail(folder.error());
    const auto config = ServerConfig::load(*folder, [&](const QString &name) { return line.value(name); });
    if (!config)
        return terminal.fail(config.error());
    const Result<void> done = serve(*folder, *config);
    return done ? ExitCode::Done : terminal.fail(done.error());
}

} // namespace edesk
