// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

namespace edesk {

using namespace Qt::StringLiterals;

/// A specialist gathers a dossier, closes it, and takes it out as a ZIP file; the registry sees the dossier
/// but not what is not its business.
class DossierStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void theSpecialistGathers();
    void theRegistrySeesNoMoreThanIsItsBusiness();
    void whatIsClosedIsFrozen();
    void itIsTakenOutAsAZipFile();
    void aMissingContentIsSaidByName();
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
    /// The texts of the elements of a name in the index.
    QStringList inIndex(const QString &name) const;

    std::unique_ptr<StoryServer> m_server;
    std::unique_ptr<StoryDesk> m_clerk, m_leader, m_head, m_specialist;
    QString m_paper, m_work, m_dossier;
    const QByteArray m_scan = QByteArray("%PDF-1.7\n") + QByteArray(400'000, 's');
};

std::unique_ptr<StoryDesk> DossierStory::open(const QString &user) const
{
    auto desk = std::make_unique<StoryDesk>(*m_server, user);
    const StoryRun run = desk->open();
    if (run.exitCode != 0)
        qFatal("%s", run.described().constData());
    return desk;
}

QString DossierStory::fileOf(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_server->file(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

QStringList DossierStory::inIndex(const QString &name) const
{
    QFile file(m_server->file(u"out/muc-luc.xml"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {u"no index"_s};
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name)
            texts.append(xml.readElementText());
    }
    return texts;
}

void DossierStory::initTestCase()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_clerk = open(u"clerk.stttt"_s);
    m_leader = open(u"leader.stttt"_s);
    m_head = open(u"head.stttt-vp"_s);
    m_specialist = open(u"specialist.stttt-vp"_s);
}

void DossierStory::theSpecialistGathers()
{
    const QString subject = u"Kết luận QZXSUBJECT"_s;
    EDESK_EXITS(act(*m_clerk, {u"document.receive"_s, u"type=announcement"_s, u"subject="_s + subject,
                               u"issuer_name=Bộ Nội vụ"_s, u"code_number=05"_s, u"code_notation=TB-BNV"_s,
                               u"issued_on=01/06/2020"_s, u"page_count=4"_s}),
                0);
    m_paper = idOf(m_clerk->rows(u"document"_s, u"subject"_s, subject).value(0));
    EDESK_EXITS(m_clerk->run({u"attach"_s, m_paper, fileOf(u"Bản quét.pdf"_s, m_scan)}), 0);
    EDESK_EXITS(act(*m_leader, {u"document.direct"_s, u"document_id="_s + m_paper,
                                u"direction=Tham mưu trả lời"_s, u"lead="_s + m_specialist->person()}),
                0);
    EDESK_EXITS(act(*m_leader, {u"assignment.give"_s, u"title=Việc riêng QZXWORK"_s,
                                u"lead="_s + m_specialist->person()}),
                0);
    EDESK_EXITS(m_specialist->sync(), 0);
    m_work = idOf(m_specialist->rows(u"assignment"_s, u"title"_s, u"Việc riêng QZXWORK"_s).value(0));
    EDESK_EXITS(m_specialist->act({u"dossier.open"_s, u"title=Hồ sơ trả lời Bộ Nội vụ"_s, u"code=01.VP"_s,
                                   u"retention_years=20"_s}),
                0);
    m_dossier = idOf(m_specialist->rows(u"dossier"_s, u"code"_s, u"01.VP"_s).value(0));
    const QString named = u"dossier_id="_s + m_dossier;
    EDESK_EXITS(m_specialist->act({u"dossier.add_item"_s, named, u"document_id="_s + m_paper}), 0);
    EDESK_EXITS(m_specialist->act({u"dossier.add_item"_s, named, u"assignment_id="_s + m_work}), 0);
    EDESK_EXITS(m_specialist->act({u"dossier.add_item"_s, named, u"note=Đã trao đổi với Bộ"_s}), 0);
    QCOMPARE(m_specialist->rows(u"dossier_item"_s, u"dossier_id"_s, m_dossier).size(), 3);
    EDESK_REFUSED(act(*m_head, {u"dossier.open"_s, u"title=Khác"_s, u"code=01.VP"_s, u"retention_years=5"_s}),
                  1, u"duplicate"_s);
}

void DossierStory::theRegistrySeesNoMoreThanIsItsBusiness()
{
    EDESK_EXITS(m_clerk->sync(), 0);
    QCOMPARE(m_clerk->rows(u"dossier_item"_s, u"dossier_id"_s, m_dossier).size(), 3);
    QVERIFY(!m_clerk->filesWith("QZXSUBJECT").isEmpty());
    QCOMPARE(m_clerk->filesWith("QZXWORK"), QStringList());
    const QString target = m_server->file(u"văn thư.zip"_s);
    const StoryRun taken = m_clerk->run({u"dossier"_s, u"export"_s, m_dossier, u"--out"_s, target});
    EDESK_EXITS(taken, 0);
    QCOMPARE(taken.json().value(u"unseen"_s).toInt(), 1);
}

void DossierStory::whatIsClosedIsFrozen()
{
    const QString named = u"dossier_id="_s + m_dossier;
    EDESK_EXITS(act(*m_specialist, {u"dossier.close"_s, named}), 0);
    EDESK_REFUSED(act(*m_specialist, {u"dossier.add_item"_s, named, u"note=Muộn"_s}), 1, u"dossier.closed"_s);
    EDESK_REFUSED(act(*m_specialist, {u"dossier.reopen"_s, named, u"reason=Thiếu"_s}), 1, u"only_for"_s);
}

void DossierStory::itIsTakenOutAsAZipFile()
{
    const QString target = m_server->file(u"Hồ sơ.zip"_s);
    const StoryRun taken = m_specialist->run({u"dossier"_s, u"export"_s, m_dossier, u"--out"_s, target});
    EDESK_EXITS(taken, 0);
    QCOMPARE(taken.json().value(u"files"_s).toInt(), 1);
    QCOMPARE(taken.json().value(u"unseen"_s).toInt(), 0);
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-q"_s, target, u"-d"_s, m_server->file(u"out"_s)});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.exitCode(), 0);
    QFile scan(m_server->file(u"out/van-ban/001/Bản quét.pdf"_s));
    QVERIFY(scan.open(QIODevice::ReadOnly));
    QCOMPARE(scan.readAll(), m_scan);
    QCOMPARE(inIndex(u"Title"_s), (QStringList{u"Hồ sơ trả lời Bộ Nội vụ"_s, u"Việc riêng QZXWORK"_s}));
    QCOMPARE(inIndex(u"FileNotation"_s), (QStringList{u"01.VP"_s, u"01.VP"_s}));
    QCOMPARE(inIndex(u"Maintenance"_s), QStringList{u"20 năm"_s});
    QCOMPARE(inIndex(u"PageTotal"_s), QStringList{u"4"_s});
    QCOMPARE(inIndex(u"Subject"_s), QStringList{u"Kết luận QZXSUBJECT"_s});
    const QJsonObject paper = m_clerk->rows(u"document"_s, u"id"_s, m_paper).value(0);
    QCOMPARE(inIndex(u"ArrivalNumber"_s), QStringList{QString::number(paper.value(u"number"_s).toInt())});
    QCOMPARE(inIndex(u"Note"_s), QStringList{u"Đã trao đổi với Bộ"_s});
    EDESK_REFUSED(m_specialist->run({u"dossier"_s, u"export"_s, m_dossier, u"--out"_s, target}), 1,
                  u"file.failed"_s);
    EDESK_EXITS(m_specialist->run({u"dossier"_s, u"burn"_s, m_dossier}), 2);
}

void DossierStory::aMissingContentIsSaidByName()
{
    // The head has not fetched it yet, and the server lost it.
    QDir stored(m_server->data() + u"/files"_s);
    QVERIFY(stored.removeRecursively());
    EDESK_EXITS(m_head->sync(), 0);
    const QString target = m_server->file(u"thiếu.zip"_s);
    const StoryRun refused = m_head->run({u"dossier"_s, u"export"_s, m_dossier, u"--out"_s, target});
    EDESK_REFUSED(refused, 1, u"file.not_here"_s);
    QVERIFY2(refused.output.contains(u"Bản quét.pdf"_s), refused.described().constData());
    QVERIFY(QDir(QFileInfo(target).path()).entryList({u"thiếu*"_s}).isEmpty());
}

void DossierStory::everyDeskAgreesWithTheServer()
{
    for (const auto *desk : {&m_clerk, &m_leader, &m_head, &m_specialist}) {
        EDESK_EXITS((*desk)->sync(), 0);
        EDESK_EXITS((*desk)->check(), 0);
    }
    // The leader of an agency with units has no part in a unit's dossier.
    QVERIFY(m_leader->rows(u"dossier"_s, u"code"_s, u"01.VP"_s).isEmpty());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DossierStory)
#include "DossierStory.moc"
