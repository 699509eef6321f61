// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in page: what it asks for, the hint about Caps Lock, and an error with its cause and code.
#include "client/features/access/SignInPage.h"
#include "client/features/access/CapsLock.h"
#include "client/features/access/LockPage.h"
#include "client/features/access/PasswordPage.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Theme.h"
#include "common/base/Result.h"

#include "tests/support/Patience.h"

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
    void startsWhereSomethingIsMissing();
    void showsReasonsWhole_data();
    void showsReasonsWhole();
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

void SignInPageTest::startsWhereSomethingIsMissing()
{
    SignInPage page(SignInPage::Occasion::First, Language::Vietnamese);
    page.setRequest({QUrl(u"https://may-chu"_s), {}, u"ha.pham"_s, {}});
    page.show();
    // As while somebody signs out, and after a sign-in that was given up.
    page.setBusy(true);
    page.setBusy(false);
    QCOMPARE(page.focusWidget(), &page.password());
}

void SignInPageTest::showsReasonsWhole_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"signIn", "lock", "password"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

/// On a page far wider than its card, whose height follows from the lines the reason takes.
void SignInPageTest::showsReasonsWhole()
{
    QFETCH(const QString, page);
    const Error error = failure(ErrorCode::SignInFailed);
    SignInPage signIn(SignInPage::Occasion::First, Language::Vietnamese);
    LockPage lock(u"Phạm Thị Hà"_s, Language::Vietnamese);
    auto *password = new PasswordPage(PasswordPage::Occasion::Wish, Language::Vietnamese, &lock);
    QWidget *shown = page == u"signIn" ? static_cast<QWidget *>(&signIn) : &lock;
    if (page == u"password")
        shown = password;
    else
        shown->resize(1366, 768);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown));
    const auto *field = shown->findChild<QLineEdit *>();
    const int usual = field->height();
    signIn.showError(error);
    lock.showError(error);
    password->showError(error);
    const auto *reason = shown->findChild<ErrorLine *>();
    QTRY_VERIFY(reason->height() > 0 && reason->width() > 100);
    QTRY_VERIFY(reason->height() >= reason->heightForWidth(reason->width()));
    QCOMPARE(field->height(), usual);
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
