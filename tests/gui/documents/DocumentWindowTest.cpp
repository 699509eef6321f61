// SPDX-License-Identifier: GPL-3.0-or-later
// Documents in the whole window: each opens in its register, what waits is counted in the rail and on Hôm
// nay.
#include "client/features/documents/DocumentsPage.h"
#include "client/ui/CounterTile.h"
#include "client/ui/SearchField.h"
#include "client/ui/SearchPanel.h"
#include "client/ui/Theme.h"
#include "client/ui/TopBar.h"
#include "common/domain/document/Document.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/gui/documents/DocumentDesk.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

class DocumentWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensEachInItsRegister();
    void countsWhatWaits();
    void isFoundByItsNumber();
};

namespace {

/// A document of the director's agency on the desk.
Id hold(SampleReplica &sample, DocumentBook book, DocumentState state)
{
    Document d;
    d.id = idOf(70'000 + quint32(state));
    d.revision = 1;
    d.agencyId = sample.world.department;
    d.book = book;
    d.state = state;
    d.codeNumber = u"4711"_s;
    d.codeNotation = u"TB-X"_s;
    d.subject = u"Văn bản %1"_s.arg(int(state));
    d.listedAt = sample.world.now;
    sample.add(toRecord(d));
    sample.send();
    return d.id;
}

} // namespace

void DocumentWindowTest::opensEachInItsRegister()
{
    SampleWindow window;
    const Id incoming = hold(window.sample, DocumentBook::Incoming, DocumentState::Submitted);
    const Id outgoing = hold(window.sample, DocumentBook::Outgoing, DocumentState::Signing);
    QVERIFY(window.show());
    for (const auto &[id, page] :
         {std::pair(outgoing, DocumentsPage::Outgoing), std::pair(incoming, DocumentsPage::Incoming)}) {
        window.desk().openRecord({EntityKind::Document, id});
        QCOMPARE(window.shell().openId(), QString::fromLatin1(page));
        auto *shown = qobject_cast<DocumentsPage *>(window.shell().page(QString::fromLatin1(page)));
        QVERIFY(shown);
        QTRY_COMPARE(shown->detail().document(), id);
    }
}

void DocumentWindowTest::countsWhatWaits()
{
    SampleWindow window;
    hold(window.sample, DocumentBook::Incoming, DocumentState::Submitted);
    QVERIFY(window.show());
    const auto tiles = window.shell().findChildren<CounterTile *>();
    const auto tile = std::find_if(tiles.begin(), tiles.end(), [](const CounterTile *one) {
        return one->text() == u"Văn bản cần xử lý"_s;
    });
    QVERIFY(tile != tiles.end());
    QTRY_COMPARE((*tile)->value(), u"1"_s);
    hold(window.sample, DocumentBook::Outgoing, DocumentState::Signing);
    QTRY_COMPARE((*tile)->value(), u"2"_s);
    QTest::mouseClick(*tile, Qt::LeftButton);
    QCOMPARE(window.shell().openId(), QString::fromLatin1(DocumentsPage::Incoming));
    auto *page = qobject_cast<DocumentsPage *>(window.shell().page(window.shell().openId()));
    QVERIFY(page);
    QCOMPARE(page->model().filter().chip, QString::fromLatin1(DocumentFilter::ToDo));
}

void DocumentWindowTest::isFoundByItsNumber()
{
    SampleWindow window;
    hold(window.sample, DocumentBook::Outgoing, DocumentState::Issued);
    QVERIFY(window.show());
    QTest::keyClick(&window.shell(), Qt::Key_K, Qt::ControlModifier);
    SearchField &field = window.shell().topBar().search();
    QVERIFY(field.hasFocus());
    QTest::keyClicks(&field, u"4711"_s);
    auto *panel = window.shell().findChild<SearchPanel *>();
    QTRY_VERIFY(field.accessibleDescription().contains(u"4711/TB-X"_s));
    QVERIFY(panel->isVisible());
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(window.shell().openId(), QString::fromLatin1(DocumentsPage::Outgoing));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DocumentWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DocumentWindowTest.moc"
