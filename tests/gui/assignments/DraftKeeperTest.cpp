// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types is saved while they type and comes back, joined with what they typed meanwhile.
#include "client/drafts/DraftKeeper.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

class DraftKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhileOneTypes();
    void savesWhenLeft();
    void joinsWhatWasTypedMeanwhile();
    void removesWhatWasSent();
    void keepsDraftsApart();

private:
    static QByteArray kept(SampleReplica &sample, const QString &key)
    {
        return *sample.desk().loadDraft(key).result();
    }
};

void DraftKeeperTest::savesWhileOneTypes()
{
    SampleReplica sample;
    QPlainTextEdit field;
    DraftKeeper keeper(sample.desk(), nullptr, std::chrono::milliseconds(1));
    keeper.follow(field);
    keeper.open(u"a"_s);
    field.setPlainText(u"một ý"_s);
    // Nobody leaves anything: as when the program is killed.
    QTRY_COMPARE(kept(sample, u"a"_s), QByteArray("một ý"));
    field.clear();
    QTRY_COMPARE(kept(sample, u"a"_s), QByteArray());
}

void DraftKeeperTest::savesWhenLeft()
{
    SampleReplica sample;
    QWidget window;
    QLineEdit field(&window);
    QLineEdit other(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    DraftKeeper keeper(sample.desk(), nullptr);
    keeper.follow(field);
    keeper.open(u"a"_s);
    field.setFocus();
    field.setText(u"một ý"_s);
    QCOMPARE(kept(sample, u"a"_s), QByteArray());
    other.setFocus();
    QCOMPARE(kept(sample, u"a"_s), QByteArray("một ý"));
}

void DraftKeeperTest::joinsWhatWasTypedMeanwhile()
{
    SampleReplica sample;
    sample.desk().saveDraft(u"a"_s, "hôm qua");
    QLineEdit field;
    {
        DraftKeeper keeper(sample.desk(), nullptr);
        keeper.follow(field);
        keeper.open(u"a"_s);
        field.setText(u"hôm nay"_s);
        QTRY_COMPARE(field.text(), u"hôm qua hôm nay"_s);
    }
    QCOMPARE(kept(sample, u"a"_s), QByteArray("hôm qua hôm nay"));
}

void DraftKeeperTest::removesWhatWasSent()
{
    SampleReplica sample;
    sample.desk().saveDraft(u"a"_s, "hôm qua");
    {
        QLineEdit field;
        DraftKeeper keeper(sample.desk(), nullptr);
        keeper.follow(field);
        keeper.open(u"a"_s);
        QTRY_COMPARE(field.text(), u"hôm qua"_s);
        keeper.discard(u"a"_s);
        // The window closes with its text.
    }
    QCOMPARE(kept(sample, u"a"_s), QByteArray());
}

void DraftKeeperTest::keepsDraftsApart()
{
    SampleReplica sample;
    sample.desk().saveDraft(u"b"_s, "của b");
    QLineEdit field;
    DraftKeeper keeper(sample.desk(), nullptr);
    keeper.follow(field);
    keeper.open(u"a"_s);
    field.setText(u"của a"_s);
    keeper.open(u"b"_s);
    field.clear();
    QCOMPARE(kept(sample, u"a"_s), QByteArray("của a"));
    QTRY_COMPARE(field.text(), u"của b"_s);
    keeper.open({});
    field.clear();
    QCOMPARE(kept(sample, u"b"_s), QByteArray("của b"));
}

QTEST_MAIN(DraftKeeperTest)
#include "DraftKeeperTest.moc"
