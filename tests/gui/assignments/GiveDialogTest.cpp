// SPDX-License-Identifier: GPL-3.0-or-later
// Giao việc: whom it offers, with how much to do, and giving by keyboard alone.
#include "client/features/assignments/GiveDialog.h"
#include "client/features/assignments/GiveDraft.h"
#include "client/features/assignments/GiveOptions.h"
#include "client/people/PeopleModel.h"
#include "client/ui/BusyBar.h"
#include "client/ui/DueChips.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/PickerRole.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/domain/assignment/SeriesCommands.h"
#include "common/domain/organisation/Position.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// Once they are read.
QHash<QString, QModelIndex> peopleOf(const PeopleModel &model)
{
    if (!QTest::qWaitFor([&model] { return !model.isBusy(); }, PatienceMs))
        qFatal("the people are not read");
    QHash<QString, QModelIndex> people;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            people.insert(model.index(row, 0, parent).data().toString(), model.index(row, 0, parent));
    }
    return people;
}

} // namespace

class GiveDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhomTheRulesReach();
    void countsWork();
    void givesByKeyboardAlone();
    void findsPeopleBeyondTheFirst();
    void ranksAsThePickerDoes();
    void staysOpenWhenRefused();
    void opensBeforeItsPeopleAreRead();
    void keepsTheCursorWhileTheDeskChanges();
    void forgetsWhoIsGone();
    void keepsWhatWasWritten();
    void todayIsTheDayOnWhichItIsGiven();
    void offersNoHourThatHasPassed();
    void aDateThatWentByIsNotGiven();
    void givesAgainAndAgain();
    void asksForASecondApproval();
};

void GiveDialogTest::offersWhomTheRulesReach()
{
    SampleReplica leader;
    const PeopleModel agency(leader.context(), PeopleModel::Reach::Givable);
    const auto ofLeader = peopleOf(agency);
    QVERIFY(ofLeader.contains(u"Nguyễn Văn Viên"_s));
    QVERIFY(ofLeader.contains(u"Lý Văn Toán"_s));
    QVERIFY(!ofLeader.contains(u"Trần Thị Chủ"_s));
    QVERIFY(!ofLeader.contains(u"Mai Thị Huyện"_s));
    SampleReplica head(&World::planningHead);
    const PeopleModel division(head.context(), PeopleModel::Reach::Givable);
    const auto ofHead = peopleOf(division);
    QVERIFY(ofHead.contains(u"Nguyễn Văn Viên"_s));
    QVERIFY(!ofHead.contains(u"Lý Văn Toán"_s));
    SampleReplica alone(&World::specialist);
    const PeopleModel self(alone.context(), PeopleModel::Reach::Givable);
    QCOMPARE(peopleOf(self).keys(), QStringList{u"Nguyễn Văn Viên"_s});
}

void GiveDialogTest::countsWork()
{
    SampleReplica sample;
    const World &w = sample.world;
    sample.give(u"Một"_s, onDay(6, 1), w.specialist);
    sample.give(u"Hai"_s, onDay(7, 1), w.accountant, {w.specialist});
    const Id closed = sample.give(u"Ba"_s, onDay(6, 1), w.specialist);
    sample.perform(w.director, RecallAssignment{closed, u"thừa"_s});
    sample.send();
    const PeopleModel model(sample.context(), PeopleModel::Reach::Givable);
    const QModelIndex specialist = peopleOf(model).value(u"Nguyễn Văn Viên"_s);
    QCOMPARE(specialist.data(int(PickerRole::OpenCount)).toInt(), 2);
    QCOMPARE(specialist.data(int(PickerRole::OverdueCount)).toInt(), 1);
    QVERIFY(specialist.data(int(PickerRole::Recent)).toBool());
    QVERIFY(PeopleModel::rank(u"vien"_s, specialist) > PeopleModel::rank(u"nguyen"_s, specialist));
    QVERIFY(PeopleModel::rank(u"toan"_s, specialist) < 0);
}

void GiveDialogTest::givesByKeyboardAlone()
{
    SampleReplica sample;
    QWidget window;
    window.show();
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(dialog->titleField().hasFocus());
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    QVERIFY(!dialog->giveButton().isEnabled());
    QTest::keyClicks(&dialog->titleField(), u"Kiem tra"_s);
    QTest::keyClick(&dialog->titleField(), Qt::Key_Tab);
    SearchField &search = dialog->picker().search();
    QVERIFY(search.hasFocus());
    QTest::keyClicks(&search, u"vien"_s);
    QTest::keyClick(&search, Qt::Key_Return);
    search.clear();
    QTest::keyClicks(&search, u"toan"_s);
    QTest::keyClick(&search, Qt::Key_Return);
    QCOMPARE(dialog->summary().text(), u"Chủ trì: Nguyễn Văn Viên  ·  Phối hợp: Lý Văn Toán"_s);
    QTest::keyClick(&search, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(sample.desk().submissions.size(), 1);
    const auto given = fromValues<GiveAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(given.title, u"Kiem tra"_s);
    QCOMPARE(given.lead, sample.world.specialist);
    QCOMPARE(given.joiners, QList<Id>{sample.world.accountant});
    QCOMPARE(vietnamTime(given.dueAt).date(), QDate(2026, 6, 19));
    QCOMPARE(sample.desk().submissions.first().undoSeconds, 10);
    QCOMPARE(sample.navigator().lastActionText, u"Hoàn tác"_s);
    sample.navigator().pressAction();
    QVERIFY(sample.desk().outbox().isEmpty());
}

void GiveDialogTest::findsPeopleBeyondTheFirst()
{
    SampleReplica sample;
    PeopleModel model(sample.context(), PeopleModel::Reach::Givable, nullptr, 3);
    QCOMPARE(peopleOf(model).size(), 3);
    QVERIFY(model.isPartial());
    QVERIFY(!peopleOf(model).contains(u"Lý Văn Toán"_s));
    GroupedPicker picker(&PeopleModel::rank);
    model.serve(picker);
    // Enter waits for the people of the words in the line.
    const QSignalSpy ticked(&picker, &GroupedPicker::ticksChanged);
    const auto pick = [&](const QString &words) {
        const auto before = ticked.count();
        picker.search().setText(words);
        QTest::keyClick(&picker.search(), Qt::Key_Return);
        return QTest::qWaitFor([&] { return ticked.count() > before; }, PatienceMs);
    };
    QVERIFY(pick(u"toan"_s));
    QVERIFY(pick(u"nguyễn viên"_s));
    picker.search().setText(u"không có ai"_s);
    QTest::keyClick(&picker.search(), Qt::Key_Return);
    QCOMPARE(peopleOf(model).size(), 0);
    picker.search().clear();
    picker.search().announce();
    QCOMPARE(peopleOf(model).size(), 3);
    // Whoever is ticked stays so when others are listed.
    QVERIFY(!peopleOf(model).contains(u"Lý Văn Toán"_s));
    QCOMPARE(picker.lead(), sample.world.accountant);
    QCOMPARE(picker.joiners(), QList<Id>{sample.world.specialist});
    QCOMPARE(model.nameOf(picker.lead()), u"Lý Văn Toán"_s);

    const PeopleModel whole(sample.context(), PeopleModel::Reach::Givable);
    QVERIFY(peopleOf(whole).size() > 3);
    QVERIFY(!whole.isPartial());
}

void GiveDialogTest::ranksAsThePickerDoes()
{
    SampleReplica sample;
    const World &w = sample.world;
    quint32 number = 500;
    const QStringList names{u"Nguyễn Văn Nguyên"_s,
                            u"Nguyên Thị Hoa"_s,
                            u"Hoà Nguyễn An"_s,
                            u"Trần Hoàng Hoa"_s,
                            u"Hoàng Thị Hoài"_s,
                            u"Đặng Hoa Đào"_s,
                            u"An"_s,
                            u"Lê An Nguyên Thảo An"_s,
                            u"Võ 100% Thật_Thà"_s};
    for (const QString &name : names) {
        Person person;
        person.id = idOf(++number);
        person.revision = 1;
        person.fullName = name;
        person.staffCode = QString::number(number);
        person.organisationId = number % 2 == 0 ? w.planning : w.finance;
        person.agencyId = w.department;
        person.phone = u"hoa an nguyen"_s;
        sample.add(toRecord(person));
        Position position;
        position.id = idOf(number + 100);
        position.revision = 1;
        position.personId = person.id;
        position.organisationId = person.organisationId;
        position.title = number % 3 == 0 ? u"Kế toán trưởng An"_s : u"Chuyên viên"_s;
        position.main = true;
        sample.add(toRecord(position));
    }
    sample.send();
    const PeopleModel everybody(sample.context(), PeopleModel::Reach::Givable);
    const auto people = peopleOf(everybody);
    QVERIFY(people.size() > names.size());
    const QStringList queries{u"nguyen"_s,    u"hoa"_s,   u"an"_s,    u"ho"_s, u"n"_s,
                              u"nguyen an"_s, u"thi h"_s, u"van v"_s, u"ke"_s, u"chuyen an"_s,
                              u"100%"_s,      u"t_t"_s,   u"đào"_s};
    for (const QString &query : queries) {
        int best = -1;
        int matching = 0;
        for (const QModelIndex &person : people) {
            const int rank = PeopleModel::rank(query, person);
            matching += rank >= 0 ? 1 : 0;
            best = qMax(best, rank);
        }
        for (int most = 1; most <= matching; ++most) {
            PeopleModel model(sample.context(), PeopleModel::Reach::Givable, nullptr, most);
            model.setWords(query);
            int worst = best;
            int held = 0;
            for (const QModelIndex &person : peopleOf(model)) {
                worst = qMin(worst, PeopleModel::rank(query, person));
                ++held;
            }
            // Nobody who is left out answers better than one who is held.
            int better = 0;
            for (const QModelIndex &person : people)
                better += PeopleModel::rank(query, person) > worst ? 1 : 0;
            QVERIFY2(held == most && worst >= 0 && better < most,
                     qPrintable(u"%1, %2"_s.arg(query).arg(most)));
        }
    }
}

void GiveDialogTest::staysOpenWhenRefused()
{
    SampleReplica sample;
    QWidget window;
    window.show();
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    dialog->titleField().setText(u"Kiểm tra"_s);
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->picker().setTicked({sample.world.specialist});
    sample.desk().refusal = failure(ErrorCode::StoreFull);
    dialog->giveButton().click();
    // Typing on while it is being given does not give it twice.
    dialog->titleField().setText(u"Kiểm tra đường"_s);
    QVERIFY(!dialog->giveButton().isEnabled());
    dialog->reject();
    QTRY_VERIFY(dialog && dialog->errorLine().isVisible());
    QVERIFY(dialog->errorLine().text().contains(errorKey(ErrorCode::StoreFull)));
    QCOMPARE(sample.desk().submissions.size(), 1);
    QVERIFY(dialog->giveButton().isEnabled());
    QCOMPARE(dialog->titleField().text(), u"Kiểm tra đường"_s);
}

void GiveDialogTest::opensBeforeItsPeopleAreRead()
{
    SampleReplica sample;
    QWidget window;
    window.show();
    // The desk is busy with another question for as long as the test wants.
    const auto gate = std::make_shared<QSemaphore>();
    const auto busy = sample.context().queries.ask<bool>([gate](ReplicaReader &) {
        gate->acquire();
        return Result<bool>(true);
    });
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    GroupedPicker &picker = dialog->picker();
    QTRY_VERIFY(picker.busyBar().isMoving());
    QCOMPARE(picker.view().model()->rowCount(), 0);
    for (const QString &words : {u"b"_s, u"ba"_s, u"vien"_s})
        picker.search().setText(words);
    QTest::keyClick(&picker.search(), Qt::Key_Return);
    QVERIFY(picker.lead().isNull());
    gate->release();
    QTRY_COMPARE(picker.lead(), sample.world.specialist);
    QCOMPARE(dialog->summary().text(), u"Chủ trì: Nguyễn Văn Viên  ·  Phối hợp: chưa chọn"_s);
    QVERIFY(!picker.busyBar().isMoving());
    QVERIFY(busy.isFinished());
}

void GiveDialogTest::keepsTheCursorWhileTheDeskChanges()
{
    SampleReplica sample;
    PeopleModel model(sample.context(), PeopleModel::Reach::Givable);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    GroupedPicker picker(&PeopleModel::rank);
    picker.resize(500, 400);
    model.serve(picker);
    picker.show();
    QVERIFY(peopleOf(model).size() > 3);
    QTest::keyClick(&picker.search(), Qt::Key_Down);
    QTest::keyClick(&picker.search(), Qt::Key_Down);
    const QString current = picker.view().currentIndex().data().toString();
    QTest::keyClick(&picker.search(), Qt::Key_Return);
    const Id ticked = picker.lead();
    // New people before and after, one leaves, one changes the division.
    const World &w = sample.world;
    for (quint32 number = 600; number < 640; ++number) {
        Person person;
        person.id = idOf(number);
        person.revision = 1;
        person.fullName = u"Âu Văn Mới %1"_s.arg(number);
        person.staffCode = QString::number(number);
        person.organisationId = number % 2 == 0 ? w.department : w.finance;
        person.agencyId = w.department;
        sample.add(toRecord(person));
    }
    auto moved = w.view.row<Person>(w.accountant);
    moved.revision += 1;
    moved.organisationId = w.planning;
    sample.add(toRecord(moved));
    auto left = w.view.row<Person>(w.colleague);
    left.revision += 1;
    left.active = false;
    sample.add(toRecord(left));
    sample.send();
    QTRY_VERIFY(peopleOf(model).size() > 40);
    QVERIFY(!peopleOf(model).contains(u"Bùi Thị Bạn"_s));
    QCOMPARE(peopleOf(model).value(u"Lý Văn Toán"_s).parent().data().toString(), u"Đơn vị SKH-KH"_s);
    QCOMPARE(picker.view().currentIndex().data().toString(), current);
    QCOMPARE(picker.lead(), ticked);
    QCOMPARE(resets.count(), 0);
}

void GiveDialogTest::forgetsWhoIsGone()
{
    SampleReplica sample;
    const QString key = u"%1/assignment/give"_s.arg(sample.world.director.toString());
    const Id unknown = idOf(4242);
    sample.desk().saveDraft(
        key, GiveDraft{u"Kiểm tra"_s, {}, QDate(2026, 6, 24), {unknown, sample.world.accountant}}.toBytes());
    QWidget window;
    window.show();
    auto *dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    QTRY_COMPARE(dialog->picker().lead(), sample.world.accountant);
    QVERIFY(dialog->picker().joiners().isEmpty());
}

void GiveDialogTest::keepsWhatWasWritten()
{
    SampleReplica sample;
    const auto opened = [&sample](QWidget &window) {
        window.show();
        auto *dialog = new GiveDialog(sample.context(), &window);
        dialog->open();
        return QPointer(dialog);
    };
    {
        QWidget window;
        const auto dialog = opened(window);
        dialog->titleField().setText(u"Kiểm tra"_s);
        dialog->noteField().setText(u"trong tuần"_s);
        dialog->due().setDue(QDate(2026, 6, 24));
        QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
        dialog->picker().setTicked({sample.world.accountant, sample.world.specialist});
    }
    // Whoever signs in on this profile next has drafts of their own.
    const QString key = u"%1/assignment/give"_s.arg(sample.world.director.toString());
    QVERIFY(!sample.desk().loadDraft(key).result()->isEmpty());
    QWidget window;
    const auto dialog = opened(window);
    QTRY_COMPARE(dialog->titleField().text(), u"Kiểm tra"_s);
    QCOMPARE(dialog->noteField().text(), u"trong tuần"_s);
    QCOMPARE(dialog->due().due(), QDate(2026, 6, 24));
    QTRY_COMPARE(dialog->picker().lead(), sample.world.accountant);
    QCOMPARE(dialog->picker().joiners(), QList<Id>{sample.world.specialist});
    QVERIFY(dialog->giveButton().isEnabled());
    dialog->giveButton().click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(*sample.desk().loadDraft(key).result(), QByteArray());
}

void GiveDialogTest::todayIsTheDayOnWhichItIsGiven()
{
    SampleReplica sample;
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 15), QTime(23, 59, 59)).plusMs(500));
    QWidget window;
    window.show();
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    FilterChips &chips = dialog->due().chips();
    chips.button(u"next"_s)->click();
    const QDate chosen = dialog->due().due();
    // Midnight passes while the dialog is open; nothing but the clock moves.
    sample.clock.advanceMs(1000);
    QTRY_COMPARE(chips.button(u"first"_s)->text(), u"Hôm nay"_s);
    QCOMPARE(chips.button(u"next"_s)->text(), u"Ngày mai"_s);
    QCOMPARE(dialog->due().due(), chosen);
    chips.button(u"first"_s)->click();
    QCOMPARE(dialog->due().due(), QDate(2026, 6, 16));
}

void GiveDialogTest::offersNoHourThatHasPassed()
{
    SampleReplica sample;
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 15), QTime(17, 0)));
    QWidget window;
    window.show();
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    dialog->titleField().setText(u"Kiểm tra"_s);
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->picker().setTicked({sample.world.specialist});
    QPushButton *first = dialog->due().chips().button(u"first"_s);
    QCOMPARE(first->text(), u"Ngày mai"_s);
    first->click();
    dialog->giveButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto given = fromValues<GiveAssignment>(sample.desk().submissions.first().arguments);
    QVERIFY(given.dueAt > sample.clock.now());
}

void GiveDialogTest::aDateThatWentByIsNotGiven()
{
    SampleReplica sample;
    QWidget window;
    window.show();
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window);
    dialog->open();
    dialog->titleField().setText(u"Kiểm tra"_s);
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    dialog->picker().setTicked({sample.world.specialist});
    dialog->due().chips().button(u"first"_s)->click();
    QCOMPARE(dialog->due().due(), QDate(2026, 6, 15));
    // The computer slept; the person presses before the dialog has looked at the clock.
    sample.clock.set(fromVietnamTime(QDate(2026, 6, 16), QTime(8, 0)));
    dialog->giveButton().click();
    QCOMPARE(sample.desk().submissions.size(), 0);
    QCOMPARE(dialog->due().due(), QDate(2026, 6, 16));
    dialog->giveButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
}

void GiveDialogTest::givesAgainAndAgain()
{
    SampleReplica sample;
    QWidget window;
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window, sample.world.specialist);
    dialog->open();
    dialog->titleField().setText(u"Báo cáo tuần"_s);
    QComboBox &repetitions = dialog->options().repetitions();
    QCOMPARE(repetitions.currentIndex(), 0);
    QCOMPARE(repetitions.itemText(1), u"Hằng tuần, Thứ Hai"_s);
    QCOMPARE(repetitions.itemText(3), u"Hằng tháng, ngày làm việc cuối"_s);
    repetitions.setCurrentIndex(1);
    QTRY_VERIFY(dialog->giveButton().isEnabled());
    dialog->giveButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    QCOMPARE(sample.desk().submissions.first().command, QString::fromLatin1(CreateSeries::Name));
    const auto made = fromValues<CreateSeries>(sample.desk().submissions.first().arguments);
    QCOMPARE(made.title, u"Báo cáo tuần"_s);
    QCOMPARE(made.lead, sample.world.specialist);
    QCOMPARE(made.weekdays, 1);
    // From Monday to Friday.
    QCOMPARE(made.dueDays, 4);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void GiveDialogTest::asksForASecondApproval()
{
    SampleReplica sample(&World::planningHead);
    QWidget window;
    const QPointer<GiveDialog> dialog = new GiveDialog(sample.context(), &window, sample.world.specialist);
    dialog->open();
    dialog->titleField().setText(u"Việc"_s);
    QComboBox &approvers = dialog->options().approvers();
    QVERIFY(approvers.findText(u"Nguyễn Văn Viên"_s) < 0);
    const int director = approvers.findText(u"Lê Văn Giám"_s);
    QVERIFY(director > 0);
    approvers.setCurrentIndex(director);
    QTRY_VERIFY(dialog->giveButton().isEnabled());
    dialog->giveButton().click();
    QTRY_COMPARE(sample.desk().submissions.size(), 1);
    const auto given = fromValues<GiveAssignment>(sample.desk().submissions.first().arguments);
    QCOMPARE(given.secondApprover, sample.world.director);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    GiveDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "GiveDialogTest.moc"
