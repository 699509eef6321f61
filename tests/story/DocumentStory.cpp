// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/StoryDesk.h"
#include "tests/support/Patience.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// What the department's leader writes; nothing the demonstration writes contains it.
const QString direction = u"Giao Văn phòng tham mưu QZXDIRECTION"_s;
const QString subject = u"Triển khai Văn phòng điện tử tại các cơ quan"_s;

/// The text of a PDF in the order in which it was written, cell by cell, as poppler's own program reads it.
QString pdfText(const QString &path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
    if (!reader.waitForFinished(PatienceMs))
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

QString textOf(const QJsonObject &row, const char *field)
{
    return row.value(QLatin1StringView(field)).toString();
}

} // namespace

/// The provincial office writes to a department and a commune; the department works on it, offline too, and
/// the author sees how far it is.
class DocumentStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void theProvinceDraftsSignsNumbersAndIssues();
    void theDepartmentAcceptsAndDirects();
    void theSpecialistWorksOffline();
    void theAuthorSeesItDone();
    void theRegistersPrintInTheDecreesColumns();
    void whatWasScannedIsAPdf();
    void everyDeskAgreesWithTheServer();

private:
    struct Desk
    {
        std::unique_ptr<StoryDesk> desk;
        StoryDesk *operator->() const { return desk.get(); }
    };
    Desk open(const QString &user);
    /// Syncs and acts, so that the desk decides on what others did.
    StoryRun act(const Desk &desk, const QStringList &words)
    {
        const StoryRun synced = desk->sync();
        return synced.exitCode == 0 ? desk->act(words) : synced;
    }
    static QJsonObject only(const QList<QJsonObject> &rows) { return rows.value(0); }

    std::unique_ptr<StoryServer> m_server;
    Desk m_drafter, m_office, m_chair, m_provinceClerk;
    Desk m_clerk, m_leader, m_head, m_specialist, m_communeClerk;
    /// `document_id=…` of the province's document, and of the department's entry.
    QString m_sent, m_received, m_work;
    /// Number and symbol of it.
    QString m_code;
};

DocumentStory::Desk DocumentStory::open(const QString &user)
{
    Desk opened{std::make_unique<StoryDesk>(*m_server, user)};
    const StoryRun run = opened->open();
    if (run.exitCode != 0)
        qFatal("%s", run.described().constData());
    return opened;
}

void DocumentStory::initTestCase()
{
    m_server = std::make_unique<StoryServer>();
    EDESK_EXITS(m_server->init(), 0);
    const auto serving = m_server->serve();
    QVERIFY2(serving, said(serving).constData());
    m_drafter = open(u"specialist.ubnd"_s);
    m_office = open(u"office.ubnd"_s);
    m_chair = open(u"leader.ubnd"_s);
    m_provinceClerk = open(u"clerk.ubnd"_s);
    m_clerk = open(u"clerk.stttt"_s);
    m_leader = open(u"leader.stttt"_s);
    m_head = open(u"head.stttt-vp"_s);
    m_specialist = open(u"specialist.stttt-vp"_s);
    m_communeClerk = open(u"clerk.x-pthuan"_s);
}

void DocumentStory::theProvinceDraftsSignsNumbersAndIssues()
{
    EDESK_EXITS(act(m_drafter, {u"document.draft"_s, u"type=announcement"_s, u"subject="_s + subject}), 0);
    m_sent = textOf(only(m_drafter->rows(u"document"_s, u"subject"_s, subject)), "id");
    const QString named = u"document_id="_s + m_sent;
    EDESK_EXITS(act(m_drafter, {u"document.send_draft"_s, named}), 0);
    // Whoever has to check it may not sign it.
    EDESK_EXITS(act(m_office, {u"document.approve_content"_s, named}), 0);
    EDESK_EXITS(act(m_office, {u"document.approve_form"_s, named}), 0);
    QVERIFY(act(m_office, {u"document.sign"_s, named}).exitCode != 0);
    EDESK_EXITS(act(m_chair, {u"document.sign"_s, named, u"position=Chủ tịch"_s}), 0);
    EDESK_EXITS(act(m_provinceClerk, {u"document.number"_s, named}), 0);
    const QJsonObject numbered = only(m_provinceClerk->rows(u"document"_s, u"subject"_s, subject));
    QCOMPARE(textOf(numbered, "code_notation"), u"TB-UBND"_s);
    m_code = textOf(numbered, "code_number") + u"/TB-UBND"_s;
    QVERIFY(m_code.at(0).isDigit());
    const auto agency = [](const Desk &desk) {
        const QString code = textOf(desk->whoAmI(), "organisation_code");
        return textOf(only(desk->rows(u"organisation"_s, u"code"_s, code)), "id");
    };
    const QString agencies = agency(m_clerk) + u',' + agency(m_communeClerk);
    EDESK_EXITS(act(m_provinceClerk, {u"document.issue"_s, named, u"agencies="_s + agencies}), 0);
    EDESK_EXITS(m_provinceClerk->sync(), 0);
    QCOMPARE(m_provinceClerk->rows(u"document_recipient"_s, u"document_id"_s, m_sent).size(), 2);
}

void DocumentStory::theDepartmentAcceptsAndDirects()
{
    EDESK_EXITS(m_clerk->sync(), 0);
    m_received = textOf(only(m_clerk->rows(u"document"_s, u"source_id"_s, m_sent)), "id");
    const QString named = u"document_id="_s + m_received;
    EDESK_EXITS(act(m_clerk, {u"document.accept"_s, named}), 0);
    QVERIFY(only(m_clerk->rows(u"document"_s, u"source_id"_s, m_sent)).value(u"number"_s).toInt() > 0);
    EDESK_EXITS(act(m_clerk, {u"document.submit"_s, named, u"leader_id="_s + m_leader->person()}), 0);
    EDESK_EXITS(act(m_leader, {u"document.direct"_s, named, u"direction="_s + direction,
                               u"lead="_s + m_head->person(), u"due_at=2099-12-31"_s}),
                0);
    // The head hands it on, with the leader's consent; then the specialist holds the document too.
    EDESK_EXITS(m_head->sync(), 0);
    m_work = textOf(only(m_head->rows(u"assignment"_s, u"document_id"_s, m_received)), "id");
    const QString task = u"assignment_id="_s + m_work;
    EDESK_EXITS(m_specialist->sync(), 0);
    QVERIFY(m_specialist->rows(u"document"_s, u"source_id"_s, m_sent).isEmpty());
    EDESK_EXITS(act(m_head, {u"assignment.transfer"_s, task, u"to="_s + m_specialist->person(),
                             u"note=Giao chuyên viên phụ trách"_s}),
                0);
    EDESK_EXITS(act(m_leader, {u"assignment.decide_transfer"_s, task, u"granted=true"_s}), 0);
    EDESK_EXITS(m_specialist->sync(), 0);
    QCOMPARE(m_specialist->rows(u"document"_s, u"source_id"_s, m_sent).size(), 1);
}

void DocumentStory::theSpecialistWorksOffline()
{
    const QString task = u"assignment_id="_s + m_work;
    EDESK_EXITS(m_specialist->goOffline(true), 0);
    EDESK_EXITS(m_specialist->act({u"assignment.report_progress"_s, task, u"progress=70"_s}), 7);
    EDESK_EXITS(m_specialist->act({u"assignment.submit"_s, task, u"note=Đã có dự thảo"_s}), 7);
    EDESK_EXITS(m_specialist->goOffline(false), 0);
    EDESK_EXITS(m_specialist->sync(), 0);
    EDESK_EXITS(m_clerk->sync(), 0);
    QCOMPARE(textOf(only(m_clerk->rows(u"document"_s, u"source_id"_s, m_sent)), "state"), u"in_progress"_s);
}

void DocumentStory::theAuthorSeesItDone()
{
    EDESK_EXITS(act(m_leader, {u"assignment.approve"_s, u"assignment_id="_s + m_work}), 0);
    EDESK_EXITS(m_clerk->sync(), 0);
    QCOMPARE(textOf(only(m_clerk->rows(u"document"_s, u"source_id"_s, m_sent)), "state"), u"done"_s);
    EDESK_EXITS(m_drafter->sync(), 0);
    QStringList statuses;
    for (const QJsonObject &row : m_drafter->rows(u"document_recipient"_s, u"document_id"_s, m_sent))
        statuses.append(textOf(row, "status"));
    statuses.sort();
    QCOMPARE(statuses, (QStringList{u"arrived"_s, u"done"_s}));
    const auto notices = m_drafter->rows(u"notice"_s, u"reason"_s, u"document_finished"_s);
    QVERIFY(std::any_of(notices.begin(), notices.end(),
                        [&](const QJsonObject &notice) { return textOf(notice, "subject_id") == m_sent; }));
}

void DocumentStory::theRegistersPrintInTheDecreesColumns()
{
    const QTemporaryDir folder;
    const auto printed = [&](const Desk &desk, const QString &form) {
        const QString path = folder.filePath(form + u".pdf"_s);
        const StoryRun run = desk->run({u"register"_s, form, u"--out"_s, path});
        return run.exitCode == 0 ? pdfText(path) : QString::fromUtf8(run.described());
    };
    const QString incoming = printed(m_clerk, u"incoming"_s);
    for (const QString &words :
         {u"SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"_s, u"Ngày đến (1) Số đến (2) Tác giả (3)"_s, u"Số, ký hiệu"_s,
          u"Ngày, tháng"_s, u"Tên loại và trích yếu"_s, u"người nhận"_s, u"Ngày chuyển"_s, u"Ký nhận"_s,
          u"Ghi chú"_s, u"(10)"_s, m_code, u"Thông báo: Triển khai"_s})
        QVERIFY2(incoming.contains(words), qPrintable(words + u'\n' + incoming));
    const QString outgoing = printed(m_provinceClerk, u"outgoing"_s);
    for (const QString &words : {u"SỔ ĐĂNG KÝ VĂN BẢN ĐI"_s, u"Người ký"_s, u"Nơi nhận"_s, u"bản lưu"_s,
                                 u"Số lượng bản"_s, m_code, u"Sở Thông tin và Truyền thông"_s, u"(10)"_s})
        QVERIFY2(outgoing.contains(words), qPrintable(words + u'\n' + outgoing));
    const QString tracking = printed(m_clerk, u"tracking"_s);
    for (const QString &words : {u"SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN"_s, u"Thời hạn"_s, u"Tiến độ"_s,
                                 u"văn bản trả lời"_s, u"Hoàn thành"_s, u"(7)"_s})
        QVERIFY2(tracking.contains(words), qPrintable(words + u'\n' + tracking));
    // The other agency has nothing in its register, and nobody else's.
    QVERIFY(!printed(m_communeClerk, u"incoming"_s).contains(m_code));
    QCOMPARE(m_clerk->run({u"register"_s, u"none"_s, u"--out"_s, folder.filePath(u"none.pdf"_s)}).exitCode,
             1);
}

/// SANE's own test device gives the pages.
void DocumentStory::whatWasScannedIsAPdf()
{
    const QTemporaryDir folder;
    const QHash<QString, QByteArray> files{
        {u"dll.conf"_s, "test\n"},
        {u"test.conf"_s, "number_of_devices 1\nsource \"Automatic Document Feeder\"\nmode Gray\n"}};
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        QFile out(folder.filePath(file.key()));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*file) == file->size());
    }
    qputenv("SANE_CONFIG_DIR", QFile::encodeName(folder.path()));
    const QString path = folder.filePath(u"scan.pdf"_s);
    EDESK_EXITS(m_clerk->run({u"scan"_s, u"--out"_s, path, u"--resolution"_s, u"75"_s}), 0);
    QFile scan(path);
    QVERIFY(scan.open(QIODevice::ReadOnly) && scan.read(5) == "%PDF-");
    // Never over what is there.
    QCOMPARE(m_clerk->run({u"scan"_s, u"--out"_s, path}).exitCode, 1);
}

/// And what the department's leader wrote is nowhere else.
void DocumentStory::everyDeskAgreesWithTheServer()
{
    for (const Desk *desk : {&m_drafter, &m_office, &m_chair, &m_provinceClerk, &m_clerk, &m_leader, &m_head,
                             &m_specialist, &m_communeClerk}) {
        EDESK_EXITS((*desk)->sync(), 0);
        EDESK_EXITS((*desk)->check(), 0);
    }
    const QByteArray words = "QZXDIRECTION";
    QVERIFY(!m_specialist->filesWith(words).isEmpty());
    for (const Desk *desk : {&m_drafter, &m_office, &m_chair, &m_provinceClerk, &m_communeClerk})
        QCOMPARE((*desk)->filesWith(words), QStringList());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DocumentStory)
#include "DocumentStory.moc"
