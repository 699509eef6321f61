// SPDX-License-Identifier: GPL-3.0-or-later
// Files of documents: versions, who may, what receivers get and lose.
#include "common/domain/Catalogues.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/document/DocumentFileCommands.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/document/DraftCommands.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class DocumentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsARowAStepAndANotice();
    void aVersionTakesThePlaceOfOne();
    void aVersionThatWasReplacedIsNotReplacedAgain();
    void whatIsTakenAwayMakesWayForTheVersionBefore();
    void onlyWhoAnswersReplacesOrRemoves();
    void theRulesOfFilesHold();
    void afterIssueNothingChanges();
    void receiversGetTheFilesThatAreCurrent();
    void aDeskDeliversNothing();
    void whatTheAuthorSentStaysAtTheReceiver();
    void aRecallTakesEveryFileFromTheReceivers();
    void aReplacementDoesToo();
    void aRefusedEntryLosesItsFilesToo();
    void whoWorksOnItReadsTheFiles();
    void theAudienceIsTheDocument();

private:
    template <typename Arguments>
    Result<Effects> as(const Id &person, const Arguments &arguments)
    {
        return m->perform(m->actor(person), arguments);
    }
    Id draft(const Id &related = {}, DocumentRelation relation = DocumentRelation::None);
    /// Draft, files by the drafter, and on to the number.
    Id numbered(const QStringList &names, const Id &related = {},
                DocumentRelation relation = DocumentRelation::None);
    Id attach(const Id &person, const Id &document, const QString &name, const Id &replaces = {});
    Id issued(const QStringList &names);
    Id receivedOf(const Id &source) const
    {
        return m->view.loadWhere<DocumentRecipient>(u"document_id", source)->front().receivedId;
    }
    std::vector<DocumentFile> files(const Id &document) const
    {
        return *m->view.loadWhere<DocumentFile>(u"document_id", document);
    }
    QStringList current(const Id &document) const;

    std::unique_ptr<World> m;
    Id m_clerk;
};

namespace {

AttachDocumentFile attachment(const Id &document, const QString &name, const Id &replaces = {})
{
    AttachDocumentFile attach;
    // Each name has contents of its own.
    const QString hash = QString::number(qHash(name, 7), 16).rightJustified(64, u'0').right(64);
    static_cast<ContentRef &>(attach) = {hash, name, 1234, u"application/pdf"_s};
    attach.documentId = document;
    attach.replacesId = replaces;
    return attach;
}

} // namespace

void DocumentFilesTest::init()
{
    m = std::make_unique<World>();
    m_clerk = m->personnel;
    m->grant(m_clerk, m->department, Role::Clerk);
    m->grant(m->communeClerk, m->commune, Role::Clerk);
}

Id DocumentFilesTest::draft(const Id &related, DocumentRelation relation)
{
    DraftDocument a;
    a.type = DocumentType::Announcement;
    a.subject = u"Triển khai văn phòng điện tử"_s;
    a.signerId = m->director;
    a.relatedId = related;
    a.relation = relation;
    const auto drafted = as(m->specialist, a);
    return drafted ? drafted->subject.id : Id();
}

Id DocumentFilesTest::attach(const Id &person, const Id &document, const QString &name, const Id &replaces)
{
    const auto effects = as(person, attachment(document, name, replaces));
    return effects ? writtenOf<DocumentFile>(*effects).front().id : Id();
}

Id DocumentFilesTest::numbered(const QStringList &names, const Id &related, DocumentRelation relation)
{
    const Id id = draft(related, relation);
    for (const QString &name : names) {
        if (attach(m->specialist, id, name).isNull())
            return {};
    }
    const bool done = as(m->specialist, SendDraft{id, {}}) && as(m->planningHead, ApproveContent{id, {}}) &&
                      as(m_clerk, ApproveForm{id, {}}) &&
                      as(m->director, SignDocument{id, SigningCapacity::Own, u"Giám đốc"_s, {}}) &&
                      as(m_clerk, NumberDocument{id, {}});
    return done ? id : Id();
}

Id DocumentFilesTest::issued(const QStringList &names)
{
    const Id id = numbered(names);
    return as(m_clerk, IssueDocument{id, {m->commune}, 1, 2, {}}) ? id : Id();
}

QStringList DocumentFilesTest::current(const Id &document) const
{
    QStringList names;
    for (const DocumentFile &file : currentFiles(files(document)))
        names.append(file.name);
    names.sort();
    return names;
}

void DocumentFilesTest::aFileIsARowAStepAndANotice()
{
    const Id id = draft();
    const auto added = as(m_clerk, attachment(id, u"Tờ trình.pdf"_s));
    QVERIFY(added);
    const auto rows = writtenOf<DocumentFile>(*added);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().parentId, id);
    QCOMPARE(rows.front().addedById, m_clerk);
    QCOMPARE(rows.front().version, 1);
    QVERIFY(!rows.front().removed);
    const auto steps = writtenOf<DocumentEvent>(*added);
    QCOMPARE(steps.size(), 1U);
    QCOMPARE(steps.front().kind, DocumentEventKind::FileAttached);
    QCOMPARE(steps.front().note, u"Tờ trình.pdf"_s);
    const auto notices = writtenOf<Notice>(*added);
    QCOMPARE(notices.size(), 1U);
    QCOMPARE(notices.front().recipientId, m->specialist);
    QCOMPARE(notices.front().reason, NoticeReason::File);
    const auto held = contentOf(toRecord(rows.front()));
    QVERIFY(held.has_value());
    QCOMPARE(held->addedBy, m_clerk);
}

void DocumentFilesTest::aVersionTakesThePlaceOfOne()
{
    const Id id = draft();
    const Id first = attach(m->specialist, id, u"Dự thảo.pdf"_s);
    attach(m->specialist, id, u"Phụ lục.pdf"_s);
    const Id second = attach(m->specialist, id, u"Dự thảo 2.pdf"_s, first);
    QVERIFY(!second.isNull());
    const auto row = m->view.row<DocumentFile>(second);
    QCOMPARE(row.version, 2);
    QCOMPARE(row.replacesId, first);
    QCOMPARE(current(id), (QStringList{u"Dự thảo 2.pdf"_s, u"Phụ lục.pdf"_s}));
    // The earlier version stays and can be read.
    QCOMPARE(files(id).size(), 3U);
    QVERIFY(!m->view.row<DocumentFile>(first).removed);
}

void DocumentFilesTest::aVersionThatWasReplacedIsNotReplacedAgain()
{
    const Id id = draft();
    const Id first = attach(m->specialist, id, u"Một.pdf"_s);
    attach(m->specialist, id, u"Hai.pdf"_s, first);
    const auto late = as(m_clerk, attachment(id, u"Ba.pdf"_s, first));
    QCOMPARE(outcome(late), u"not_found"_s);
    QCOMPARE(late.error().details.value(0), u"document_file"_s);
    // Nor a file of another document.
    const Id other = draft();
    const Id elsewhere = attach(m->specialist, other, u"Khác.pdf"_s);
    QCOMPARE(outcome(as(m->specialist, attachment(id, u"Ba.pdf"_s, elsewhere))), u"not_found"_s);
}

void DocumentFilesTest::whatIsTakenAwayMakesWayForTheVersionBefore()
{
    const Id id = draft();
    const Id first = attach(m->specialist, id, u"Một.pdf"_s);
    const Id second = attach(m->specialist, id, u"Hai.pdf"_s, first);
    // What is history already is not taken away.
    QCOMPARE(outcome(as(m->specialist, RemoveDocumentFile{id, first})), u"not_found"_s);
    const auto removed = as(m->specialist, RemoveDocumentFile{id, second});
    QVERIFY(removed);
    QCOMPARE(writtenOf<DocumentEvent>(*removed).front().kind, DocumentEventKind::FileRemoved);
    QVERIFY(m->view.row<DocumentFile>(second).removed);
    QCOMPARE(current(id), QStringList{u"Một.pdf"_s});
    QCOMPARE(outcome(as(m->specialist, RemoveDocumentFile{id, second})), u"not_found"_s);
}

void DocumentFilesTest::onlyWhoAnswersReplacesOrRemoves()
{
    ReceiveDocument arriving;
    arriving.type = DocumentType::Announcement;
    arriving.subject = u"Kết luận"_s;
    arriving.issuerName = u"Bộ Nội vụ"_s;
    const auto paper = as(m_clerk, arriving);
    const Id id = paper->subject.id;
    QVERIFY(as(m->director, DirectDocument{id, u"Làm"_s, {}, m->accountant, {}, {}}));
    const Id scan = attach(m_clerk, id, u"Bản quét.pdf"_s);
    const Id own = attach(m->accountant, id, u"Ý kiến.pdf"_s);
    QVERIFY(!own.isNull());
    QCOMPARE(outcome(as(m->accountant, attachment(id, u"Giả.pdf"_s, scan))), u"not_allowed"_s);
    QCOMPARE(outcome(as(m->accountant, RemoveDocumentFile{id, scan})), u"not_allowed"_s);
    QVERIFY(as(m->accountant, attachment(id, u"Ý kiến 2.pdf"_s, own)));
    QVERIFY(as(m_clerk, attachment(id, u"Bản đóng dấu đến.pdf"_s, scan)));
    QCOMPARE(current(id), (QStringList{u"Bản đóng dấu đến.pdf"_s, u"Ý kiến 2.pdf"_s}));
    QCOMPARE(outcome(as(m->colleague, attachment(id, u"Lạ.pdf"_s))), u"only_for"_s);
}

void DocumentFilesTest::theRulesOfFilesHold()
{
    const Id id = draft();
    AttachDocumentFile wrong = attachment(id, u"a.pdf"_s);
    wrong.size = 0;
    QCOMPARE(outcome(as(m->specialist, wrong)), u"file.empty"_s);
    QCOMPARE(outcome(as(m->specialist, attachment(id, u"cài đặt.exe"_s))), u"file.type"_s);
    QCOMPARE(outcome(as(m->specialist, attachment(id, u"KẾ HOẠCH - TUYỆT MẬT.pdf"_s))), u"state_secret"_s);
}

void DocumentFilesTest::afterIssueNothingChanges()
{
    const Id id = numbered({u"Văn bản.pdf"_s});
    const Id stamped = attach(m_clerk, id, u"Đã cấp số.pdf"_s, files(id).front().id);
    QVERIFY(!stamped.isNull());
    QCOMPARE(outcome(as(m->specialist, attachment(id, u"Thêm.pdf"_s))), u"wrong_state"_s);
    QVERIFY(as(m_clerk, IssueDocument{id, {m->commune}, 1, 2, {}}));
    QCOMPARE(outcome(as(m_clerk, attachment(id, u"Thêm.pdf"_s))), u"wrong_state"_s);
    QCOMPARE(outcome(as(m_clerk, RemoveDocumentFile{id, stamped})), u"wrong_state"_s);
}

void DocumentFilesTest::receiversGetTheFilesThatAreCurrent()
{
    const Id id = numbered({u"Dự thảo.pdf"_s, u"Phụ lục.pdf"_s, u"Nháp.pdf"_s});
    for (const DocumentFile &file : files(id)) {
        if (file.name == u"Dự thảo.pdf"_s)
            QVERIFY(as(m_clerk, attachment(id, u"Đã ký.pdf"_s, file.id)));
        if (file.name == u"Nháp.pdf"_s)
            QVERIFY(as(m_clerk, RemoveDocumentFile{id, file.id}));
    }
    QVERIFY(as(m_clerk, IssueDocument{id, {m->commune, m->district}, 1, 2, {}}));
    const auto recipients = m->view.loadWhere<DocumentRecipient>(u"document_id", id);
    QCOMPARE(recipients->size(), 2U);
    for (const DocumentRecipient &recipient : *recipients) {
        QCOMPARE(current(recipient.receivedId), (QStringList{u"Phụ lục.pdf"_s, u"Đã ký.pdf"_s}));
        QCOMPARE(files(recipient.receivedId).size(), 2U);
        for (const DocumentFile &file : files(recipient.receivedId)) {
            const auto source = m->view.row<DocumentFile>(file.sourceId);
            QCOMPARE(source.parentId, id);
            QCOMPARE(static_cast<const ContentRef &>(file), static_cast<const ContentRef &>(source));
            // In the name of who has shown the server the bytes; the agency's name is told, not the person's.
            QCOMPARE(file.addedById, source.addedById);
            QCOMPARE(file.addedByName, u"Đơn vị SKH"_s);
            QVERIFY(file.replacesId.isNull());
            QCOMPARE(file.version, 1);
        }
    }
}

void DocumentFilesTest::aDeskDeliversNothing()
{
    const Id id = numbered({u"Văn bản.pdf"_s});
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(m->view);
    const auto effects = decide(edeskCatalogue(), desk, m->actor(m_clerk),
                                m->command(IssueDocument{id, {m->commune}, 1, 2, {}}), m->now);
    QVERIFY(effects);
    QVERIFY(writtenOf<DocumentFile>(*effects).empty());
}

void DocumentFilesTest::whatTheAuthorSentStaysAtTheReceiver()
{
    const Id there = receivedOf(issued({u"Văn bản.pdf"_s}));
    const Id sent = files(there).front().id;
    QCOMPARE(outcome(as(m->communeClerk, RemoveDocumentFile{there, sent})), u"not_allowed"_s);
    // A stamped copy stands before it, and goes again.
    const Id stamped = attach(m->communeClerk, there, u"Đóng dấu đến.pdf"_s, sent);
    QVERIFY(!stamped.isNull());
    QCOMPARE(current(there), QStringList{u"Đóng dấu đến.pdf"_s});
    QVERIFY(as(m->communeClerk, RemoveDocumentFile{there, stamped}));
    QCOMPARE(current(there), QStringList{u"Văn bản.pdf"_s});
}

void DocumentFilesTest::aRecallTakesEveryFileFromTheReceivers()
{
    const Id id = issued({u"Văn bản.pdf"_s, u"Phụ lục.pdf"_s});
    const Id there = receivedOf(id);
    QVERIFY(!attach(m->communeClerk, there, u"Đóng dấu đến.pdf"_s, files(there).front().id).isNull());
    QVERIFY(as(m_clerk, RecallDocument{id, u"Sai thẩm quyền"_s}));
    QCOMPARE(files(there).size(), 3U);
    for (const DocumentFile &file : files(there))
        QVERIFY(file.removed);
    // The author keeps the record.
    QCOMPARE(current(id).size(), 2);
    QCOMPARE(outcome(as(m->communeClerk, attachment(there, u"Lại.pdf"_s))), u"wrong_state"_s);
}

void DocumentFilesTest::aReplacementDoesToo()
{
    const Id first = issued({u"Cũ.pdf"_s});
    const Id there = receivedOf(first);
    const Id second = numbered({u"Mới.pdf"_s}, first, DocumentRelation::Replaces);
    QVERIFY(as(m_clerk, IssueDocument{second, {m->commune}, 1, 2, {}}));
    QVERIFY(current(there).isEmpty());
    QCOMPARE(current(receivedOf(second)), QStringList{u"Mới.pdf"_s});
}

void DocumentFilesTest::aRefusedEntryLosesItsFilesToo()
{
    const Id id = issued({u"Văn bản.pdf"_s});
    const Id there = receivedOf(id);
    QVERIFY(as(m->communeClerk, RefuseDocument{there, u"Nhầm nơi nhận"_s}));
    QCOMPARE(current(there).size(), 1);
    QVERIFY(as(m_clerk, RecallDocument{id, u"Gửi nhầm"_s}));
    QVERIFY(current(there).isEmpty());
    QCOMPARE(m->view.row<Document>(there).state, DocumentState::Refused);
}

void DocumentFilesTest::whoWorksOnItReadsTheFiles()
{
    const Id there = receivedOf(issued({u"Văn bản.pdf"_s}));
    QVERIFY(as(m->communeClerk, AcceptDocument{there, {}, false}));
    m->grant(m->districtClerk, m->district, Role::Specialist);
    const auto sees = [&](const Id &person) {
        const auto audience = documentAudience(toRecord(m->view.row<Document>(there)), m->view);
        return audience->contains(Scope::person(person));
    };
    const Id worker = m->communeLeader;
    QVERIFY(!sees(worker));
    QVERIFY(as(worker, DirectDocument{there, u"Làm"_s, {}, worker, {}, {}}));
    QVERIFY(sees(worker));
    QVERIFY(!sees(m->districtClerk));
}

void DocumentFilesTest::theAudienceIsTheDocument()
{
    const EntityType &type = entityType<DocumentFile>();
    QCOMPARE(type.kind, EntityKind(33));
    QVERIFY(holdsContent(type));
    QVERIFY(!type.audience);
    QCOMPARE(type.field(type.audienceParent).options.references, EntityKind::Document);
    QVERIFY(!type.decidesParentAudience);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DocumentFilesTest)
#include "DocumentFilesTest.moc"
