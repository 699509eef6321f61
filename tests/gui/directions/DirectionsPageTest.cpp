// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Theo dõi chỉ đạo: each figure equals the rows it shows, from the agency down to the person and
// by giver, within its period, and follows sync without losing its place.
#include "client/features/directions/DirectionsPage.h"
#include "client/features/directions/DirectionsDetail.h"
#include "client/features/directions/DirectionsTable.h"
#include "client/features/directions/FigureRows.h"
#include "client/ui/CounterTile.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

/// The department's work of June 2026, of each outcome; it is 15 June.
void fill(SampleReplica &sample)
{
    const World &w = sample.world;
    sample.give(u"Quá hạn"_s, onDay(6, 11), w.specialist);
    sample.give(u"Sắp đến hạn"_s, onDay(6, 16), w.colleague);
    sample.give(u"Còn lâu"_s, onDay(7, 20), w.accountant);
    const Id recalled = sample.give(u"Thu hồi"_s, onDay(7, 20), w.accountant);
    sample.perform(w.director, RecallAssignment{recalled, u"Nhầm"_s});
    const Id inTime = sample.give(u"Xong đúng hạn"_s, onDay(6, 25), w.specialist);
    sample.perform(w.specialist, SubmitAssignment{inTime, {}});
    sample.perform(w.director, ApproveAssignment{inTime, {}});
    const Id late = sample.give(u"Xong trễ hạn"_s, onDay(6, 1), w.specialist);
    sample.perform(w.specialist, SubmitAssignment{late, {}});
    sample.perform(w.director, ApproveAssignment{late, {}});
    sample.send();
}

std::array<qint64, outcomes.size()> figures(const DirectionsPage &page, int row)
{
    return const_cast<DirectionsPage &>(page).model().line(row).figures;
}

QStringList names(DirectionsPage &page)
{
    QStringList found;
    for (int row = 0; row < page.model().rowCount(); ++row)
        found << page.model().line(row).name;
    return found;
}

void read(DirectionsPage &page, const std::function<void()> &cause)
{
    QSignalSpy read(&page.model(), &DirectionsListModel::read);
    cause();
    QTRY_VERIFY(!read.isEmpty());
}

void waitForLines(DirectionsPage &page)
{
    QTRY_VERIFY(page.model().rowCount() > 1);
}

using Figures = std::array<qint64, outcomes.size()>;

} // namespace

class DirectionsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFigureEqualsItsRows();
    void goesDownToThePersonAndUpAgain();
    void dividesByGiver();
    void thePeriodBounds();
    void onlyWhatFollowsFromDocuments();
    void opensTheRow();
    void followsSyncAndStays();
    void nothingGivenIsSaid();
    void theTableIsTheBoard();
};

void DirectionsPageTest::eachFigureEqualsItsRows()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    const QAbstractItemModelTester lines(&page.model());
    const QAbstractItemModelTester rows(&page.detail().rows());
    page.show();
    waitForLines(page);
    QCOMPARE(figures(page, 0), (Figures{5, 3, 1, 1, 1, 1}));
    QCOMPARE(page.model().line(0).percentInTime(), std::optional<int>(50));
    page.list().setCurrentIndex(page.model().index(0));
    const QHash<int, QStringList> wanted{{int(Outcome::Open), {u"Quá hạn"_s, u"Sắp đến hạn"_s, u"Còn lâu"_s}},
                                         {int(Outcome::Soon), {u"Sắp đến hạn"_s}},
                                         {int(Outcome::Overdue), {u"Quá hạn"_s}},
                                         {int(Outcome::DoneInTime), {u"Xong đúng hạn"_s}},
                                         {int(Outcome::DoneLate), {u"Xong trễ hạn"_s}}};
    for (const Outcome outcome : outcomes) {
        page.detail().tile(outcome).click();
        FigureRows &shown = page.detail().rows();
        QTRY_COMPARE(qint64(shown.rowCount()), page.model().line(0).figure(outcome));
        QTRY_COMPARE(shown.scope().outcome, outcome);
        if (!wanted.contains(int(outcome)))
            continue;
        const auto titles = [&shown] {
            QStringList all;
            for (int row = 0; row < shown.rowCount(); ++row)
                all << shown.item(row).title;
            return all;
        };
        QTRY_COMPARE(titles(), wanted.value(int(outcome)));
        QCOMPARE(page.detail().tile(outcome).value(), QString::number(wanted.value(int(outcome)).size()));
    }
}

void DirectionsPageTest::goesDownToThePersonAndUpAgain()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    QCOMPARE(page.model().rowCount(), 2);
    QVERIFY(!page.upAction().isEnabled());
    read(page, [&] { page.goDown(page.model().index(1)); });
    // Planning has the overdue one, so it comes first.
    QCOMPARE(page.model().rowCount(), 3);
    QCOMPARE(figures(page, 1), (Figures{4, 2, 1, 1, 1, 1}));
    QCOMPARE(figures(page, 2), (Figures{1, 1, 0, 0, 0, 0}));
    const QStringList units = names(page);
    read(page, [&] { page.goDown(page.model().index(1)); });
    QCOMPARE(page.model().rowCount(), 3);
    QCOMPARE(figures(page, 1), (Figures{3, 1, 0, 1, 1, 1}));
    QCOMPARE(figures(page, 2), (Figures{1, 1, 1, 0, 0, 0}));
    // A person divides no further.
    page.goDown(page.model().index(1));
    read(page, [&] { page.upAction().trigger(); });
    QCOMPARE(names(page), units);
    QCOMPARE(page.list().currentIndex().row(), 1);
    read(page, [&] { page.upAction().trigger(); });
    QCOMPARE(page.model().rowCount(), 2);
    QVERIFY(!page.upAction().isEnabled());
}

void DirectionsPageTest::dividesByGiver()
{
    SampleReplica sample;
    fill(sample);
    const World &w = sample.world;
    GiveAssignment give;
    give.title = u"Của văn phòng"_s;
    give.lead = w.colleague;
    sample.perform(w.office, give);
    sample.send();
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    read(page, [&] {
        page.division().setCurrentIndex(1);
        Q_EMIT page.division().activated(1);
    });
    QCOMPARE(page.model().rowCount(), 3);
    QCOMPARE(figures(page, 1), (Figures{5, 3, 1, 1, 1, 1}));
    QCOMPARE(figures(page, 2), (Figures{1, 1, 0, 0, 0, 0}));
    read(page, [&] { page.goDown(page.model().index(2)); });
    QCOMPARE(figures(page, 0), (Figures{1, 1, 0, 0, 0, 0}));
}

void DirectionsPageTest::thePeriodBounds()
{
    SampleReplica sample;
    fill(sample);
    sample.clock.set(onDay(7, 2));
    sample.world.now = onDay(7, 2);
    sample.give(u"Của tháng sau"_s, onDay(7, 30), sample.world.specialist);
    sample.send();
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    QCOMPARE(figures(page, 0)[0], 6);
    read(page, [&] { Q_EMIT page.chips().activated(QString::fromLatin1(DirectionsPage::Month)); });
    QCOMPARE(figures(page, 0)[0], 1);
    read(page, [&] { Q_EMIT page.chips().activated(QString::fromLatin1(DirectionsPage::Quarter)); });
    QCOMPARE(figures(page, 0)[0], 1);
    read(page, [&] { Q_EMIT page.chips().activated(QString::fromLatin1(DirectionsPage::Always)); });
    QCOMPARE(figures(page, 0)[0], 6);
}

void DirectionsPageTest::onlyWhatFollowsFromDocuments()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    read(page, [&] {
        page.kind().setCurrentIndex(1);
        Q_EMIT page.kind().activated(1);
    });
    QCOMPARE(figures(page, 0), Figures{});
}

void DirectionsPageTest::opensTheRow()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    page.detail().tile(Outcome::Overdue).click();
    QTRY_COMPARE(page.detail().rows().rowCount(), 1);
    WorkListView &list = page.detail().list();
    list.setCurrentIndex(page.detail().rows().index(0));
    Q_EMIT list.activated(list.currentIndex());
    QCOMPARE(sample.navigator().opened.size(), 1);
    QCOMPARE(sample.navigator().opened.constFirst().id, page.detail().rows().item(0).id);
}

void DirectionsPageTest::followsSyncAndStays()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    page.show();
    waitForLines(page);
    page.list().setCurrentIndex(page.model().index(1));
    QSignalSpy resets(&page.model(), &QAbstractItemModel::modelReset);
    sample.give(u"Mới"_s, onDay(6, 12), sample.world.colleague);
    sample.send();
    QTRY_COMPARE(figures(page, 1), (Figures{6, 4, 1, 2, 1, 1}));
    QCOMPARE(page.list().currentIndex().row(), 1);
    QVERIFY(resets.isEmpty());
    QTRY_COMPARE(page.detail().tile(Outcome::Overdue).value(), u"2"_s);
}

void DirectionsPageTest::nothingGivenIsSaid()
{
    SampleReplica sample;
    DirectionsPage page(sample.context());
    page.show();
    QSignalSpy read(&page.model(), &DirectionsListModel::read);
    QTRY_VERIFY(!read.isEmpty());
    QVERIFY(!page.list().isVisible());
}

void DirectionsPageTest::theTableIsTheBoard()
{
    SampleReplica sample;
    fill(sample);
    DirectionsPage page(sample.context());
    waitForLines(page);
    const TableSource source = directionsTable(page.model().question(), {});
    QCOMPARE(source.columns.size(), qsizetype(outcomes.size()) + 2);
    auto &reader = const_cast<FeatureContext &>(sample.context()).reader;
    QCOMPARE(*source.count(reader), 2);
    std::vector<TableRow> rows;
    QVERIFY(source.rows(reader, [&](const TableRow &row) {
        rows.push_back(row);
        return Result<void>();
    }));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(std::get<qint64>(rows[1][1]), 5);
    QCOMPARE(std::get<qint64>(rows[1].back()), 50);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DirectionsPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "DirectionsPageTest.moc"
