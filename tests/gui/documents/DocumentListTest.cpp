// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of Văn bản đến and Văn bản đi: chips, words, empty and error states, places kept on sync, the
// search.
#include "client/features/documents/DocumentFilterBar.h"
#include "client/features/documents/DocumentSearch.h"
#include "client/features/documents/DocumentTable.h"
#include "client/features/documents/DocumentWatch.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/domain/document/Document.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DocumentListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsCountTheirRows();
    void waitsForThoseWhoseTurnItIs_data();
    void waitsForThoseWhoseTurnItIs();
    void filtersWithoutAccents_data();
    void filtersWithoutAccents();
    void readsFurtherWhereThereAreMany();
    void keepsTheCurrentRowOnSync();
    void anEmptyListSaysSo();
    void opensWhatAFilterHides();
    void isExportedInTheColumnsOfTheRegister();
    void isFoundByTheSearch();
};

namespace {

QString chip(DocumentsPage &page, const char *id)
{
    return page.chips().button(QString::fromLatin1(id))->text();
}

} // namespace

void DocumentListTest::chipsCountTheirRows()
{
    DocumentDesk desk(&World::office, {Role::Clerk});
    desk.hold(DocumentBook::Incoming, DocumentState::Arrived, u"Mới đến"_s);
    desk.hold(DocumentBook::Outgoing, DocumentState::Signing, u"Văn bản đi"_s);
    desk.receive(u"Quá hạn"_s, u"1"_s, onDay(6, 12));
    desk.receive(u"Còn hạn"_s, u"2"_s, onDay(6, 30));
    desk.clock.set(onDay(6, 16));
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    const QAbstractItemModelTester tester(&page->model());
    QCOMPARE(chip(*page, DocumentFilter::All), u"Tất cả 3"_s);
    QCOMPARE(chip(*page, DocumentFilter::Arrived), u"Chờ tiếp nhận 1"_s);
    QCOMPARE(chip(*page, DocumentFilter::ToDirect), u"Chờ trình, chỉ đạo 2"_s);
    QCOMPARE(chip(*page, DocumentFilter::Overdue), u"Quá hạn 1"_s);
    QCOMPARE(chip(*page, DocumentFilter::ToDo), u"Cần xử lý 3"_s);
    page->openPart(QString::fromLatin1(DocumentFilter::Overdue));
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->model().item(0).title, u"Quá hạn"_s);
    QVERIFY(page->model().item(0).dueTone == Tone::Overdue);
    const auto outgoing = desk.shown(DocumentBook::Outgoing);
    QCOMPARE(chip(*outgoing, DocumentFilter::ToSign), u"Trình ký 1"_s);
    QCOMPARE(outgoing->model().rowCount(), 1);
}

void DocumentListTest::waitsForThoseWhoseTurnItIs_data()
{
    QTest::addColumn<WorldId>("person");
    QTest::addColumn<QList<int>>("states");
    using S = DocumentState;
    QTest::newRow("registry") << &World::office
                              << QList<int>{int(S::Arrived), int(S::Accepted), int(S::FormCheck),
                                            int(S::Signed), int(S::Numbered)};
    QTest::newRow("leader") << &World::director << QList<int>{int(S::Submitted), int(S::Signing)};
    QTest::newRow("specialist") << &World::specialist << QList<int>{};
}

void DocumentListTest::waitsForThoseWhoseTurnItIs()
{
    QFETCH(WorldId, person);
    QFETCH(QList<int>, states);
    DocumentDesk desk(person);
    for (const Choice &state : documentStateChoices()) {
        const auto one = DocumentState(state.value);
        desk.hold(one < DocumentState::Draft ? DocumentBook::Incoming : DocumentBook::Outgoing, one,
                  u"Trạng thái %1"_s.arg(state.value));
    }
    desk.send();
    DocumentWatch watch(desk.context());
    QTRY_COMPARE(watch.toDo().incoming + watch.toDo().outgoing, int(states.size()));
    for (const DocumentBook book : {DocumentBook::Incoming, DocumentBook::Outgoing}) {
        const auto page = desk.shown(book);
        page->openPart(QString::fromLatin1(DocumentFilter::ToDo));
        QVERIFY(settled(page->model()));
        for (int row = 0; row < page->model().rowCount(); ++row)
            QVERIFY(states.contains(page->model().item(row).title.section(u' ', -1).toInt()));
    }
}

void DocumentListTest::filtersWithoutAccents_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("abstract") << u"chuyen doi"_s;
    QTest::newRow("number") << u"77"_s;
    QTest::newRow("symbol") << u"tb-bttTT chuyen"_s;
    QTest::newRow("author") << u"bo thong tin 77"_s;
}

void DocumentListTest::filtersWithoutAccents()
{
    QFETCH(QString, words);
    DocumentDesk desk(&World::office);
    desk.receive(u"Kết luận về chuyển đổi số"_s, u"77"_s);
    desk.receive(u"Kiểm tra đê điều"_s, u"5"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    QCOMPARE(page->model().rowCount(), 2);
    QTest::keyClicks(&page->filterField(), words);
    QTRY_COMPARE(page->model().rowCount(), 1);
    QCOMPARE(page->model().item(0).title, u"Kết luận về chuyển đổi số"_s);
    QVERIFY(settled(page->model()));
    QCOMPARE(chip(*page, DocumentFilter::All), u"Tất cả 1"_s);
}

/// More rows than are sorted at once are read along the order of the register, with the same answer.
void DocumentListTest::readsFurtherWhereThereAreMany()
{
    DocumentDesk desk(&World::office);
    for (int i = 0; i < 3'050; ++i)
        desk.hold(DocumentBook::Incoming, DocumentState::Accepted, u"Công văn %1"_s.arg(i));
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->openPart(QString::fromLatin1(DocumentFilter::ToDirect));
    QVERIFY(settled(page->model()));
    QCOMPARE(page->model().rowCount(), DocumentListModel::PageSize);
    QCOMPARE(page->model().counts().chips.value(QString::fromLatin1(DocumentFilter::ToDirect)), 3'050);
    QVERIFY(page->model().canFetchMore({}));
    page->model().fetchMore({});
    QTRY_COMPARE(page->model().rowCount(), 2 * DocumentListModel::PageSize);
}

void DocumentListTest::keepsTheCurrentRowOnSync()
{
    DocumentDesk desk(&World::office);
    for (int i = 0; i < 9; ++i)
        desk.receive(u"Công văn %1"_s.arg(i), QString::number(i));
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->list().setCurrentIndex(page->model().index(4));
    const Id before = page->model().item(4).id;
    desk.world.now.ms += 60'000;
    desk.receive(u"Mới nhất"_s, u"100"_s);
    desk.send();
    QTRY_COMPARE(page->model().rowCount(), 10);
    QCOMPARE(page->model().item(page->list().currentIndex().row()).id, before);
    QCOMPARE(page->detail().document(), before);
}

void DocumentListTest::anEmptyListSaysSo()
{
    DocumentDesk desk(&World::office);
    const auto page = desk.shown(DocumentBook::Incoming);
    auto *state = page->findChild<EmptyState *>();
    QVERIFY(state && state->isVisible());
    page->filterField().setText(u"khong co"_s);
    QTRY_VERIFY(!page->model().filter().words.isEmpty());
    QVERIFY(settled(page->model()));
    const auto buttons = page->findChildren<QPushButton *>();
    QPushButton *leave = nullptr;
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == u"Bỏ lọc"_s)
            leave = button;
    }
    QVERIFY(leave);
    leave->click();
    QTRY_VERIFY(page->model().filter().words.isEmpty());
}

void DocumentListTest::opensWhatAFilterHides()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.hold(DocumentBook::Incoming, DocumentState::Done, u"Đã xong"_s);
    desk.hold(DocumentBook::Incoming, DocumentState::Arrived, u"Mới"_s);
    desk.send();
    const auto page = desk.shown(DocumentBook::Incoming);
    page->openPart(QString::fromLatin1(DocumentFilter::Arrived));
    QTRY_COMPARE(page->model().rowCount(), 1);
    page->openRow(id);
    QTRY_COMPARE(page->detail().document(), id);
    QCOMPARE(page->chips().current(), QString::fromLatin1(DocumentFilter::All));
    page->openRow(idOf(77'777));
    QTRY_COMPARE(desk.navigator().errors.size(), 1);
}

void DocumentListTest::isExportedInTheColumnsOfTheRegister()
{
    DocumentDesk desk(&World::office);
    desk.receive(u"Kết luận"_s);
    desk.send();
    const TableSource source = documentTable(desk.context(), DocumentFilter{});
    QCOMPARE(source.title, u"Danh sách văn bản đến"_s);
    QList<TableRow> rows;
    QVERIFY(source.rows(desk.context().reader, [&rows](const TableRow &row) -> Result<void> {
        rows.append(row);
        return {};
    }));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().size(), std::size_t(source.columns.size()));
    QCOMPARE(cellText(rows.first().at(1), Language::Vietnamese), u"1"_s);
    QCOMPARE(cellText(rows.first().at(3), Language::Vietnamese), u"12/TB-BTTTT"_s);
    QCOMPARE(cellText(rows.first().at(5), Language::Vietnamese), u"Thông báo: Kết luận"_s);
    const TableSource outgoing = documentTable(desk.context(), DocumentFilter{DocumentBook::Outgoing});
    const auto count = outgoing.count(desk.context().reader);
    QVERIFY(count);
    QCOMPARE(*count, 0);
}

void DocumentListTest::isFoundByTheSearch()
{
    DocumentDesk desk(&World::office);
    const Id id = desk.receive(u"Kết luận về chuyển đổi số"_s);
    desk.send();
    DocumentSearch search(desk.context());
    QSignalSpy found(&search, &SearchSource::found);
    search.find(u"chuyen doi"_s, 5);
    QTRY_COMPARE(found.size(), 1);
    const auto hits = found.first().at(1).value<QList<SearchHit>>();
    QCOMPARE(hits.size(), 1);
    QVERIFY(hits.first().subtitle.startsWith(u"12/TB-BTTTT"_s));
    hits.first().open();
    QCOMPARE(desk.navigator().opened.constLast().id, id);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DocumentListTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DocumentListTest.moc"
