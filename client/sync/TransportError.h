// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QList>
#include <QSslError>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace edesk {

/// Why no answer came, in the project's codes; `certificateErrors` are those of the reply's handshake.
Error transportError(const QNetworkReply &reply, const QList<QSslError> &certificateErrors);
/// The refusal that an answer with a status of 300 or more carries in `body`, or what its status says.
Error refusalError(const QNetworkReply &reply, const QByteArray &body);
/// The answer's HTTP status; 0 when there is no answer.
int httpStatus(const QNetworkReply &reply);

} // namespace edesk
