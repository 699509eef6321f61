// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/CertificateCommand.h"

#include "server/app/CertificateAuthority.h"
#include "server/app/DataFolder.h"
#include "server/app/ReadFile.h"
#include "server/app/ServerCertificate.h"
#include "server/app/ServerConfig.h"

#include <QSaveFile>

namespace edesk {
namespace {

/// Whoever starts meanwhile finds the old file or the new one.
Result<void> writeSecret(const QString &path, const QByteArray &contents)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(contents) != contents.size() || !file.commit())
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    return {};
}

/// Issues a new certificate for the hosts of the present one and `more`.
Result<ServerCertificate> renew(const QString &data, const QStringList &more)
{
    const auto folder = DataFolder::open(data);
    if (!folder)
        return folder.error();
    const QString path = folder->file(QString::fromLatin1(DataFolder::CertificateName));
    const auto config = ServerConfig::load(*folder, [](const QString &) { return QString(); });
    if (!config)
        return config.error();
    if (config->edge.certificateFile != path || config->edge.keyFile != path)
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("certificate")},
                       config->edge.certificateFile);
    const auto present = ServerCertificate::read(path);
    if (!present)
        return present.error();
    const auto certificate = readFile(folder->file(QString::fromLatin1(DataFolder::AuthorityName)));
    if (!certificate)
        return certificate.error();
    const auto key = readFile(folder->file(QString::fromLatin1(DataFolder::AuthorityKeyName)));
    if (!key)
        return key.error();
    const auto authority = CertificateAuthority::read({*certificate, *key});
    if (!authority)
        return authority.error();
    QStringList hosts = present->hosts + more;
    hosts.removeDuplicates();
    const auto issued = authority->issue(hosts);
    if (!issued)
        return issued.error();
    EDESK_CHECK(writeSecret(path, issued->certificate + *certificate + issued->key));
    return ServerCertificate::read(path);
}

} // namespace

ExitCode runCertificate(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(
        terminal, QStringLiteral("certificate"),
        terminal.say("Gia hạn chứng thư của máy chủ bằng ca.pem và ca-key.pem trong thư mục dữ liệu.",
                     "Renews the server's certificate with ca.pem and ca-key.pem of the data folder."));
    line.addData();
    line.addPositional(QStringLiteral("ACTION"), "renew", "renew");
    line.addOption(QStringLiteral("host"), QStringLiteral("NAME"),
                   "thêm tên hoặc địa chỉ; dùng nhiều lần được",
                   "one more host name or address; may be repeated");
    if (const auto end = line.parse(arguments))
        return *end;
    const QStringList words = line.positionals();
    if (words.isEmpty())
        return line.misused(terminal.say("Thiếu việc cần làm: renew", "The action is missing: renew"));
    if (words.first() != QStringLiteral("renew"))
        return line.misused(terminal.say("Không có việc “%1”", "There is no action “%1”").arg(words.first()));
    if (words.size() > 1)
        return line.misused(terminal.say("Thừa “%1”", "“%1” is not expected").arg(words.at(1)));
    const auto renewed = renew(line.data(), line.values(QStringLiteral("host")));
    if (!renewed)
        return terminal.fail(renewed.error());
    terminal.print(terminal
                       .say("Chứng thư cho %1 dùng đến %2; khởi động lại máy chủ để dùng",
                            "Certificate for %1, good until %2; restart the server to use it")
                       .arg(renewed->hosts.join(QStringLiteral(", ")),
                            vietnamTime(renewed->expiresAt).date().toString(Qt::ISODate)));
    return ExitCode::Done;
}

} // namespace edesk
