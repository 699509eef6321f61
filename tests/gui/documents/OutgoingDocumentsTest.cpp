// SPDX-License-Identifier: GPL-3.0-or-later
// Văn bản đi with real widgets: drafted, checked, signed, numbered, issued, recalled, answered and replaced.
#include "client/features/documents/AgencyPicker.h"
#include "client/features/documents/DocumentFields.h"
#include "client/features/documents/DraftDialog.h"
#include "client/features/documents/IssueDialog.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/document/DraftCommands.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace step = document_action;

class OutgoingDocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draftsByKeyboard();
    void goesItsWayToTheReceivers();
    void isReturnedWithAReasonOnly();
    void choosesReceiversByKeyboard();
    void changesADraft();
    void answersAnArrivedDocument();
    void replacesAnIssuedOne();
    void recallsWhatWasIssued();
    void offersWhatTheRulesAllow();
};

namespace {

/// Takes a step that asks for nothing, by Ctrl+Enter.
bool take(DocumentsPage &page, QLatin1StringView name)
{
    const QPointer<StepDialog> dialog = openStep(page, name);
    if (!dialog)
        return false;
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    return QTest::qWaitFor([&dialog] { return !dialog; }, PatienceMs);
}

} // namespace

void OutgoingDocumentsTest::draftsByKeyboard()
{
    DocumentDesk desk(&World::specialist);
    const auto page = desk.shown(DocumentBook::Outgoing);
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QVERIFY(page->newAction().isEnabled());
    page->list().setFocus();
    QTest::keyClick(&page->list(), Qt::Key_Insert);
    const QPointer<DraftDialog> dialog = page->findChild<DraftDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_VERIFY(dialog->subject().hasFocus());
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClicks(&dialog->subject(), u"Moi hop giao ban"_s);
    QTRY_VERIFY(dialog->signer().view().model()->rowCount() > 0);
    QTest::keyClicks(&dialog->signer().search(), u"le van giam"_s);
    QTest::keyClick(&dialog->signer().search(), Qt::Key_Return);
    QTRY_COMPARE(dialog->signer().lead(), desk.world.director);
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->model().item(0).stateText, u"Dự thảo"_s);
    const auto sent = fromValues<DraftDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.signerId, desk.world.director);
    QVERIFY(sent.relation == DocumentRelation::None);
}

/// One person with every role takes it all the way on a desk that is not connected.
void OutgoingDocumentsTest::goesItsWayToTheReceivers()
{
    DocumentDesk desk(&World::director, {Role::Clerk});
    const auto page = desk.shown(DocumentBook::Outgoing);
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    auto *draft = qobject_cast<DraftDialog *>(page->openNew());
    QVERIFY(draft);
    draft->subject().setPlainText(u"Mời họp"_s);
    draft->acceptButton().click();
    QTRY_COMPARE(page->model().rowCount(), 1);
    const Id id = page->model().item(0).id;
    QTRY_COMPARE(page->detail().document(), id);
    QVERIFY(take(*page, step::SendDraft));
    QTRY_VERIFY(page->detail().steps().action(step::ApproveContent)->isVisible());
    QVERIFY(take(*page, step::ApproveContent));
    QTRY_VERIFY(page->detail().steps().action(step::ApproveForm)->isVisible());
    QVERIFY(take(*page, step::ApproveForm));
    QTRY_VERIFY(page->detail().steps().action(step::Sign)->isVisible());
    const QPointer<StepDialog> signing = openStep(*page, step::Sign);
    QVERIFY(signing);
    signing->findChild<QComboBox *>()->setCurrentIndex(1);
    signing->acceptButton().click();
    QTRY_VERIFY(!signing);
    QVERIFY(desk.row(id).capacity == SigningCapacity::OnBehalf);
    QTRY_VERIFY(page->detail().steps().action(step::Number)->isVisible());
    QVERIFY(take(*page, step::Number));
    QTRY_VERIFY(page->detail().steps().action(step::Issue)->isVisible());
    QTRY_VERIFY(page->model().item(0).subtitle.startsWith(u"chờ cấp số"_s));
    page->detail().steps().action(step::Issue)->trigger();
    const QPointer<IssueDialog> issue = page->findChild<IssueDialog *>();
    QVERIFY(issue);
    issue->agencies().setTicked({desk.world.commune});
    issue->acceptButton().click();
    QTRY_VERIFY(!issue);
    QCOMPARE(desk.row(id).state, DocumentState::Issued);
    const auto facts = DocumentFacts::load(desk.context(), id);
    QVERIFY(facts && *facts);
    QCOMPARE((*facts)->recipients.size(), std::size_t(1));
    const QList<DetailField> receivers = receiverFields((*facts)->recipients, Language::Vietnamese);
    QCOMPARE(receivers.first().label, u"Đơn vị X1"_s);
    QVERIFY(take(*page, step::Archive));
    QCOMPARE(desk.row(id).state, DocumentState::Archived);
}

void OutgoingDocumentsTest::isReturnedWithAReasonOnly()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.hold(DocumentBook::Outgoing, DocumentState::FormCheck, u"Mời họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Outgoing);
    const QPointer<StepDialog> dialog = openStep(*page, step::ReturnDraft);
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.desk().submissions.isEmpty());
    dialog->noteField().setPlainText(u"Sai phông chữ"_s);
    QTest::keyClick(&dialog->noteField(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(id).state, DocumentState::Draft);
    QVERIFY(desk.navigator().told.constLast().startsWith(u"Đã trả lại dự thảo"_s));
}

void OutgoingDocumentsTest::choosesReceiversByKeyboard()
{
    DocumentDesk desk(&World::office);
    desk.hold(DocumentBook::Outgoing, DocumentState::Numbered, u"Mời họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Outgoing);
    page->detail().steps().action(step::Issue)->trigger();
    auto *dialog = page->findChild<IssueDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    AgencyPicker &agencies = dialog->agencies();
    // Neither the author nor units without a register.
    QCOMPARE(agencies.list().count(), 3);
    QTRY_VERIFY(agencies.search().hasFocus());
    QTest::keyClicks(&agencies.search(), u"don vi x1"_s);
    QTest::keyClick(&agencies.search(), Qt::Key_Return);
    QCOMPARE(agencies.ticked(), QList<Id>{desk.world.commune});
    agencies.search().clear();
    QTest::keyClick(&agencies.search(), Qt::Key_Down);
    QTRY_VERIFY(agencies.list().hasFocus());
    QTest::keyClick(&agencies.list(), Qt::Key_Space);
    QCOMPARE(agencies.ticked().size(), 2);
}

void OutgoingDocumentsTest::changesADraft()
{
    DocumentDesk desk(&World::specialist);
    const auto page = desk.shown(DocumentBook::Outgoing);
    auto *draft = qobject_cast<DraftDialog *>(page->openNew());
    QVERIFY(draft);
    draft->subject().setPlainText(u"Moi hop"_s);
    draft->acceptButton().click();
    QTRY_COMPARE(page->model().rowCount(), 1);
    const Id id = page->model().item(0).id;
    QTRY_COMPARE(page->detail().document(), id);
    page->detail().steps().action(step::EditDraft)->trigger();
    const auto dialogs = page->findChildren<DraftDialog *>();
    const QPointer<DraftDialog> dialog = dialogs.isEmpty() ? nullptr : dialogs.constLast();
    QVERIFY(dialog);
    QCOMPARE(dialog->subject().toPlainText(), u"Moi hop"_s);
    dialog->subject().setPlainText(u"Mời họp giao ban"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(id).subject, u"Mời họp giao ban"_s);
}

void OutgoingDocumentsTest::answersAnArrivedDocument()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.receive(u"Đề nghị báo cáo"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->detail().steps().action(DocumentSteps::Answer)->trigger();
    const QPointer<DraftDialog> dialog = page->findChild<DraftDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->receivers().text(), u"Bộ Thông tin"_s);
    dialog->subject().setPlainText(u"Báo cáo theo đề nghị"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    const auto sent = fromValues<DraftDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.relatedId, id);
    QVERIFY(sent.relation == DocumentRelation::Reply);
}

void OutgoingDocumentsTest::replacesAnIssuedOne()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.hold(DocumentBook::Outgoing, DocumentState::Issued, u"Mời họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Outgoing);
    page->detail().steps().action(DocumentSteps::Replace)->trigger();
    const QPointer<DraftDialog> dialog = page->findChild<DraftDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->subject().toPlainText(), u"Mời họp"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    const auto sent = fromValues<DraftDocument>(desk.desk().submissions.constLast().arguments);
    QCOMPARE(sent.relatedId, id);
    QVERIFY(sent.relation == DocumentRelation::Replaces);
}

void OutgoingDocumentsTest::recallsWhatWasIssued()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.hold(DocumentBook::Outgoing, DocumentState::Issued, u"Mời họp"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Outgoing);
    const QPointer<StepDialog> dialog = openStep(*page, step::Recall);
    QVERIFY(dialog);
    dialog->noteField().setPlainText(u"Sai ngày họp"_s);
    dialog->acceptButton().click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(desk.row(id).state, DocumentState::Recalled);
    QTRY_VERIFY(page->detail().steps().buttons().isEmpty());
}

void OutgoingDocumentsTest::offersWhatTheRulesAllow()
{
    DocumentDesk desk(&World::office);
    for (const Choice &state : documentStateChoices()) {
        const Id id = desk.hold(DocumentBook::Outgoing, DocumentState(state.value), u"Công văn"_s);
        desk.send();
        const auto facts = DocumentFacts::load(desk.context(), id);
        QVERIFY(facts && *facts);
        DocumentDetail detail(desk.context());
        detail.present(**facts);
        for (const QLatin1StringView name :
             {step::SendDraft, step::ApproveContent, step::ApproveForm, step::Sign, step::Number, step::Issue,
              step::Archive, step::Recall, step::ReturnDraft})
            QCOMPARE(detail.steps().action(name)->isVisible(),
                     outgoingDocumentTable().allows(state.value, name, OfficePart));
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    OutgoingDocumentsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "OutgoingDocumentsTest.moc"
