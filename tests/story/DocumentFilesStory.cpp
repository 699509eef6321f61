// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The files of a document go with it to the receivers, in their last version, and leave them when it is
/// recalled.
class DocumentFilesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void theDrafterAttachesTwoVersions();
    void theReceiverGetsTheBytesOfTheLast();
    void nobodyElseDoes();
    void aRecallTakesThemBack();
    void everyDeskAgreesWithTheServer();

private:
    std::unique_ptr<StoryDesk> open(const QString &user) const;
    static StoryRun act(const StoryDesk &desk, const QStringList &words)
    {
        const StoryRun synced = desk.sync();
        return synced.exitCode == 0 ? desk.act(words) : synced;
    }
    QString fileOf(const QString &name, const QByteArray &bytes) const;
    static QString idOf(const QJsonObject &row) { return row.value(u"id"_s).toString(); }
    static QList<QJsonObject> filesOf(const StoryDesk &desk, const QString &document)
    {
        return desk.rows(u"document_file"_s, u"document_id"_s, document);
    }
    /// How many files of contents the desk holds.
    static int heldBy(const StoryDesk &desk);

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<StoryDesk> m_drafter, m_office, m_chair, m_clerk, m_receiver, m_other;
    QString m_sent, m_received, m_row;
    const QByteArray m_last = QByteArray("%PDF-1.7\n") + QByteArray(1'500'000, 'y');
};

std::unique_ptr<StoryDesk> DocumentFilesStory::open(const QString &user) const
{
    auto desk = std::make_unique<StoryDesk>(*m_server, user);
    const StoryRun run = desk->open();
    if (run.exitCode != 0)
        qFatal("%s", run.described().constData());
    return desk;
}

QString DocumentFilesStory::fileOf(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_server->file(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

int DocumentFilesStory::heldBy(const StoryDesk &desk)
{
    int held = 0;
    for (QDirIterator it(desk.profile() + u"/files"_s, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext(); it.next())
        ++held;
    return held;
}

void DocumentFilesStory::initTestCase()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_drafter = open(u"specialist.ubnd"_s);
    m_office = open(u"office.ubnd"_s);
    m_chair = open(u"leader.ubnd"_s);
    m_clerk = open(u"clerk.ubnd"_s);
    m_receiver = open(u"clerk.x-pthuan"_s);
    m_other = open(u"clerk.stttt"_s);
}

void DocumentFilesStory::theDrafterAttachesTwoVersions()
{
    const QString subject = u"Về việc gửi kèm tệp"_s;
    EDESK_EXITS(act(*m_drafter, {u"document.draft"_s, u"type=announcement"_s, u"subject="_s + subject}), 0);
    m_sent = idOf(m_drafter->rows(u"document"_s, u"subject"_s, subject).value(0));
    EDESK_EXITS(m_drafter->run({u"attach"_s, m_sent, fileOf(u"Dự thảo.pdf"_s, "%PDF-1.7 một")}), 0);
    const QString first = idOf(filesOf(*m_drafter, m_sent).value(0));
    EDESK_EXITS(
        m_drafter->run({u"attach"_s, m_sent, fileOf(u"Thông báo.pdf"_s, m_last), u"--replaces"_s, first}), 0);
    QCOMPARE(filesOf(*m_drafter, m_sent).size(), 2);
    // The leader can read what was before.
    EDESK_EXITS(m_chair->sync(), 0);
    EDESK_EXITS(m_chair->run({u"fetch"_s, first, u"--out"_s, m_server->file(u"cũ.pdf"_s)}), 0);
}

void DocumentFilesStory::theReceiverGetsTheBytesOfTheLast()
{
    const QString named = u"document_id="_s + m_sent;
    EDESK_EXITS(act(*m_drafter, {u"document.send_draft"_s, named}), 0);
    EDESK_EXITS(act(*m_office, {u"document.approve_content"_s, named}), 0);
    EDESK_EXITS(act(*m_office, {u"document.approve_form"_s, named}), 0);
    EDESK_EXITS(act(*m_chair, {u"document.sign"_s, named, u"position=Chủ tịch"_s}), 0);
    EDESK_EXITS(act(*m_clerk, {u"document.number"_s, named}), 0);
    const QString code = m_receiver->whoAmI().value(u"organisation_code"_s).toString();
    const QString agency = idOf(m_receiver->rows(u"organisation"_s, u"code"_s, code).value(0));
    EDESK_EXITS(act(*m_clerk, {u"document.issue"_s, named, u"agencies="_s + agency}), 0);
    EDESK_EXITS(m_receiver->sync(), 0);
    m_received = idOf(m_receiver->rows(u"document"_s, u"source_id"_s, m_sent).value(0));
    const auto files = filesOf(*m_receiver, m_received);
    QCOMPARE(files.size(), 1);
    m_row = idOf(files.first());
    const QString target = m_server->file(u"nhận.pdf"_s);
    EDESK_EXITS(m_receiver->run({u"fetch"_s, m_row, u"--out"_s, target}), 0);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_last);
    QCOMPARE(heldBy(*m_receiver), 1);
    // A copy with the arrival stamp is the registry's to add.
    EDESK_EXITS(act(*m_receiver, {u"document.accept"_s, u"document_id="_s + m_received}), 0);
    EDESK_EXITS(m_receiver->run({u"attach"_s, m_received, fileOf(u"Đóng dấu.pdf"_s, "%PDF-1.7 dấu"),
                                 u"--replaces"_s, m_row}),
                0);
}

void DocumentFilesStory::nobodyElseDoes()
{
    EDESK_EXITS(m_other->sync(), 0);
    QVERIFY(filesOf(*m_other, m_sent).isEmpty());
    QVERIFY(filesOf(*m_other, m_received).isEmpty());
}

void DocumentFilesStory::aRecallTakesThemBack()
{
    EDESK_EXITS(act(*m_clerk, {u"document.recall"_s, u"document_id="_s + m_sent, u"note=Sai thẩm quyền"_s}),
                0);
    EDESK_EXITS(m_receiver->sync(), 0);
    EDESK_REFUSED(m_receiver->run({u"fetch"_s, m_row, u"--out"_s, m_server->file(u"lại.pdf"_s)}), 1,
                  u"not_found"_s);
    QCOMPARE(heldBy(*m_receiver), 0);
    EDESK_REFUSED(m_receiver->run({u"attach"_s, m_received, fileOf(u"Lại.pdf"_s, "%PDF-1.7 lại")}), 1,
                  u"wrong_state"_s);
    // The record stays: the entry, and at the author the file.
    QCOMPARE(m_receiver->rows(u"document"_s, u"source_id"_s, m_sent).value(0).value(u"state"_s).toString(),
             u"withdrawn"_s);
    QCOMPARE(filesOf(*m_clerk, m_sent).size(), 2);
}

void DocumentFilesStory::everyDeskAgreesWithTheServer()
{
    for (const auto *desk : {&m_drafter, &m_office, &m_chair, &m_clerk, &m_receiver, &m_other}) {
        EDESK_EXITS((*desk)->sync(), 0);
        EDESK_EXITS((*desk)->check(), 0);
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DocumentFilesStory)
#include "DocumentFilesStory.moc"
