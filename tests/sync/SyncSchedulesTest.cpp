// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/Schedule.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Seeded schedules. EDESK_SEEDS=n runs that many, EDESK_SEED=k runs one again.
class SyncSchedulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("edesk.auth.sessions=false")); }
    void convergesAndLosesNothing_data();
    void convergesAndLosesNothing();
};

void SyncSchedulesTest::convergesAndLosesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    bool one = false;
    const int chosen = qEnvironmentVariableIntValue("EDESK_SEED", &one);
    bool some = false;
    const int count = qEnvironmentVariableIntValue("EDESK_SEEDS", &some);
    const int first = one ? chosen : 1;
    const int last = one ? chosen : (some ? count : EDESK_DEFAULT_SEEDS);
    for (int seed = first; seed <= last; ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

void SyncSchedulesTest::convergesAndLosesNothing()
{
    QFETCH(const quint32, seed);
    QTemporaryDir folder;
    const QStringList faults = Schedule(seed, folder.path()).run();
    QVERIFY2(faults.isEmpty(), qPrintable(u"EDESK_SEED=%1: %2"_s.arg(seed).arg(faults.join(u'\n'))));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SyncSchedulesTest)
#include "SyncSchedulesTest.moc"
