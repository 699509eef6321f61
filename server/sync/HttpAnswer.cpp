// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/HttpAnswer.h"

#include "common/protocol/Messages.h"

namespace edesk {
namespace {

constexpr int busySeconds = 2;

int waitSeconds(const Error &error)
{
    const int named =
        error.code == ErrorCode::Throttled && !error.details.isEmpty() ? error.details.first().toInt() : 0;
    return named > 0 ? named : busySeconds;
}

} // namespace

int HttpAnswer::statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return 500;
    case ErrorCode::NotFound:
    case ErrorCode::FileNotHere:
        return 404;
    case ErrorCode::NotAllowed:
    case ErrorCode::AccountLocked:
    case ErrorCode::AccountDisabled:
    case ErrorCode::PasswordExpired:
        return 403;
    case ErrorCode::SignInFailed:
    case ErrorCode::SessionExpired:
        return 401;
    case ErrorCode::WrongState:
    case ErrorCode::Conflict:
    case ErrorCode::Duplicate:
    case ErrorCode::AlteredReplay:
    case ErrorCode::DeviceCloned:
    case ErrorCode::VersionUnsupported:
        return 409;
    case ErrorCode::TooLarge:
    case ErrorCode::FileTooLarge:
        return 413;
    case ErrorCode::Throttled:
    case ErrorCode::UploadsFull:
        return 429;
    case ErrorCode::ServerBusy:
    case ErrorCode::ScannerUnavailable:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreUnreachable:
        return 503;
    default:
        return 400;
    }
}

http::Response HttpAnswer::refusal(const Error &error)
{
    return refusal(error, statusOf(error.code));
}

http::Response HttpAnswer::refusal(const Error &error, int status)
{
    http::Response response;
    response.status = status;
    response.body = protocol::encode(protocol::Refusal::of(error));
    if (status == 429 || status == 503)
        response.headers.append({"Retry-After", QByteArray::number(waitSeconds(error))});
    return response;
}

http::Response HttpAnswer::cbor(const QByteArray &body)
{
    http::Response response;
    response.body = body;
    return response;
}

http::Response HttpAnswer::empty()
{
    http::Response response;
    response.status = 204;
    response.type.clear();
    return response;
}

} // namespace edesk
