// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/StatusWords.h"

#include "common/base/VietnameseDate.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

QString lastSuccess(const SyncStatus &status, Instant now)
{
    if (!status.lastSuccess.isSet())
        return Words::tr("Chưa đồng bộ lần nào");
    const QDateTime at = vietnamTime(status.lastSuccess);
    const bool today = at.date() == vietnamTime(now).date();
    return Words::tr("Đồng bộ lần cuối %1").arg(at.toString(today ? u"HH:mm"_s : u"HH:mm dd/MM"_s));
}

} // namespace

StatusWords StatusWords::of(const SyncStatus &status, Instant now, Language language)
{
    switch (status.phase) {
    case SyncPhase::Offline:
        return {SyncState::Offline,
                Words::tr("Đang làm việc ngoại tuyến · %1").arg(lastSuccess(status, now))};
    case SyncPhase::SignedOut:
        return {SyncState::Attention, Words::tr("Cần đăng nhập lại để gửi và nhận")};
    case SyncPhase::Failed: {
        const QString cause =
            status.lastError ? errorText(*status.lastError, language) : Words::tr("Mất kết nối");
        return {SyncState::Offline, Words::tr("%1 · %2").arg(cause, lastSuccess(status, now))};
    }
    case SyncPhase::Connecting:
        return {SyncState::Working, Words::tr("Đang kết nối…")};
    case SyncPhase::Working:
        if (status.rowsSoFar > 0)
            return {
                SyncState::Working,
                Words::tr("Đang tải lần đầu · %1 mục").arg(numberText(qint64(status.rowsSoFar), language))};
        break;
    case SyncPhase::Idle:
        break;
    }
    if (status.conflicts + status.refused > 0)
        return {SyncState::Attention, Words::tr("Có thay đổi cần xem · %1").arg(lastSuccess(status, now))};
    if (status.isGreen(now))
        return {SyncState::Synced,
                Words::tr("Đã đồng bộ %1").arg(vietnamTime(status.lastSuccess).toString(u"HH:mm"_s))};
    if (status.phase == SyncPhase::Working)
        return {SyncState::Working, Words::tr("Đang đồng bộ…")};
    return {SyncState::Waiting, lastSuccess(status, now)};
}

} // namespace edesk
