// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/server/EdeskdUnderTest.h"

#include "common/domain/assignment/AssignmentCommands.h"
#include "common/protocol/Protocol.h"
#include "tests/unit/server/Demand.h"

#include <QFile>

namespace edesk {

using namespace Qt::StringLiterals;

EdeskdRun EdeskdUnderTest::run(const QStringList &arguments, const QByteArray &input)
{
    ProcessUnderTest process(u"edeskd"_s);
    process.setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (const auto started = process.start(arguments); !started)
        return {-1, started.error().cause};
    process.write(input);
    process.closeInput();
    const auto ended = process.waitForExit();
    return {ended ? *ended : -1, process.output()};
}

EdeskdRun EdeskdUnderTest::init(const QStringList &more) const
{
    return run(QStringList{u"init"_s, u"--data"_s, data()} + more);
}

bool EdeskdUnderTest::serve(const QStringList &more)
{
    m_process = std::make_unique<ProcessUnderTest>(u"edeskd"_s);
    m_process->setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    const auto started =
        m_process->start(QStringList{u"serve"_s, u"--data"_s, data(), u"--port"_s, u"0"_s} + more);
    if (!started)
        return false;
    const auto line = m_process->waitForLine(QRegularExpression(u"serving .* port (\\d+)"_s));
    if (!line) {
        qWarning().noquote() << line.error().cause;
        return false;
    }
    m_port = line->captured(1).toUShort();
    return true;
}

http::TestClient::Answer EdeskdUnderTest::ask(const QByteArray &method, const QByteArray &path,
                                              const QByteArray &body, const QString &token) const
{
    http::TestClient client(m_port);
    const QByteArray fields =
        token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token.toLatin1() + "\r\n";
    return client.ask(method, path, fields, body);
}

protocol::SessionGrant EdeskdUnderTest::signIn(const QString &user, const QString &password) const
{
    protocol::SignIn request;
    request.userName = user;
    request.password = password;
    request.deviceName = u"test"_s;
    const auto answer = post(protocol::signInPath, protocol::encode(request));
    const auto grant = protocol::decode<protocol::SessionGrant>(answer.body);
    return answer.status == 200 && grant ? *grant : protocol::SessionGrant();
}

protocol::Welcome EdeskdUnderTest::hello() const
{
    protocol::Hello hello;
    hello.version = protocol::version;
    const auto welcome =
        protocol::decode<protocol::Welcome>(post(protocol::helloPath, protocol::encode(hello)).body);
    return welcome ? *welcome : protocol::Welcome();
}

TestDesk EdeskdUnderTest::pulledDesk(const protocol::SessionGrant &grant) const
{
    TestDesk desk(grant.person);
    for (bool more = true; more;) {
        const auto answer = post(protocol::pullPath, protocol::encodePull(desk.request()), grant.accessToken);
        const protocol::Page page = demand(protocol::Page::read(answer.body));
        demand(desk.apply(answer.body));
        more = page.more();
    }
    return desk;
}

QByteArray EdeskdUnderTest::giveBatch(const protocol::SessionGrant &grant, qint64 number,
                                      const QString &title, const Id &lead)
{
    GiveAssignment give;
    give.title = title;
    give.lead = lead;
    Command command;
    command.id = Id::create();
    command.device = grant.device;
    command.number = number;
    command.name = QString::fromLatin1(GiveAssignment::Name);
    command.arguments = valuesOf(give);
    return protocol::encodeBatch({protocol::commandBytes(command, *edeskCatalogue().command(command.name))});
}

QList<QStringList> EdeskdUnderTest::demoAccounts() const
{
    QFile file(data() + u"/demo-accounts.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> accounts;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1))
        accounts.append(line.split(u','));
    return accounts;
}

} // namespace edesk
