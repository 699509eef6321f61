// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar is green only when nothing waits, nothing conflicts and the last success is fresh.
#include "client/app/StatusWords.h"

#include "common/base/Result.h"

#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now = fromVietnamTime(QDate(2026, 6, 15), QTime(14, 6));
constexpr qint64 minute = 60 * 1000;

SyncStatus fresh()
{
    SyncStatus status;
    status.phase = SyncPhase::Idle;
    status.lastSuccess = now;
    return status;
}

StatusWords said(const SyncStatus &status)
{
    return StatusWords::of(status, now, Language::Vietnamese);
}

} // namespace

class StatusWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGreenOnlyWhenAllIsWell();
    void saysWhatIsWrong();
};

void StatusWordsTest::isGreenOnlyWhenAllIsWell()
{
    QCOMPARE(said(fresh()).state, SyncState::Synced);
    QCOMPARE(said(fresh()).words, u"Đã đồng bộ 14:06"_s);
    SyncStatus status = fresh();
    status.waiting = 1;
    QCOMPARE(said(status).state, SyncState::Waiting);
    status = fresh();
    status.conflicts = 1;
    QCOMPARE(said(status).state, SyncState::Attention);
    status = fresh();
    status.refused = 1;
    QCOMPARE(said(status).state, SyncState::Attention);
    status = fresh();
    status.lastSuccess = now.plusMs(-10 * minute);
    QCOMPARE(said(status).state, SyncState::Waiting);
    QCOMPARE(said(status).words, u"Đồng bộ lần cuối 13:56"_s);
    status.lastSuccess = {};
    QCOMPARE(said(status).words, u"Chưa đồng bộ lần nào"_s);
}

void StatusWordsTest::saysWhatIsWrong()
{
    SyncStatus status = fresh();
    status.phase = SyncPhase::Offline;
    QCOMPARE(said(status).state, SyncState::Offline);
    status.phase = SyncPhase::Failed;
    status.lastError = failure(ErrorCode::ServerUnreachable);
    QCOMPARE(said(status).state, SyncState::Offline);
    QVERIFY(said(status).words.startsWith(u"Không kết nối được máy chủ"_s));
    status.phase = SyncPhase::SignedOut;
    QCOMPARE(said(status).state, SyncState::Attention);
    status.phase = SyncPhase::Working;
    status.rowsSoFar = 1200;
    QCOMPARE(said(status).state, SyncState::Working);
    QVERIFY(said(status).words.contains(u"1.200"_s));
}

QTEST_GUILESS_MAIN(StatusWordsTest)
#include "StatusWordsTest.moc"
