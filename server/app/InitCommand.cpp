// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/InitCommand.h"

#include "common/domain/Catalogues.h"
#include "server/app/CertificateAuthority.h"
#include "server/app/DataFolder.h"
#include "server/app/NewFolder.h"
#include "server/app/NewStore.h"
#include "server/app/ReadFile.h"

#include <QSettings>

namespace edesk {
namespace {

/// What the command line asked for.
struct Wish
{
    QString store;
    NewStore::Plan plan;
    QStringList hosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    QString certificate;
    QString key;
    QString authority;
};

void addOptions(SubcommandLine &line)
{
    line.addData();
    line.addOption(QStringLiteral("store"), QStringLiteral("ADDRESS"),
                   "sqlite (mặc định) hoặc postgresql://người-dùng:mật-khẩu@máy/tên; nên đặt bằng biến môi "
                   "trường EDESK_STORE để không ai khác thấy mật khẩu",
                   "sqlite (the default) or postgresql://user:password@host/name; better given by the "
                   "variable EDESK_STORE, where nobody else sees the password");
    line.addOption(QStringLiteral("demo"), QStringLiteral("SIZE"),
                   "dữ liệu trình diễn: none, small hoặc province",
                   "demonstration data: none, small or province");
    line.addOption(QStringLiteral("seed"), QStringLiteral("N"), "số sinh ra dữ liệu trình diễn",
                   "the number demonstration data follow from");
    line.addOption(QStringLiteral("root-code"), QStringLiteral("CODE"), "mã của cơ quan cao nhất",
                   "code of the organisation at the top");
    line.addOption(QStringLiteral("root-name"), QStringLiteral("NAME"), "tên của cơ quan cao nhất",
                   "name of the organisation at the top");
    line.addOption(QStringLiteral("host"), QStringLiteral("NAME"),
                   "tên hoặc địa chỉ máy chủ ghi vào chứng thư; dùng nhiều lần được",
                   "host name or address in the certificate; may be repeated");
    line.addOption(QStringLiteral("certificate"), QStringLiteral("FILE"),
                   "chứng thư PEM có sẵn, cùng chuỗi của nó", "an existing PEM certificate with its chain");
    line.addOption(QStringLiteral("key"), QStringLiteral("FILE"), "khóa riêng PEM của chứng thư đó",
                   "the PEM key of that certificate");
    line.addOption(QStringLiteral("ca"), QStringLiteral("FILE"), "chứng thư gốc PEM mà máy trạm tin cậy",
                   "the PEM root certificate desks trust");
}

Result<Wish> wishOf(const SubcommandLine &line)
{
    Wish wish;
    // Everyone on the machine can read arguments, not so the environment.
    const QString fromEnvironment = qEnvironmentVariable("EDESK_STORE", QStringLiteral("sqlite"));
    wish.store = line.has(QStringLiteral("store")) ? line.value(QStringLiteral("store")) : fromEnvironment;
    const QString demo =
        line.has(QStringLiteral("demo")) ? line.value(QStringLiteral("demo")) : QStringLiteral("none");
    if (demo == QStringLiteral("small"))
        wish.plan.demo = DemoSize::Small;
    else if (demo == QStringLiteral("province"))
        wish.plan.demo = DemoSize::Province;
    else if (demo != QStringLiteral("none"))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("demo")});
    if (line.has(QStringLiteral("seed"))) {
        bool isNumber = false;
        wish.plan.seed = line.value(QStringLiteral("seed")).toULongLong(&isNumber);
        if (!isNumber)
            return failure(ErrorCode::InvalidArgument, {QStringLiteral("seed")});
    }
    wish.plan.rootCode = line.has(QStringLiteral("root-code")) ? line.value(QStringLiteral("root-code"))
                                                               : QStringLiteral("TINH");
    wish.plan.rootName = line.has(QStringLiteral("root-name")) ? line.value(QStringLiteral("root-name"))
                                                               : QStringLiteral("Tỉnh");
    wish.hosts += line.values(QStringLiteral("host"));
    wish.certificate = line.value(QStringLiteral("certificate"));
    wish.key = line.value(QStringLiteral("key"));
    wish.authority = line.value(QStringLiteral("ca"));
    const int given =
        int(!wish.certificate.isEmpty()) + int(!wish.key.isEmpty()) + int(!wish.authority.isEmpty());
    if (given != 0 && given != 3)
        return failure(ErrorCode::MissingArgument, {QStringLiteral("--certificate, --key, --ca")});
    return wish;
}

Result<void> writeGivenCertificates(const NewFolder &folder, const Wish &wish)
{
    const auto certificate = readFile(wish.certificate);
    const auto key = readFile(wish.key);
    const auto authority = readFile(wish.authority);
    for (const auto *file : {&certificate, &key, &authority}) {
        if (!*file)
            return file->error();
    }
    EDESK_CHECK(folder.write(QString::fromLatin1(DataFolder::AuthorityName), *authority, false));
    return folder.write(QString::fromLatin1(DataFolder::CertificateName), *certificate + '\n' + *key, true);
}

Result<void> writeOwnCertificates(const NewFolder &folder, const Wish &wish)
{
    const auto authority = CertificateAuthority::create(QStringLiteral("edesk ") + wish.hosts.last());
    if (!authority)
        return authority.error();
    const auto own = authority->own();
    if (!own)
        return own.error();
    const auto server = authority->issue(wish.hosts);
    if (!server)
        return server.error();
    EDESK_CHECK(folder.write(QString::fromLatin1(DataFolder::AuthorityName), own->certificate, false));
    EDESK_CHECK(folder.write(QString::fromLatin1(DataFolder::AuthorityKeyName), own->key, true));
    return folder.write(QString::fromLatin1(DataFolder::CertificateName),
                        server->certificate + own->certificate + server->key, true);
}

Result<void> writeConfig(const NewFolder &folder, const QString &store)
{
    const QString name = QString::fromLatin1(DataFolder::ConfigName);
    // Made first with its permissions: a PostgreSQL address holds a password.
    EDESK_CHECK(folder.write(name, {}, true));
    QSettings settings(folder.staged(name), QSettings::IniFormat);
    settings.setValue(QStringLiteral("store/address"), store);
    settings.sync();
    return settings.status() == QSettings::NoError ? Result<void>() : failure(ErrorCode::FileFailed, {name});
}

Result<void> makeStore(Terminal &terminal, const NewFolder &folder, const Wish &wish,
                       const DatabaseAddress &address)
{
    const SystemClock clock;
    NewStore store(address, edeskCatalogue(), clock);
    const auto progress = [&](NewStore::Phase phase, qint64 done, qint64 all) {
        const QString what = phase == NewStore::Phase::Generating
                                 ? terminal.say("Sinh dữ liệu", "Generating")
                                 : terminal.say("Sắp xếp dữ liệu", "Placing");
        terminal.progress(QStringLiteral("%1: %2 / %3").arg(what).arg(done).arg(all));
    };
    Result<void> filled = store.fill(wish.plan, progress);
    terminal.endProgress();
    if (!filled || store.accounts().isEmpty())
        return filled;
    return folder.write(QString::fromLatin1(DataFolder::DemoAccountsName), demoAccountsCsv(store.accounts()),
                        true);
}

Result<void> initialise(Terminal &terminal, const QString &path, const Wish &wish)
{
    const bool sqlite = wish.store == QStringLiteral("sqlite");
    const auto given = DatabaseAddress::fromString(wish.store);
    if (!given)
        return given.error();
    if (!sqlite && given->dialect == Dialect::Sqlite)
        return failure(ErrorCode::ConfigInvalid, {QStringLiteral("store")}, wish.store);
    const auto folder = NewFolder::claim(path);
    if (!folder)
        return folder.error();
    const QString storeName = QString::fromLatin1(DataFolder::StoreName);
    EDESK_CHECK(wish.certificate.isEmpty() ? writeOwnCertificates(*folder, wish)
                                           : writeGivenCertificates(*folder, wish));
    EDESK_CHECK(makeStore(terminal, *folder, wish,
                          sqlite ? DatabaseAddress::file(folder->staged(storeName)) : *given));
    EDESK_CHECK(writeConfig(*folder, sqlite ? storeName : wish.store));
    return folder->publish();
}

} // namespace

ExitCode runInit(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("init"),
                        terminal.say("Tạo thư mục dữ liệu: cơ sở dữ liệu, chứng thư, cấu hình.",
                                     "Creates a data folder: store, certificates, configuration."));
    addOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto wish = wishOf(line);
    if (!wish)
        return line.misused(errorText(wish.error(), terminal.language()));
    const Result<void> done = initialise(terminal, line.data(), *wish);
    if (!done)
        return terminal.fail(done.error());
    terminal.print(terminal.say("Đã khởi tạo %1", "Initialised %1").arg(line.data()));
    return ExitCode::Done;
}

} // namespace edesk
