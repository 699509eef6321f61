// SPDX-License-Identifier: GPL-3.0-or-later
// Văn bản đến with real widgets: registered, accepted or refused, submitted, directed, by keyboard and
// offline.
#include "client/features/documents/DirectDialog.h"
#include "client/features/documents/DocumentFields.h"
#include "client/features/documents/DocumentTrack.h"
#include "client/features/documents/FollowedWork.h"
#include "client/features/documents/RegisterDialog.h"
#include "client/ui/DateField.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/LineField.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace step = document_action;

class IncomingDocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersByKeyboardAndAwaitsTheNumber();
    void saysWhatIsWrongAtItsField();
    void aSecrecyMarkIsRefusedAtItsField();
    void aKnownDocumentIsRegisteredOnPurposeOnly();
    void whoMayNotRegisterIsToldWhoDoes();
    void keepsWhatWasTyped();
    void acceptsAndRefusesWhatArrived();
    void submitsToALeader();
    void directsByKeyboard();
    void offersWhatTheRulesAllow();
    void correctsAnEntry();
    void takesComments();

private:
    /// Opens the window that registers, with what must be filled in.
    RegisterDialog *filled(DocumentsPage &page, const QString &subject);
};

RegisterDialog *IncomingDocumentsTest::filled(DocumentsPage &page, const QString &subject)
{
    auto *dialog = qobject_cast<RegisterDialog *>(page.openNew());
    if (!dialog || !QTest::qWaitForWindowActive(dialog))
        return nullptr;
    dialog->number().setText(u"12"_s);
    dialog->notation().setText(u"TB-BTTTT"_s);
    dialog->issuedOn().setText(u"10/6"_s);
    dialog->issuer().setText(u"Bộ Thông tin"_s);
    dialog->subject().setPlainText(subject);
    return dialog;
}

void IncomingDocumentsTest::registersByKeyboardAndAwaitsTheNumber()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_Insert);
    const QPointer<RegisterDialog> dialog = page->findChild<RegisterDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->number().hasFocus());
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClicks(&dialog->number(), u"12"_s);
    QTest::keyClick(&dialog->number(), Qt::Key_Tab);
    QVERIFY(dialog->notation().hasFocus());
    QTest::keyClicks(&dialog->notation(), u"TB-BTTTT"_s);
    QTest::keyClicks(&dialog->issuedOn(), u"10/6"_s);
    QTest::keyClicks(&dialog->issuer(), u"Bo Thong tin"_s);
    QTest::keyClicks(&dialog->subject(), u"Ket luan ve chuyen doi so"_s);
    QTest::keyClick(&dialog->subject(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QTRY_COMPARE(page->model().rowCount(), 1);
    const WorkItem item = page->model().item(0);
    QCOMPARE(item.title, u"Ket luan ve chuyen doi so"_s);
    QVERIFY2(item.subtitle.startsWith(u"chờ cấp số · 12/TB-BTTTT · Bo Thong tin · 10/06/2026"_s),
             qPrintable(item.subtitle));
    QVERIFY(item.sendState == SendState::Waiting);
    QTRY_COMPARE(page->detail().document(), item.id);
    const auto sent = fromValues<ReceiveDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.issuedOn, QDate(2026, 6, 10));
    QVERIFY(!sent.evenIfKnown);
    // In Đồng bộ it is known by its abstract, not by its number.
    const QString summary = desk.desk().outbox().constLast().summary;
    QVERIFY2(summary.contains(item.title), qPrintable(summary));
}

void IncomingDocumentsTest::saysWhatIsWrongAtItsField()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    RegisterDialog *dialog = filled(*page, u"Họp"_s);
    QVERIFY(dialog);
    dialog->issuedOn().setText(u"31/2"_s);
    QVERIFY(!dialog->acceptButton().isEnabled());
    dialog->issuedOn().setText(u"20/6/2026"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"ngày văn bản"_s));
    QTRY_VERIFY(dialog->issuedOn().hasFocus());
    // Right below it, above the field that follows.
    const int below = dialog->errorLine().mapTo(dialog, QPoint()).y();
    QTRY_VERIFY(dialog->errorLine().mapTo(dialog, QPoint()).y() >
                dialog->issuedOn().mapTo(dialog, QPoint()).y());
    QVERIFY(below < dialog->subject().mapTo(dialog, QPoint()).y());
    dialog->issuedOn().setText(u"10/6/2026"_s);
    const QPointer<RegisterDialog> open = dialog;
    dialog->acceptButton().click();
    QTRY_VERIFY(!open || !open->isVisible());
}

void IncomingDocumentsTest::aSecrecyMarkIsRefusedAtItsField()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    RegisterDialog *dialog = filled(*page, u"Kế hoạch TỐI MẬT"_s);
    QVERIFY(dialog);
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"bí mật nhà nước"_s));
    QTRY_VERIFY(dialog->subject().hasFocus());
    QCOMPARE(page->model().rowCount(), 0);
}

void IncomingDocumentsTest::aKnownDocumentIsRegisteredOnPurposeOnly()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QCOMPARE(page->model().rowCount(), 1);
    const QPointer<RegisterDialog> dialog = filled(*page, u"Kết luận"_s);
    QVERIFY(dialog);
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(u"số đến 1"_s));
    QVERIFY(dialog->acceptButton().text().startsWith(u"Vẫn vào sổ"_s));
    // Another document is asked about anew.
    dialog->number().setText(u"13"_s);
    QVERIFY(dialog->acceptButton().text().startsWith(u"Vào sổ"_s));
    dialog->number().setText(u"12"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(dialog->acceptButton().text().startsWith(u"Vẫn vào sổ"_s));
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QTRY_COMPARE(page->model().rowCount(), 2);
}

void IncomingDocumentsTest::whoMayNotRegisterIsToldWhoDoes()
{
    DocumentDesk desk(&World::specialist);
    const auto page = desk.shown(DocumentBook::Incoming);
    QVERIFY(!page->newAction().isEnabled());
    QVERIFY2(page->newAction().toolTip().contains(u"văn thư"_s), qPrintable(page->newAction().toolTip()));
    QVERIFY(!page->openNew());
}

void IncomingDocumentsTest::keepsWhatWasTyped()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Incoming);
    QPointer<RegisterDialog> dialog = filled(*page, u"Đang gõ dở"_s);
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    dialog = qobject_cast<RegisterDialog *>(page->openNew());
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->subject().toPlainText(), u"Đang gõ dở"_s);
    QCOMPARE(dialog->notation().text(), u"TB-BTTTT"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    dialog = qobject_cast<RegisterDialog *>(page->openNew());
    QVERIFY(dialog);
    QVERIFY(dialog->subject().toPlainText().isEmpty());
}

void IncomingDocumentsTest::acceptsAndRefusesWhatArrived()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const Id first = desk.hold(DocumentBook::Incoming, DocumentState::Arrived, u"Công văn một"_s);
    const Id second = desk.hold(DocumentBook::Incoming, DocumentState::Arrived, u"Công văn hai"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->openRow(first);
    QTRY_COMPARE(page->detail().document(), first);
    QPointer<StepDialog> dialog = openStep(*page, step::Accept);
    QVERIFY(dialog);
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(first).state, DocumentState::Accepted);
    QCOMPARE(desk.row(first).number, 0);

    page->openRow(second);
    QTRY_COMPARE(page->detail().document(), second);
    dialog = openStep(*page, step::Refuse);
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled());
    dialog->noteField().setPlainText(u"Gửi nhầm"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(second).state, DocumentState::Refused);
    QCOMPARE(desk.desk().submissions.constLast().undoSeconds, 10);
    desk.navigator().pressAction();
    QTRY_COMPARE(desk.row(second).state, DocumentState::Arrived);
}

void IncomingDocumentsTest::submitsToALeader()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const Id id = desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QCOMPARE(page->model().item(0).subtitle.section(u" · "_s, 0, 0), u"Số đến 1"_s);
    const QPointer<StepDialog> dialog = openStep(*page, step::Submit);
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled());
    const QAbstractItemModel *people = dialog->picker()->view().model();
    QTRY_VERIFY(people->rowCount() > 0);
    // Who stands in no unit may lead; they come before the divisions.
    QCOMPARE(people->index(0, 0).data(int(PickerRole::Name)).toString(), u"Đơn vị SKH"_s);
    QTest::keyClicks(&dialog->picker()->search(), u"le van giam"_s);
    QTest::keyClick(&dialog->picker()->search(), Qt::Key_Return);
    QTRY_COMPARE(dialog->picker()->lead(), desk.world.director);
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(id).state, DocumentState::Submitted);
    QCOMPARE(desk.row(id).signerId, desk.world.director);
    const auto facts = DocumentFacts::load(desk.context(), id);
    QVERIFY(facts && *facts);
    QVERIFY(documentFields(**facts, Language::Vietnamese).contains({u"Trình"_s, u"Lê Văn Giám"_s}));
}

void IncomingDocumentsTest::directsByKeyboard()
{
    DocumentDesk desk(&World::director);
    const Id id = desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QVERIFY(page->detail().work().isHidden());
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_U, Qt::ControlModifier);
    const QPointer<DirectDialog> dialog = page->findChild<DirectDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->words().hasFocus());
    QTest::keyClicks(&dialog->words(), u"Giao phong Ke hoach"_s);
    QTRY_VERIFY(dialog->workers().view().model()->rowCount() > 0);
    dialog->workers().search().setFocus();
    QTest::keyClicks(&dialog->workers().search(), u"nguyen van vien"_s);
    QTest::keyClick(&dialog->workers().search(), Qt::Key_Return);
    QTRY_COMPARE(dialog->workers().lead(), desk.world.specialist);
    dialog->informed().setTicked({desk.world.colleague});
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    const auto sent = fromValues<DirectDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.lead, desk.world.specialist);
    QCOMPARE(sent.informed, QList<Id>{desk.world.colleague});
    QCOMPARE(desk.row(id).state, DocumentState::Assigned);
    QTRY_VERIFY(!page->detail().work().isHidden());
    QAbstractItemModel *work = page->detail().work().list().model();
    QCOMPARE(work->rowCount(), 1);
    Q_EMIT page->detail().work().list().activated(work->index(0, 0));
    QCOMPARE(desk.navigator().opened.constLast().kind, EntityKind::Assignment);
}

void IncomingDocumentsTest::offersWhatTheRulesAllow()
{
    for (const WorldId person : {&World::director, &World::office, &World::specialist}) {
        DocumentDesk desk(person);
        for (const DocumentState state : {DocumentState::Arrived, DocumentState::Accepted,
                                          DocumentState::Submitted, DocumentState::Done}) {
            const Id id = desk.hold(DocumentBook::Incoming, state, u"Công văn"_s);
            desk.send();
            const auto facts = DocumentFacts::load(desk.context(), id);
            QVERIFY(facts && *facts);
            const unsigned part = person == &World::director ? unsigned(LeaderPart)
                                  : person == &World::office ? unsigned(OfficePart)
                                                             : 0U;
            QCOMPARE((*facts)->parts, part);
            DocumentSteps *steps = nullptr;
            DocumentDetail detail(desk.context());
            detail.present(**facts);
            steps = &detail.steps();
            for (const QLatin1StringView name : {step::Accept, step::Refuse, step::Submit, step::Direct,
                                                 step::Complete, step::Reopen, step::Edit})
                QCOMPARE(steps->action(name)->isVisible(),
                         incomingDocumentTable().allows(int(state), name, part));
        }
    }
}

void IncomingDocumentsTest::correctsAnEntry()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    const Id id = desk.receive(u"Ket luan"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->detail().steps().action(step::Edit)->trigger();
    const QPointer<RegisterDialog> dialog = page->findChild<RegisterDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->subject().toPlainText(), u"Ket luan"_s);
    dialog->subject().setPlainText(u"Kết luận"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    const auto sent = fromValues<EditDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.subjectWas, u"Ket luan"_s);
    QCOMPARE(sent.issuedOn, sent.issuedOnWas);
    QCOMPARE(sent.dueAt, sent.dueAtWas);
    QCOMPARE(desk.row(id).subject, u"Kết luận"_s);
    QTRY_COMPARE(page->model().item(0).title, u"Kết luận"_s);
}

void IncomingDocumentsTest::takesComments()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.receive(u"Kết luận"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    LineField &comment = page->detail().comment();
    comment.setText(u"Đã báo phòng Kế hoạch"_s);
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    comment.setFocus();
    QTest::keyClick(&comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(comment.text().isEmpty());
    const auto facts = DocumentFacts::load(desk.context(), id);
    QVERIFY(facts && *facts);
    const QList<ProgressStep> track = documentTrack(**facts, desk.clock.now(), Language::Vietnamese);
    QCOMPARE(track.size(), 3);
    QVERIFY(track.at(1).text.endsWith(u"trao đổi: Đã báo phòng Kế hoạch"_s));
    QVERIFY(track.at(1).note.contains(u"chưa gửi"_s));
    QCOMPARE(track.at(2).text, u"Văn thư — trình lãnh đạo"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    IncomingDocumentsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "IncomingDocumentsTest.moc"
