// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileWords.h"

#include "client/steps/DueWords.h"
#include "client/ui/WorkItem.h"

#include <QCoreApplication>
#include <QLocale>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
using Direction = TransferStatus::Direction;
using Phase = TransferStatus::Phase;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

int percentOf(const TransferStatus &transfer)
{
    constexpr int whole = 100;
    return transfer.size > 0 ? int(transfer.done * whole / transfer.size) : 0;
}

PillSpec movingPill(const TransferStatus &transfer)
{
    const QString words =
        transfer.direction == Direction::Up ? Words::tr("Đang gửi %1 %") : Words::tr("Đang tải %1 %");
    return {.text = words.arg(percentOf(transfer)), .tone = Tone::Accent, .icon = Icon::Sync};
}

} // namespace

QString sizeText(qint64 bytes, Language language)
{
    const QLocale locale(language == Language::Vietnamese ? QLocale::Vietnamese : QLocale::English);
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString fileDetails(const AttachedFile &file, Instant now, Language language)
{
    QStringList parts{sizeText(file.ref.size, language), file.addedByName, shortMoment(file.addedAt, now)};
    if (file.version > 1)
        parts.append(Words::tr("bản %1").arg(file.version));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

FileStanding standingOf(const AttachedFile &file, SendState sending,
                        const std::optional<TransferStatus> &transfer)
{
    if (isMoving(transfer))
        return {.pill = movingPill(*transfer)};
    const bool failed = transfer && transfer->error && !isPassing(*transfer->error);
    if (failed)
        return {.pill = sendPill(SendState::Failed), .error = transfer->error};
    const bool waits = transfer && transfer->direction == Direction::Up && transfer->phase != Phase::Done;
    if (waits || sending == SendState::Waiting)
        return {.pill = sendPill(SendState::Waiting)};
    if (!file.isHere)
        return {.pill = {.text = Words::tr("Chưa tải"), .tone = Tone::Neutral, .icon = Icon::Offline}};
    return {.pill = sendPill(sending)};
}

bool isMoving(const std::optional<TransferStatus> &transfer)
{
    return transfer && transfer->phase == Phase::Moving;
}

bool isPassing(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerBusy:
    case ErrorCode::TimedOut:
    case ErrorCode::SessionExpired:
    case ErrorCode::PasswordExpired:
        return true;
    default:
        return false;
    }
}

} // namespace edesk
