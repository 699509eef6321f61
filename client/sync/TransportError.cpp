// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/TransportError.h"

#include "common/protocol/Messages.h"

#include <QNetworkReply>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// The gravest first: a certificate nobody vouches for is not excused by being in date.
constexpr std::array gravity{ErrorCode::TlsFailed, ErrorCode::CertificateUntrusted,
                             ErrorCode::CertificateHostMismatch, ErrorCode::CertificateExpired};

ErrorCode certificateCode(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return ErrorCode::CertificateExpired;
    case QSslError::HostNameMismatch:
        return ErrorCode::CertificateHostMismatch;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SubjectIssuerMismatch:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
    case QSslError::CertificateSignatureFailed:
        return ErrorCode::CertificateUntrusted;
    default:
        return ErrorCode::TlsFailed;
    }
}

Error certificateError(const QString &host, const QList<QSslError> &errors)
{
    ErrorCode worst = ErrorCode::CertificateExpired;
    QStringList causes;
    for (const QSslError &error : errors) {
        const ErrorCode code = certificateCode(error.error());
        if (std::find(gravity.begin(), gravity.end(), code) <
            std::find(gravity.begin(), gravity.end(), worst))
            worst = code;
        causes << error.errorString();
    }
    const bool namesHost = worst == ErrorCode::CertificateHostMismatch;
    return failure(worst, namesHost ? QStringList{host} : QStringList(), causes.join("; "_L1));
}

QString secondsToWait(const QNetworkReply &reply)
{
    constexpr int usual = 60;
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    return QString::number(isNumber && seconds > 0 ? seconds : usual);
}

} // namespace

int httpStatus(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Error transportError(const QNetworkReply &reply, const QList<QSslError> &certificateErrors)
{
    if (!certificateErrors.isEmpty())
        return certificateError(reply.url().host(), certificateErrors);
    const QString cause = reply.errorString();
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return failure(ErrorCode::TlsFailed, {}, cause);
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return failure(ErrorCode::TimedOut, {}, cause);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return failure(ErrorCode::Malformed, {}, cause);
    default:
        return failure(ErrorCode::ServerUnreachable, {}, cause);
    }
}

Error refusalError(const QNetworkReply &reply, const QByteArray &body)
{
    const auto refusal = protocol::decode<protocol::Refusal>(body);
    if (refusal)
        return refusal->error();
    const int status = httpStatus(reply);
    const QString cause = u"HTTP %1"_s.arg(status);
    switch (status) {
    case 401:
        return failure(ErrorCode::SessionExpired, {}, cause);
    case 408:
        return failure(ErrorCode::TimedOut, {}, cause);
    case 413:
        return failure(ErrorCode::TooLarge, {u"HTTP"_s}, cause);
    case 429:
        return failure(ErrorCode::Throttled, {secondsToWait(reply)}, cause);
    case 502:
    case 504:
        return failure(ErrorCode::ServerUnreachable, {}, cause);
    default:
        return failure(status >= 500 ? ErrorCode::ServerBusy : ErrorCode::Malformed, {}, cause);
    }
}

} // namespace edesk
