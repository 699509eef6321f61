// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"

#include <QDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {
const QString program = u"edesk-cli"_s;
} // namespace

StoryDesk::StoryDesk(const StoryServer &server, const QString &user)
    : m_server(server), m_account(server.account(user))
{
}

QStringList StoryDesk::options(const QStringList &words) const
{
    return QStringList{u"--no-keychain"_s, u"--json"_s, u"--profile"_s, profile()} + words;
}

StoryRun StoryDesk::run(const QStringList &words, const QByteArray &input) const
{
    return StoryRun::of(program, options(words), input);
}

StoryRun StoryDesk::answered(const QStringList &words) const
{
    StoryRun answer = run(words);
    if (answer.exitCode != 0)
        QTest::qFail(answer.described().constData(), __FILE__, __LINE__);
    return answer;
}

StoryRun StoryDesk::signIn(const QString &password, const QString &authority) const
{
    const QString typed = password.isEmpty() ? m_account.password : password;
    return run({u"sign-in"_s, u"--server"_s, m_server.url(), u"--user"_s, m_account.user,
                u"--password-stdin"_s, u"--ca"_s, authority.isEmpty() ? m_server.authority() : authority},
               typed.toUtf8() + '\n');
}

StoryRun StoryDesk::open() const
{
    const StoryRun signedIn = signIn();
    return signedIn.exitCode == 0 ? sync() : signedIn;
}

StoryRun StoryDesk::goOffline(bool offline) const
{
    return run({u"offline"_s, offline ? u"on"_s : u"off"_s});
}

QList<QJsonObject> StoryDesk::rows(const QString &kind, const QString &field, const QString &value) const
{
    QList<QJsonObject> rows;
    for (const auto &item : answered({u"list"_s, kind, u"--filter"_s, field + u'=' + value}).items())
        rows.append(item.toObject());
    return rows;
}

QString StoryDesk::newestState() const
{
    const QJsonArray items = answered({u"outbox"_s}).items();
    return items.isEmpty() ? QString() : items.last().toObject().value("state"_L1).toString();
}

Result<std::unique_ptr<ProcessUnderTest>> StoryDesk::watch() const
{
    auto process = std::make_unique<ProcessUnderTest>(program);
    EDESK_CHECK(process->start(options({u"watch"_s})));
    EDESK_CHECK(process->waitForLine(QRegularExpression(u"\"event\":\"listening\""_s)));
    return process;
}

QStringList StoryDesk::files() const
{
    return QDir(profile()).entryList(QDir::Files | QDir::Hidden);
}

QStringList StoryDesk::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    for (const QString &name : files()) {
        QFile file(profile() + u'/' + name);
        // A file that cannot be read counts as one that holds them: nothing is shown by not looking.
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(bytes))
            found.append(name);
    }
    return found;
}

} // namespace edesk
