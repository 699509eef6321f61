// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Uploads.h"

#include "client/replica/Outbox.h"
#include "client/replica/OutboxRescue.h"
#include "common/domain/Catalogues.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The list of what is to be sent outlives the program, and a rescue of the outbox.
class UploadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsKept();
    void aRescueCarriesItOver();
};

namespace {

ContentRef ref(char letter)
{
    return {QString(64, QLatin1Char(letter)), u"Tờ trình.pdf"_s, 1234, u"application/pdf"_s};
}

} // namespace

void UploadsTest::theListIsKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox.db"_s);
    {
        const auto outbox = Outbox::open(path, edeskCatalogue());
        QVERIFY(outbox.ok());
        Uploads uploads((*outbox)->database());
        QVERIFY(uploads.add(ref('a'), {1000}));
        QVERIFY(uploads.add(ref('b'), {2000}));
        QVERIFY(uploads.claim(ref('b').content));
        QVERIFY(uploads.add(ref('b'), {3000}));
        QVERIFY(uploads.add(ref('c'), {4000}));
        QVERIFY(uploads.remove(ref('c').content));
    }
    const auto outbox = Outbox::open(path, edeskCatalogue());
    QVERIFY(outbox.ok());
    const auto all = Uploads((*outbox)->database()).all();
    QVERIFY(all.ok());
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).ref, ref('a'));
    QVERIFY(!all->at(0).claimed);
    QCOMPARE(all->at(1).ref, ref('b'));
    QCOMPARE(all->at(1).addedAt, Instant{2000});
    QVERIFY(all->at(1).claimed);
}

void UploadsTest::aRescueCarriesItOver()
{
    const QTemporaryDir folder;
    const auto damaged = Outbox::open(folder.filePath(u"old.db"_s), edeskCatalogue());
    const auto fresh = Outbox::open(folder.filePath(u"new.db"_s), edeskCatalogue());
    QVERIFY(damaged.ok() && fresh.ok());
    Uploads uploads((*damaged)->database());
    QVERIFY(uploads.add(ref('a'), {1000}));
    QVERIFY(uploads.claim(ref('a').content));
    OutboxRescue rescue((*fresh)->database(), edeskCatalogue());
    QVERIFY(rescue.run(&(*damaged)->database(), 5));
    QCOMPARE(rescue.lost(), 0);
    const auto all = Uploads((*fresh)->database()).all();
    QVERIFY(all.ok());
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().ref, ref('a'));
    QVERIFY(all->first().claimed);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::UploadsTest)
#include "UploadsTest.moc"
