// SPDX-License-Identifier: GPL-3.0-or-later
// Documents on their way: registered, directed, worked on, done; drafted, signed, numbered, issued, recalled.
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/document/DraftCommands.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

class DocumentFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void registeringNumbersWithoutGap();
    void aNewYearBeginsAnew();
    void aDeskWaitsForTheNumber();
    void theSameDocumentIsToldOf();
    void datesMustFit_data();
    void datesMustFit();
    void aMarkOfSecrecyIsRefused();
    void aDirectionBecomesWork();
    void theLastWorkDoneCompletesTheDocument();
    void theAuthorHearsOfEachStep();
    void refusedByTheRegistry();
    void aDraftIsCheckedSignedAndNumbered();
    void theSymbolFollowsTheType_data();
    void theSymbolFollowsTheType();
    void recallTakesItBackFromReaders();
    void aReplacementWithdrawsTheFirst();
    void receiversAreAgenciesOnceAndNotTheAuthor();
    void editsMergeFieldByField();

private:
    ReceiveDocument paper(const QString &number = u"12"_s) const;
    Id receive(const QString &number);
    /// A dispatch of the department up to its number.
    Id numbered(DocumentType type = DocumentType::Dispatch, const Id &related = {},
                DocumentRelation relation = DocumentRelation::None);
    Document received(const Id &source) const;
    Document row(const Id &id) const { return m->view.row<Document>(id); }
    template <typename Arguments>
    Result<Effects> as(const Id &person, const Arguments &arguments)
    {
        return m->perform(m->actor(person), arguments);
    }

    std::unique_ptr<World> m;
    Id m_clerk;
};

void DocumentFlowTest::init()
{
    m = std::make_unique<World>();
    m_clerk = m->personnel;
    m->grant(m_clerk, m->department, Role::Clerk);
    m->grant(m->communeClerk, m->commune, Role::Clerk);
}

ReceiveDocument DocumentFlowTest::paper(const QString &number) const
{
    ReceiveDocument a;
    a.codeNumber = number;
    a.codeNotation = u"TB-BTTTT"_s;
    a.type = DocumentType::Announcement;
    a.subject = u"Kết luận về chuyển đổi số"_s;
    a.issuedOn = QDate(2026, 6, 10);
    a.issuerName = u"Bộ Thông tin và Truyền thông"_s;
    a.arrivedAt = onDay(6, 15);
    return a;
}

Id DocumentFlowTest::receive(const QString &number)
{
    const auto effects = as(m_clerk, paper(number));
    return effects ? effects->subject.id : Id();
}

Id DocumentFlowTest::numbered(DocumentType type, const Id &related, DocumentRelation relation)
{
    DraftDocument a;
    a.type = type;
    a.subject = u"Triển khai văn phòng điện tử"_s;
    a.signerId = m->director;
    a.relatedId = related;
    a.relation = relation;
    const auto drafted = as(m->specialist, a);
    if (!drafted)
        return {};
    const Id id = drafted->subject.id;
    const bool done = as(m->specialist, SendDraft{id, {}}) && as(m->planningHead, ApproveContent{id, {}}) &&
                      as(m_clerk, ApproveForm{id, {}}) &&
                      as(m->director, SignDocument{id, SigningCapacity::Own, u"Giám đốc"_s, {}}) &&
                      as(m_clerk, NumberDocument{id, {}});
    return done ? id : Id();
}

Document DocumentFlowTest::received(const Id &source) const
{
    const auto recipients = m->view.loadWhere<DocumentRecipient>(u"document_id", source);
    return row(recipients->front().receivedId);
}

void DocumentFlowTest::registeringNumbersWithoutGap()
{
    for (int i = 1; i <= 40; ++i) {
        const Id id = receive(QString::number(i));
        QVERIFY(!id.isNull());
        QCOMPARE(row(id).number, i);
        QCOMPARE(row(id).state, DocumentState::Accepted);
        // What is refused takes no number.
        QVERIFY(!as(m_clerk, paper(QString::number(i))));
    }
    // A unit has no register, whoever is its clerk.
    m->grant(m->colleague, m->planning, Role::Clerk);
    ReceiveDocument ofUnit = paper(u"41"_s);
    ofUnit.agencyId = m->planning;
    QCOMPARE(outcome(as(m->colleague, ofUnit)), u"invalid_argument"_s);
    // Another agency counts for itself.
    const auto elsewhere = as(m->communeClerk, paper(u"1"_s));
    QCOMPARE(row(elsewhere->subject.id).number, 1);
    QCOMPARE(row(elsewhere->subject.id).agencyId, m->commune);
}

void DocumentFlowTest::aNewYearBeginsAnew()
{
    QCOMPARE(row(receive(u"1"_s)).number, 1);
    m->now = fromVietnamTime(QDate(2026, 12, 31), QTime(23, 59));
    QCOMPARE(row(receive(u"2"_s)).number, 2);
    m->now = fromVietnamTime(QDate(2027, 1, 1), QTime(0, 0));
    const Document first = row(receive(u"3"_s));
    QCOMPARE(first.number, 1);
    QCOMPARE(first.year, 2027);
}

void DocumentFlowTest::aDeskWaitsForTheNumber()
{
    MemoryView desk(MemoryView::Rows::Some);
    desk.copyFrom(m->view);
    const auto effects = decide(edeskCatalogue(), desk, m->actor(m_clerk), m->command(paper()), m->now);
    QVERIFY(effects);
    const auto documents = writtenOf<Document>(*effects);
    QCOMPARE(documents.size(), 1U);
    QCOMPARE(documents.front().number, 0);
    QCOMPARE(documents.front().state, DocumentState::Accepted);
    QVERIFY(writtenOf<NumberBook>(*effects).empty());
}

void DocumentFlowTest::theSameDocumentIsToldOf()
{
    QVERIFY(!receive(u"05"_s).isNull());
    ReceiveDocument same = paper(u"5"_s);
    same.codeNotation = u"tb - btttt"_s;
    same.issuerName = u"BỘ THÔNG TIN  VÀ TRUYỀN THÔNG"_s;
    const auto again = as(m_clerk, same);
    QCOMPARE(outcome(again), u"document.registered"_s);
    QCOMPARE(again.error().details, QStringList{u"1"_s});
    same.evenIfKnown = true;
    QVERIFY(as(m_clerk, same));
    // The same number of the next year, or of another author, is another document.
    m->now = onDay(6, 16);
    ReceiveDocument other = paper(u"5"_s);
    other.issuerName = u"Bộ Nội vụ"_s;
    QVERIFY(as(m_clerk, other));
    other = paper(u"5"_s);
    other.issuedOn = QDate(2025, 6, 10);
    QVERIFY(as(m_clerk, other));
    // Without number and symbol nobody can tell.
    other.codeNumber = QString();
    QVERIFY(as(m_clerk, other));
    QVERIFY(as(m_clerk, other));
}

void DocumentFlowTest::datesMustFit_data()
{
    QTest::addColumn<QDate>("issued");
    QTest::addColumn<Instant>("arrived");
    QTest::addColumn<Instant>("due");
    QTest::addColumn<QString>("field");
    QTest::newRow("fits") << QDate(2026, 6, 15) << onDay(6, 15) << onDay(6, 15) << QString();
    QTest::newRow("of tomorrow") << QDate(2026, 6, 16) << onDay(6, 15) << Instant() << u"issued_on"_s;
    QTest::newRow("arrives tomorrow") << QDate(2026, 6, 1) << onDay(6, 16) << Instant() << u"arrived_at"_s;
    QTest::newRow("arrived before it was made")
        << QDate(2026, 6, 10) << onDay(6, 9) << Instant() << u"arrived_at"_s;
    QTest::newRow("due before it arrived")
        << QDate(2026, 6, 10) << onDay(6, 15) << onDay(6, 14) << u"due_at"_s;
}

void DocumentFlowTest::datesMustFit()
{
    QFETCH(QDate, issued);
    QFETCH(Instant, arrived);
    QFETCH(Instant, due);
    QFETCH(QString, field);
    ReceiveDocument a = paper();
    a.issuedOn = issued;
    a.arrivedAt = arrived;
    a.dueAt = due;
    const auto effects = as(m_clerk, a);
    QCOMPARE(outcome(effects), field.isEmpty() ? u"ok"_s : u"invalid_argument"_s);
    if (!field.isEmpty())
        QCOMPARE(effects.error().details.value(0), field);
}

void DocumentFlowTest::aMarkOfSecrecyIsRefused()
{
    ReceiveDocument a = paper();
    a.subject = u"Báo cáo (TỐI MẬT)"_s;
    QCOMPARE(outcome(as(m_clerk, a)), u"state_secret"_s);
    a = paper();
    a.note = u"Độ mật: Tuyệt mật"_s;
    QCOMPARE(outcome(as(m_clerk, a)), u"state_secret"_s);
}

void DocumentFlowTest::aDirectionBecomesWork()
{
    const Id id = receive(u"7"_s);
    QVERIFY(as(m_clerk, SubmitDocument{id, m->director, {}}));
    const auto directed =
        as(m->director,
           DirectDocument{id, u"Phòng KH chủ trì"_s, onDay(6, 30), m->planning, {m->accountant}, {}});
    QVERIFY(directed);
    const auto given = writtenOf<Assignment>(*directed);
    QCOMPARE(given.size(), 1U);
    QCOMPARE(given.front().documentId, id);
    QCOMPARE(given.front().title, u"7/TB-BTTTT · Kết luận về chuyển đổi số"_s);
    QCOMPARE(given.front().body, u"Phòng KH chủ trì"_s);
    QCOMPARE(given.front().giverId, m->director);
    QCOMPARE(directed->subject, (EntityRef{EntityKind::Document, id}));
    QCOMPARE(row(id).state, DocumentState::Assigned);
    QCOMPARE(row(id).dueAt, onDay(6, 30));
    QCOMPARE(row(id).leadName, given.front().leadName);
    // Who works on it may read it, with the heads of their units; nobody else of the agency.
    const auto audience = documentAudience(toRecord(row(id)), m->view);
    QVERIFY(audience->contains(Scope::person(m->accountant)));
    QVERIFY(audience->contains(Scope::role(m->planning, u"head")));
    QVERIFY(audience->contains(Scope::role(m->finance, u"head")));
    QVERIFY(!audience->contains(Scope::person(m->colleague)));
    // The head hands on to a specialist, who may read it then.
    QVERIFY(as(m->director, TransferAssignment{given.front().id, m->colleague, u"Giao trực tiếp"_s}));
    QVERIFY(documentAudience(toRecord(row(id)), m->view)->contains(Scope::person(m->colleague)));
}

void DocumentFlowTest::theLastWorkDoneCompletesTheDocument()
{
    const Id id = receive(u"8"_s);
    const auto first = as(m->director, DirectDocument{id, u"Một"_s, {}, m->specialist, {}, {}});
    const auto second = as(m->director, DirectDocument{id, u"Hai"_s, {}, m->accountant, {}, {}});
    const Id one = writtenOf<Assignment>(*first).front().id;
    const Id two = writtenOf<Assignment>(*second).front().id;
    QCOMPARE(row(id).state, DocumentState::Assigned);
    QVERIFY(as(m->specialist, AcceptAssignment{one, {}}));
    QCOMPARE(row(id).state, DocumentState::InProgress);
    QVERIFY(as(m->specialist, SubmitAssignment{one, {}}));
    QVERIFY(as(m->director, ApproveAssignment{one, {}}));
    QCOMPARE(row(id).state, DocumentState::InProgress);
    QVERIFY(as(m->accountant, SubmitAssignment{two, {}}));
    const auto last = as(m->director, ApproveAssignment{two, {}});
    QCOMPARE(row(id).state, DocumentState::Done);
    QVERIFY(row(id).closedAt.isSet());
    // The command was about the assignment; the document followed.
    QCOMPARE(last->subject, (EntityRef{EntityKind::Assignment, two}));
    const auto notices = writtenOf<Notice>(*last);
    QVERIFY(std::any_of(notices.begin(), notices.end(), [&](const Notice &notice) {
        return notice.recipientId == m_clerk && notice.reason == NoticeReason::DocumentFinished;
    }));
}

void DocumentFlowTest::theAuthorHearsOfEachStep()
{
    const Id sent = numbered();
    QVERIFY(!sent.isNull());
    QVERIFY(as(m_clerk, IssueDocument{sent, {m->commune}, 1, 2, {}}));
    const Document there = received(sent);
    QCOMPARE(there.state, DocumentState::Arrived);
    QCOMPARE(there.agencyId, m->commune);
    QCOMPARE(there.codeNumber, u"01"_s);
    QCOMPARE(there.number, 0);
    const auto status = [&] {
        return m->view.loadWhere<DocumentRecipient>(u"document_id", sent)->front().status;
    };
    QCOMPARE(status(), ExchangeStatus::Arrived);
    QVERIFY(as(m->communeClerk, AcceptDocument{there.id, {}, false}));
    QCOMPARE(row(there.id).number, 1);
    QCOMPARE(status(), ExchangeStatus::Accepted);
    const auto directed =
        as(m->communeLeader, DirectDocument{there.id, u"Làm ngay"_s, {}, m->communeClerk, {}, {}});
    QVERIFY(directed);
    QCOMPARE(status(), ExchangeStatus::Assigned);
    const Id work = writtenOf<Assignment>(*directed).front().id;
    QVERIFY(as(m->communeClerk, ReportProgress{work, 50, {}}));
    QCOMPARE(status(), ExchangeStatus::InProgress);
    QVERIFY(as(m->communeClerk, SubmitAssignment{work, {}}));
    const auto done = as(m->communeLeader, ApproveAssignment{work, {}});
    QCOMPARE(status(), ExchangeStatus::Done);
    const auto notices = writtenOf<Notice>(*done);
    QVERIFY(std::any_of(notices.begin(), notices.end(), [&](const Notice &notice) {
        return notice.recipientId == m->specialist && notice.subjectId == sent;
    }));
    // What the commune does inside stays there: the author's desk gets its own rows only.
    QVERIFY(!documentAudience(toRecord(row(there.id)), m->view)->contains(Scope::person(m->specialist)));
}

void DocumentFlowTest::refusedByTheRegistry()
{
    const Id sent = numbered();
    QVERIFY(as(m_clerk, IssueDocument{sent, {m->commune}, 1, 2, {}}));
    const Id there = received(sent).id;
    QCOMPARE(outcome(as(m->communeClerk, RefuseDocument{there, {}})), u"missing_argument"_s);
    QVERIFY(as(m->communeClerk, RefuseDocument{there, u"Thiếu phụ lục"_s}));
    QCOMPARE(row(there).state, DocumentState::Refused);
    QCOMPARE(row(there).number, 0);
    const auto recipient = m->view.loadWhere<DocumentRecipient>(u"document_id", sent)->front();
    QCOMPARE(recipient.status, ExchangeStatus::Refused);
    QCOMPARE(recipient.note, u"Thiếu phụ lục"_s);
    QCOMPARE(outcome(as(m->communeClerk, AcceptDocument{there, {}, false})), u"wrong_state"_s);
}

void DocumentFlowTest::aDraftIsCheckedSignedAndNumbered()
{
    const Id id = numbered();
    const Document d = row(id);
    QCOMPARE(d.state, DocumentState::Numbered);
    QCOMPARE(d.codeNumber, u"01"_s);
    QCOMPARE(d.codeNotation, u"SKH-KH"_s);
    QCOMPARE(d.issuedOn, QDate(2026, 6, 15));
    QCOMPARE(d.signerName, u"Lê Văn Giám"_s);
    QCOMPARE(d.signerPosition, u"Giám đốc"_s);
    QCOMPARE(row(numbered()).codeNumber, u"02"_s);
    // A draft that a head sends back is the drafter's again.
    DraftDocument report;
    report.subject = u"Báo cáo"_s;
    const auto draft = as(m->specialist, report);
    const Id other = draft->subject.id;
    QVERIFY(as(m->specialist, SendDraft{other, {}}));
    QCOMPARE(outcome(as(m->planningHead, ReturnDraft{other, {}})), u"missing_argument"_s);
    QVERIFY(as(m->planningHead, ReturnDraft{other, u"Bổ sung số liệu"_s}));
    QCOMPARE(row(other).state, DocumentState::Draft);
    // Nobody of another agency signs.
    EditDraft edit;
    edit.documentId = other;
    edit.signerId = m->governor;
    QCOMPARE(outcome(as(m->specialist, edit)), u"invalid_argument"_s);
}

void DocumentFlowTest::theSymbolFollowsTheType_data()
{
    QTest::addColumn<DocumentType>("type");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("symbol");
    QTest::newRow("decision") << DocumentType::Decision << u"VP"_s << u"QĐ-UBND"_s;
    QTest::newRow("announcement") << DocumentType::Announcement << QString() << u"TB-UBND"_s;
    QTest::newRow("dispatch of a unit") << DocumentType::Dispatch << u"VP"_s << u"UBND-VP"_s;
    QTest::newRow("dispatch, unit's code with the agency's")
        << DocumentType::Dispatch << u"UBND-VP"_s << u"UBND-VP"_s;
    QTest::newRow("dispatch of an agency without units") << DocumentType::Dispatch << QString() << u"UBND"_s;
    QTest::newRow("scheme") << DocumentType::Scheme << u"VP"_s << u"ĐA-UBND"_s;
    QTest::newRow("notification slip") << DocumentType::NotificationSlip << u"VP"_s << u"PB-UBND"_s;
}

void DocumentFlowTest::theSymbolFollowsTheType()
{
    QFETCH(DocumentType, type);
    QFETCH(QString, unit);
    QFETCH(QString, symbol);
    QCOMPARE(codeNotation(type, u"UBND"_s, unit), symbol);
}

void DocumentFlowTest::recallTakesItBackFromReaders()
{
    const Id sent = numbered();
    QVERIFY(as(m_clerk, IssueDocument{sent, {m->commune, m->district}, 1, 2, {}}));
    const Id there = received(sent).id;
    const Id reader = row(there).agencyId == m->commune ? m->communeClerk : m->districtClerk;
    QVERIFY(!row(there).id.isNull());
    m->grant(m->districtClerk, m->district, Role::Leader);
    m->grant(m->districtClerk, m->district, Role::Clerk);
    QVERIFY(as(reader, AcceptDocument{there, {}, false}));
    const Id leader = reader == m->communeClerk ? m->communeLeader : m->districtClerk;
    QVERIFY(as(leader, DirectDocument{there, u"Làm"_s, {}, reader, {}, {}}));
    QVERIFY(documentAudience(toRecord(row(there)), m->view)->contains(Scope::person(reader)));
    QCOMPARE(outcome(as(m_clerk, RecallDocument{sent, {}})), u"missing_argument"_s);
    QVERIFY(as(m_clerk, RecallDocument{sent, u"Sai thẩm quyền"_s}));
    QCOMPARE(row(sent).state, DocumentState::Recalled);
    QCOMPARE(row(there).state, DocumentState::Withdrawn);
    QVERIFY(!documentAudience(toRecord(row(there)), m->view)->contains(Scope::person(reader)));
    const auto recipients = m->view.loadWhere<DocumentRecipient>(u"document_id", sent);
    QCOMPARE(recipients->size(), 2U);
    for (const DocumentRecipient &recipient : *recipients)
        QCOMPARE(recipient.status, ExchangeStatus::RecallAgreed);
    // The entry stays with its number.
    QCOMPARE(row(there).number, 1);
}

void DocumentFlowTest::aReplacementWithdrawsTheFirst()
{
    const Id first = numbered();
    QVERIFY(as(m_clerk, IssueDocument{first, {m->commune}, 1, 2, {}}));
    const Id second = numbered(DocumentType::Dispatch, first, DocumentRelation::Replaces);
    QVERIFY(!second.isNull());
    QCOMPARE(row(first).state, DocumentState::Issued);
    QVERIFY(as(m_clerk, IssueDocument{second, {m->commune}, 1, 2, {}}));
    QCOMPARE(row(first).state, DocumentState::Replaced);
    QCOMPARE(received(first).state, DocumentState::Withdrawn);
    QCOMPARE(received(second).state, DocumentState::Arrived);
    // What was replaced is not replaced again, and a draft replaces nothing.
    QVERIFY(numbered(DocumentType::Dispatch, first, DocumentRelation::Replaces).isNull());
    const Id corrected = numbered(DocumentType::Dispatch, second, DocumentRelation::Corrects);
    QVERIFY(as(m_clerk, IssueDocument{corrected, {m->commune}, 1, 2, {}}));
    QCOMPARE(row(second).state, DocumentState::Issued);
}

void DocumentFlowTest::receiversAreAgenciesOnceAndNotTheAuthor()
{
    const Id id = numbered();
    const QList<QList<Id>> wrong{{m->planning}, {m->department}, {m->commune, m->commune}};
    for (const QList<Id> &agencies : wrong) {
        const auto effects = as(m_clerk, IssueDocument{id, agencies, 1, 1, {}});
        QCOMPARE(outcome(effects), u"invalid_argument"_s);
        QCOMPARE(effects.error().details.value(0), u"agencies"_s);
    }
    QVERIFY(as(m_clerk, IssueDocument{id, {}, 1, 1, {}}));
}

void DocumentFlowTest::editsMergeFieldByField()
{
    const Id id = receive(u"9"_s);
    EditDocument edit;
    edit.documentId = id;
    edit.note = u"Bản giấy kèm theo"_s;
    QVERIFY(as(m_clerk, edit));
    // Another desk did not see the note yet, and changes something else.
    EditDocument late;
    late.documentId = id;
    late.signerName = u"Nguyễn Mạnh"_s;
    QVERIFY(as(m->office, late));
    QCOMPARE(row(id).note, u"Bản giấy kèm theo"_s);
    QCOMPARE(row(id).signerName, u"Nguyễn Mạnh"_s);
    late.signerName = u"Trần Hùng"_s;
    const auto clash = as(m->office, late);
    QCOMPARE(outcome(clash), u"conflict"_s);
    QCOMPARE(clash.error().details.value(0), u"signer_name"_s);
}

QTEST_GUILESS_MAIN(DocumentFlowTest)
#include "DocumentFlowTest.moc"
