// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Messages.h"

namespace edesk::protocol {
namespace {

constexpr QChar separator(0x1f);

/// One detail without what the reader would take for something else or not take at all.
QString told(QString detail)
{
    detail.replace(QChar(u'\0'), QChar::ReplacementCharacter);
    detail.replace(separator, QChar::ReplacementCharacter);
    return detail;
}

} // namespace

Refusal Refusal::of(const Error &error)
{
    QStringList details;
    for (const QString &detail : error.details)
        details << told(detail);
    return {errorKey(error.code), details.join(separator).left(mostDetails)};
}

Error Refusal::error() const
{
    const ErrorCode code = errorCodeFromKey(key);
    return failure(code, details.isEmpty() ? QStringList() : details.split(separator),
                   errorKey(code) == key ? QString() : key);
}

QStringList messageNames()
{
    return {
        QStringLiteral("Hello"),           QStringLiteral("Welcome"),      QStringLiteral("SignIn"),
        QStringLiteral("SessionGrant"),    QStringLiteral("Refresh"),      QStringLiteral("PasswordChange"),
        QStringLiteral("Refusal"),         QStringLiteral("CommandBatch"), QStringLiteral("AnswerBatch"),
        QStringLiteral("PullRequest"),     QStringLiteral("Page"),         QStringLiteral("PushEvent"),
        QStringLiteral("ChecksumRequest"), QStringLiteral("Checksums"),    QStringLiteral("BucketRequest"),
        QStringLiteral("Bucket"),          QStringLiteral("RowsRequest"),  QStringLiteral("ContentOffer"),
        QStringLiteral("ContentStatus")};
}

} // namespace edesk::protocol
