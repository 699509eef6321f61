// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryServer.h"

#include <QFile>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {
const QString program = u"edeskd"_s;
} // namespace

StoryRun StoryServer::init() const
{
    return run(u"init"_s, {u"--demo"_s, u"small"_s, u"--seed"_s, u"1"_s});
}

Result<void> StoryServer::serve(const QStringList &more)
{
    m_process = std::make_unique<ProcessUnderTest>(program);
    m_process->setVariable(u"LC_ALL"_s, u"C.UTF-8"_s);
    const QString portFile = file(u"port"_s);
    EDESK_CHECK(m_process->start(QStringList{u"serve"_s, u"--data"_s, data(), u"--port"_s,
                                             QString::number(m_port), u"--port-file"_s, portFile} +
                                 more));
    EDESK_CHECK(m_process->waitForLine(QRegularExpression(u"serving .* port \\d+"_s)));
    QFile written(portFile);
    if (!written.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {portFile}, m_process->output());
    m_port = written.readAll().trimmed().toInt();
    return {};
}

Result<int> StoryServer::stop()
{
    m_process->terminate();
    return m_process->waitForExit();
}

void StoryServer::kill()
{
    m_process->kill();
}

StoryRun StoryServer::run(const QString &subcommand, const QStringList &more, const QByteArray &input) const
{
    return StoryRun::of(program, QStringList{subcommand, u"--data"_s, data()} + more, input);
}

QString StoryServer::url() const
{
    return u"https://127.0.0.1:%1"_s.arg(m_port);
}

StoryAccount StoryServer::account(const QString &user) const
{
    QFile list(data() + u"/demo-accounts.csv"_s);
    if (!list.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(list.readAll()).split(u'\n')) {
        const QStringList columns = line.split(u',');
        if (columns.size() >= 4 && columns.first() == user)
            return {columns.at(0), columns.at(1), columns.at(2), columns.at(3)};
    }
    return {};
}

} // namespace edesk
