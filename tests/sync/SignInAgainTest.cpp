// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/DeskCore.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/story/StoryServer.h"
#include "tests/support/Ended.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Signing in again over an open desk, against the real server: work goes on until the server has said yes.
class SignInAgainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWrongPasswordLeavesTheDeskOpen();
    void aServerThatIsAwayLeavesTheDeskOpen();
    void theRightPasswordKeepsWhatWaits();
    void whoIsOvertakenIsCancelled();
    void aDraftSavedLastIsKept();

private:
    Result<void> signIn(const QString &password);
    Result<OutboxItem> give(const QString &title);

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    StoryAccount m_account;
    std::unique_ptr<DeskCore> m_desk;
};

void SignInAgainTest::init()
{
    m_desk.reset();
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_account = m_server->account(u"leader.stttt"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    DeskWorker::Config config{m_folder->filePath(u"profile"_s), {}, &edeskCatalogue(), &m_clock};
    config.listen = false;
    config.keychain = false;
    m_desk = std::make_unique<DeskCore>(config);
    const auto opened = signIn(m_account.password);
    QVERIFY2(opened, said(opened).constData());
    const auto synced = ended(m_desk->syncOnce());
    QVERIFY2(synced, said(synced).constData());
}

Result<void> SignInAgainTest::signIn(const QString &password)
{
    return ended(
        m_desk->signIn(QUrl(m_server->url()), m_server->authority(), m_account.user, password, u"Máy thử"_s));
}

Result<OutboxItem> SignInAgainTest::give(const QString &title)
{
    GiveAssignment task;
    task.title = title;
    task.lead = m_desk->identity().person;
    return ended(m_desk->submit(QString::fromLatin1(GiveAssignment::Name), valuesOf(task)));
}

void SignInAgainTest::aWrongPasswordLeavesTheDeskOpen()
{
    QVERIFY(give(u"Trước khi sai mật khẩu"_s));
    const auto refused = signIn(u"không phải mật khẩu"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SignInFailed);
    QCOMPARE(m_desk->sessionState(), Session::State::SignedIn);
    const auto given = give(u"Sau khi sai mật khẩu"_s);
    QVERIFY2(given, said(given).constData());
    const auto synced = ended(m_desk->syncOnce());
    QVERIFY2(synced, said(synced).constData());
    QCOMPARE(m_desk->outbox().size(), 2);
    for (const OutboxItem &item : m_desk->outbox())
        QCOMPARE(item.state, OutboxState::Done);
}

void SignInAgainTest::aServerThatIsAwayLeavesTheDeskOpen()
{
    m_server->kill();
    const auto refused = signIn(m_account.password);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ServerUnreachable);
    const auto given = give(u"Khi máy chủ vắng"_s);
    QVERIFY2(given, said(given).constData());
}

void SignInAgainTest::theRightPasswordKeepsWhatWaits()
{
    // Nothing leaves by itself meanwhile.
    m_desk->setOffline(true);
    QVERIFY(give(u"Chờ gửi"_s));
    const auto again = signIn(m_account.password);
    QVERIFY2(again, said(again).constData());
    QCOMPARE(m_desk->outbox().size(), 1);
    QCOMPARE(m_desk->outbox().first().state, OutboxState::Waiting);
    m_desk->setOffline(false);
    const auto synced = ended(m_desk->syncOnce());
    QVERIFY2(synced, said(synced).constData());
    QCOMPARE(m_desk->outbox().first().state, OutboxState::Done);
}

void SignInAgainTest::aDraftSavedLastIsKept()
{
    DeskWorker::Config config{m_folder->filePath(u"profile"_s), {}, &edeskCatalogue(), &m_clock};
    config.listen = false;
    config.keychain = false;
    for (int run = 0; run < 10; ++run) {
        const QByteArray written = "viết dở " + QByteArray::number(run);
        m_desk->saveDraft(u"a"_s, written);
        m_desk.reset();
        m_desk = std::make_unique<DeskCore>(config);
        const auto restored = ended(m_desk->restore());
        QVERIFY2(restored, said(restored).constData());
        const auto kept = ended(m_desk->loadDraft(u"a"_s));
        QVERIFY(kept);
        QCOMPARE(*kept, written);
    }
}

void SignInAgainTest::whoIsOvertakenIsCancelled()
{
    const QUrl server(m_server->url());
    const auto first =
        m_desk->signIn(server, m_server->authority(), m_account.user, m_account.password, u"Máy thử"_s);
    const auto second =
        m_desk->signIn(server, m_server->authority(), m_account.user, m_account.password, u"Máy thử"_s);
    const auto opened = ended(second);
    QVERIFY2(opened, said(opened).constData());
    const auto overtaken = ended(first);
    QVERIFY(!overtaken);
    QCOMPARE(overtaken.error().code, ErrorCode::Cancelled);
    QVERIFY(give(u"Sau cả hai"_s));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SignInAgainTest)
#include "SignInAgainTest.moc"
