// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in page: what it asks for, the hint about Caps Lock, and an error with its cause and code.
#include "client/features/access/SignInPage.h"
#include "client/features/access/CapsLock.h"
#include "client/ui/Theme.h"
#include "common/base/Result.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterAsksInADialogToo();
    void asksForEverything();
    void asksAgainForThePasswordOnly();
    void noticesCapsLock();
    void saysWhyItFailed();
};

void SignInPageTest::asksForEverything()
{
    SignInPage page(SignInPage::Occasion::First, Language::Vietnamese);
    page.setRequest({});
    QVERIFY(!page.signInButton().isEnabled());
    page.server().setText(u"may-chu.noi-bo:8443"_s);
    page.user().setText(u"ha.pham"_s);
    QVERIFY(!page.signInButton().isEnabled());
    page.password().setText(u"bi mat"_s);
    QVERIFY(page.signInButton().isEnabled());
    SignInRequest asked;
    connect(&page, &SignInPage::signInRequested, this,
            [&asked](const SignInRequest &request) { asked = request; });
    QTest::keyClick(&page.password(), Qt::Key_Return);
    QCOMPARE(asked.server, QUrl(u"https://may-chu.noi-bo:8443"_s));
    QCOMPARE(asked.user, u"ha.pham"_s);
    QCOMPARE(asked.password, u"bi mat"_s);
    page.setBusy(true);
    QVERIFY(!page.signInButton().isEnabled());
    QVERIFY(!page.cancelButton().isHidden());
    const QSignalSpy cancelled(&page, &SignInPage::cancelled);
    page.cancelButton().click();
    QCOMPARE(cancelled.count(), 1);
}

void SignInPageTest::asksAgainForThePasswordOnly()
{
    SignInPage page(SignInPage::Occasion::Again, Language::Vietnamese);
    page.setRequest({QUrl(u"https://s"_s), {}, u"ha.pham"_s, {}});
    QVERIFY(!page.server().isEnabled());
    QVERIFY(!page.user().isEnabled());
    QVERIFY(page.password().isEnabled());
    page.setBusy(true);
    page.setBusy(false);
    QVERIFY(!page.user().isEnabled());
}

void SignInPageTest::noticesCapsLock()
{
    QLineEdit line;
    const CapsLock capsLock(line);
    QKeyEvent shifted(QEvent::KeyPress, Qt::Key_A, Qt::ShiftModifier, u"A"_s);
    QApplication::sendEvent(&line, &shifted);
    QVERIFY(!capsLock.isOn());
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier, u"B"_s);
    QApplication::sendEvent(&line, &capital);
    QVERIFY(capsLock.isOn());
    QKeyEvent small(QEvent::KeyPress, Qt::Key_C, Qt::NoModifier, u"c"_s);
    QApplication::sendEvent(&line, &small);
    QVERIFY(!capsLock.isOn());
}

void SignInPageTest::saysWhyItFailed()
{
    SignInPage page(SignInPage::Occasion::First, Language::Vietnamese);
    QVERIFY(page.errorShown().isEmpty());
    page.showError(failure(ErrorCode::SignInFailed));
    QVERIFY(page.errorShown().contains(u"Tên đăng nhập hoặc mật khẩu không đúng"_s));
    QVERIFY(page.errorShown().contains(u"auth.failed"_s));
}

void SignInPageTest::enterAsksInADialogToo()
{
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *page = new SignInPage(SignInPage::Occasion::Again, Language::Vietnamese);
    layout->addWidget(page);
    page->setRequest({QUrl(u"https://may-chu"_s), {}, u"ha"_s, {}});
    QSignalSpy asked(page, &SignInPage::signInRequested);
    connect(page, &SignInPage::cancelled, &dialog, &QDialog::close);
    connect(page, &SignInPage::signInRequested, page, [page] { page->setBusy(true); });
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *password = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(password);
    QTest::keyClicks(password, u"mat khau"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(dialog.isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    SignInPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SignInPageTest.moc"
