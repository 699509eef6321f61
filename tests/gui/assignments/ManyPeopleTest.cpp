// SPDX-License-Identifier: GPL-3.0-or-later
// Giao việc where there are as many people as in a province: the window never stands still.
#include "tests/gui/assignments/ManyPeople.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/people/PeopleModel.h"
#include "client/features/assignments/PeopleSearch.h"
#include "client/steps/StepDialog.h"
#include "client/ui/BusyBar.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "tests/support/EventLoopWatchdog.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

class ManyPeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givingNeverBlocksTheWindow();
    void aStepNeverBlocksTheWindow();
    void searchingNeverBlocksTheWindow();

private:
    /// Does this from the event loop, as a key or a click would, and waits for `isDone`.
    template <typename Action, typename Condition>
    bool act(Action action, Condition isDone)
    {
        bool acted = false;
        QTimer::singleShot(0, this, [&] {
            action();
            acted = true;
        });
        return QTest::qWaitFor([&] { return acted && isDone(); }, PatienceMs);
    }
    bool openStep(QPointer<StepDialog> &dialog, QWidget *window);
    bool isFluent();

    std::unique_ptr<SampleReplica> m_sample;
    EventLoopWatchdog m_watchdog;
};

void ManyPeopleTest::initTestCase()
{
    m_sample = std::make_unique<SampleReplica>();
    addManyPeople(*m_sample, 30'000);
    // The fonts are read before anybody can give anything: the shell is written in them.
    QWidget window;
    window.show();
    QPointer<StepDialog> first;
    QVERIFY(openStep(first, &window));
}

bool ManyPeopleTest::openStep(QPointer<StepDialog> &dialog, QWidget *window)
{
    return act(
        [&] {
            dialog = new StepDialog({.title = u"Chuyển việc"_s, .accept = u"Chuyển"_s}, window);
            dialog->askPerson(new PeopleModel(m_sample->context(), PeopleModel::Reach::Agency));
            dialog->open();
        },
        [&] { return dialog->picker()->view().model()->rowCount() > 0; });
}

bool ManyPeopleTest::isFluent()
{
    const bool fluent = m_watchdog.isFluent();
    m_watchdog.reset();
    return fluent;
}

void ManyPeopleTest::givingNeverBlocksTheWindow()
{
    QWidget window;
    window.show();
    m_watchdog.reset();
    QPointer<GiveDialog> dialog;
    const auto people = [&] { return dialog->picker().view().model(); };
    QVERIFY(act(
        [&] {
            dialog = new GiveDialog(m_sample->context(), &window);
            dialog->open();
        },
        [&] { return people()->rowCount() > 0; }));
    QVERIFY(isFluent());
    SearchField &search = dialog->picker().search();
    const QString words = u"dang tran con"_s;
    for (const QChar key : words)
        QVERIFY(act([&] { QTest::keyClick(&search, key.toLatin1()); }, [] { return true; }));
    const auto current = [&] { return dialog->picker().view().currentIndex().data().toString(); };
    QTRY_COMPARE(current(), u"Đặng Trần Côn"_s);
    QVERIFY(isFluent());
    QVERIFY(act([&] { QTest::keyClick(&search, Qt::Key_Return); },
                [&] { return !dialog->picker().lead().isNull(); }));
    // One letter, answered by thousands.
    QVERIFY(act([&] { search.setText(u"n"_s); }, [&] { return current() == u"Đỗ Thị Nhân"_s; }));
    QVERIFY(act([&] { search.clear(); }, [&] { return people()->rowCount() > 1; }));
    QVERIFY(isFluent());
    QVERIFY(act([&] { QTest::keyClick(&search, Qt::Key_PageDown); }, [] { return true; }));
    QVERIFY(act([&] { dialog->reject(); }, [&] { return !dialog; }));
    QVERIFY(isFluent());
}

void ManyPeopleTest::aStepNeverBlocksTheWindow()
{
    QWidget window;
    window.show();
    m_watchdog.reset();
    QPointer<StepDialog> dialog;
    QVERIFY(openStep(dialog, &window));
    QTRY_VERIFY(!dialog->picker()->busyBar().isMoving());
    QVERIFY(isFluent());
}

void ManyPeopleTest::searchingNeverBlocksTheWindow()
{
    PeopleSearch search(m_sample->context());
    QSignalSpy found(&search, &SearchSource::found);
    m_watchdog.reset();
    const QString words = u"dang tran con"_s;
    for (int length = 1; length <= words.size(); ++length)
        QVERIFY(act([&] { search.find(words.left(length), 6); }, [&] { return found.count() >= length; }));
    const auto last = found.last().at(1).value<QList<SearchHit>>();
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.first().title, u"Đặng Trần Côn"_s);
    QVERIFY(isFluent());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    ManyPeopleTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ManyPeopleTest.moc"
