// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/StatusWords.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

QString translated(const char *text)
{
    return QCoreApplication::translate("StatusWords", text);
}

QString lastSuccess(const SyncStatus &status, Instant now)
{
    if (!status.lastSuccess.isSet())
        return translated("Chưa đồng bộ lần nào");
    const QDateTime at = vietnamTime(status.lastSuccess);
    const bool today = at.date() == vietnamTime(now).date();
    return translated("Đồng bộ lần cuối %1").arg(at.toString(today ? u"HH:mm"_s : u"HH:mm dd/MM"_s));
}

} // namespace

StatusWords StatusWords::of(const SyncStatus &status, Instant now, Language language)
{
    switch (status.phase) {
    case SyncPhase::Offline:
        return {SyncState::Offline,
                translated("Đang làm việc ngoại tuyến · %1").arg(lastSuccess(status, now))};
    case SyncPhase::SignedOut:
        return {SyncState::Attention, translated("Cần đăng nhập lại để gửi và nhận")};
    case SyncPhase::Failed: {
        const QString cause =
            status.lastError ? errorText(*status.lastError, language) : translated("Mất kết nối");
        return {SyncState::Offline, translated("%1 · %2").arg(cause, lastSuccess(status, now))};
    }
    case SyncPhase::Connecting:
        return {SyncState::Working, translated("Đang kết nối…")};
    case SyncPhase::Working:
        if (status.rowsSoFar > 0)
            return {SyncState::Working, translated("Đang tải lần đầu · %1 mục").arg(status.rowsSoFar)};
        break;
    case SyncPhase::Idle:
        break;
    }
    if (status.conflicts + status.refused > 0)
        return {SyncState::Attention, translated("Có thay đổi cần xem · %1").arg(lastSuccess(status, now))};
    if (status.isGreen(now))
        return {SyncState::Synced,
                translated("Đã đồng bộ %1").arg(vietnamTime(status.lastSuccess).toString(u"HH:mm"_s))};
    if (status.phase == SyncPhase::Working)
        return {SyncState::Working, translated("Đang đồng bộ…")};
    return {SyncState::Waiting, lastSuccess(status, now)};
}

} // namespace edesk
