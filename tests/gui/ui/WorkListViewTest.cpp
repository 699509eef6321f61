// SPDX-License-Identifier: GPL-3.0-or-later
// Sync never moves a list: whatever is inserted, removed, moved or changed around them, the current row, the
// selection and the row on top stay where they are.
#include "client/ui/WorkListView.h"
#include "client/ui/ReconciledListModel.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkRowDelegate.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

class Rows final : public ReconciledListModel
{
public:
    using ReconciledListModel::reconcile;
    using ReconciledListModel::ReconciledListModel;
};

QList<WorkItem> work(int count)
{
    QList<WorkItem> items;
    for (int i = 0; i < count; ++i)
        items.append({.id = Id::create(), .title = u"Việc %1"_s.arg(i), .subtitle = u"Tôi giao"_s});
    return items;
}

} // namespace

class WorkListViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncNeverMovesTheList_data();
    void syncNeverMovesTheList();
    void whoIsOnTopSeesWhatComes();
    void aRemovedSelectionGoesToTheCurrentRow();

private:
    /// What a sync may do to the rows, except removing those that are `kept`.
    static QList<WorkItem> changed(QList<WorkItem> items, QRandomGenerator &random, const QSet<Id> &kept);
};

QList<WorkItem> WorkListViewTest::changed(QList<WorkItem> items, QRandomGenerator &random,
                                          const QSet<Id> &kept)
{
    for (int step = 0; step < 12; ++step) {
        const int row = random.bounded(int(items.size()));
        switch (random.bounded(4)) {
        case 0:
            items.insert(row, {.id = Id::create(), .title = u"Mới"_s});
            break;
        case 1:
            if (!kept.contains(items.at(row).id))
                items.removeAt(row);
            break;
        case 2:
            if (!kept.contains(items.at(row).id))
                items.move(row, random.bounded(int(items.size())));
            break;
        default:
            items[row].title += u" (sửa)"_s;
        }
    }
    return items;
}

void WorkListViewTest::syncNeverMovesTheList_data()
{
    QTest::addColumn<int>("scrolled");
    QTest::newRow("between two rows") << 1237;
    QTest::newRow("on a row's edge") << 980;
    QTest::newRow("near the end") << 8000;
}

void WorkListViewTest::syncNeverMovesTheList()
{
    QFETCH(const int, scrolled);
    QRandomGenerator random(20260615);
    Rows model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<WorkItem> items = work(200);
    model.reconcile(items);
    WorkListView view;
    view.setModel(&model);
    view.setItemDelegate(new WorkRowDelegate(Theme::of(&view), WorkRowDelegate::Density::Normal, &view));
    view.resize(420, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setCurrentIndex(model.index(30));
    view.verticalScrollBar()->setValue(scrolled);
    const auto topOf = [&](const Id &id) { return view.visualRect(model.index(model.rowOf(id))).top(); };
    for (int round = 0; round < 40; ++round) {
        const Id top = model.item(view.indexAt(QPoint(5, 0)).row()).id;
        const Id current = model.item(view.currentIndex().row()).id;
        const int before = topOf(top);
        items = changed(items, random, {top, current});
        model.reconcile(items);
        QTRY_VERIFY2(qAbs(topOf(top) - before) <= 1,
                     qPrintable(u"round %1: %2, was %3"_s.arg(round).arg(topOf(top)).arg(before)));
        QCOMPARE(model.item(view.currentIndex().row()).id, current);
        QCOMPARE(view.selectionModel()->selectedIndexes(), QModelIndexList{view.currentIndex()});
    }
    QCOMPARE(resets.count(), 0);
}

void WorkListViewTest::whoIsOnTopSeesWhatComes()
{
    Rows model;
    QList<WorkItem> items = work(50);
    model.reconcile(items);
    WorkListView view;
    view.setModel(&model);
    view.setItemDelegate(new WorkRowDelegate(Theme::of(&view), WorkRowDelegate::Density::Normal, &view));
    view.resize(420, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    items.prepend({.id = Id::create(), .title = u"Gấp"_s});
    model.reconcile(items);
    view.showTop();
    QTRY_COMPARE(view.indexAt(QPoint(5, 0)).row(), 0);
}

void WorkListViewTest::aRemovedSelectionGoesToTheCurrentRow()
{
    Rows model;
    QList<WorkItem> items = work(9);
    model.reconcile(items);
    WorkListView view;
    view.setModel(&model);
    view.setCurrentIndex(model.index(4));
    items.removeAt(4);
    model.reconcile(items);
    QVERIFY(view.currentIndex().isValid());
    QCOMPARE(view.selectionModel()->selectedIndexes(), QModelIndexList{view.currentIndex()});
    // What nobody chose stays so, and what is left of many is not added to.
    view.clearSelection();
    items.removeAt(view.currentIndex().row());
    model.reconcile(items);
    QVERIFY(!view.selectionModel()->hasSelection());
    view.setCurrentIndex(model.index(2));
    view.selectionModel()->select(model.index(5), QItemSelectionModel::Select);
    items.removeAt(2);
    model.reconcile(items);
    QCOMPARE(view.selectionModel()->selectedIndexes(), QModelIndexList{model.index(4)});
}

} // namespace edesk

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const edesk::Theme theme(application);
    edesk::WorkListViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "WorkListViewTest.moc"
