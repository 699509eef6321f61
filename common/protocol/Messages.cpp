// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Messages.h"

namespace edesk::protocol {
namespace {
constexpr QChar separator(0x1f);
}

Refusal Refusal::of(const Error &error)
{
    return {errorKey(error.code), error.details.join(separator)};
}

Error Refusal::error() const
{
    const ErrorCode code = errorCodeFromKey(key);
    return failure(code, details.isEmpty() ? QStringList() : details.split(separator),
                   errorKey(code) == key ? QString() : key);
}

QStringList messageNames()
{
    return {QStringLiteral("Hello"),          QStringLiteral("Welcome"),      QStringLiteral("SignIn"),
            QStringLiteral("SessionGrant"),   QStringLiteral("Refresh"),      QStringLiteral("PasswordChange"),
            QStringLiteral("Refusal"),        QStringLiteral("CommandBatch"), QStringLiteral("AnswerBatch"),
            QStringLiteral("PullRequest"),    QStringLiteral("Page"),         QStringLiteral("PushEvent"),
            QStringLiteral("ChecksumRequest"), QStringLiteral("Checksums"),   QStringLiteral("BucketRequest"),
            QStringLiteral("Bucket"),         QStringLiteral("RowsRequest")};
}

} // namespace edesk::protocol
