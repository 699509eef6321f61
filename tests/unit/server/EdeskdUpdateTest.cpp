// SPDX-License-Identifier: GPL-3.0-or-later
// A newer edeskd on the data folder of an older one.
#include "tests/unit/server/Demand.h"
#include "tests/unit/server/EdeskdUnderTest.h"

#include "common/store/Database.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class EdeskdUpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheirDescription();
};

/// A store of a program whose assignments had a field less: their hashes are of other bytes.
void EdeskdUpdateTest::rowsFollowTheirDescription()
{
    EdeskdUnderTest server;
    QCOMPARE(server.init().exitCode, 0);
    const auto store = [&] {
        return demand(Database::open(DatabaseAddress::file(server.data() + u"/store.db"_s)));
    };
    const QString noted = u"SELECT count(*) FROM meta WHERE key = 'row_description'"_s;
    const QString newest = u"SELECT max(seq) FROM scope"_s;
    QCOMPARE(demand(store()->number(noted)), 1);
    demand(store()->script(
        u"UPDATE scope SET checksum = checksum + (SELECT count(*) FROM membership m WHERE m.scope_id = "
        "scope.id AND m.kind = 20 AND m.gone = 0); UPDATE membership SET hash = hash + 1 WHERE kind = 20; "
        "DELETE FROM meta WHERE key = 'row_description'"_s));
    const qint64 before = demand(store()->number(newest));
    const QStringList check{u"check"_s, u"--data"_s, server.data()};
    QCOMPARE(EdeskdUnderTest::run(check).exitCode, 1);
    for (int start = 0; start < 2; ++start) {
        QVERIFY(server.serve());
        QCOMPARE(server.process().output().contains(u"new description"_s), start == 0);
        server.process().terminate();
        QCOMPARE(demand(server.process().waitForExit()), 0);
    }
    QCOMPARE(EdeskdUnderTest::run(check).exitCode, 0);
    QCOMPARE(demand(store()->number(noted)), 1);
    // Desks hear of it.
    QVERIFY(demand(store()->number(newest)) > before);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::EdeskdUpdateTest)
#include "EdeskdUpdateTest.moc"
