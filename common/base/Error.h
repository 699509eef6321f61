// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace edesk {

/// Everything that can go wrong, listed once in ErrorCodes.def.
enum class ErrorCode : quint16 {
#define EDESK_ERROR(name, key, vi, en, viHint, enHint) name,
#include "common/base/ErrorCodes.def"
#undef EDESK_ERROR
};

/// The language of a text shown to a person.
enum class Language { Vietnamese, English };

/// One failure: a catalogued code, the values its text mentions, and the technical cause for the log.
struct Error
{
    ErrorCode code;
    QStringList details;
    QString cause;

    bool operator==(const Error &) const = default;
};

/// The stable name of a code on the wire, in logs and in `--json` ("auth.locked").
QString errorKey(ErrorCode code);
/// The code of a stable name; Internal when the name is unknown (a newer peer).
ErrorCode errorCodeFromKey(QStringView key);
/// What happened, for a person; `%1`, `%2` … are replaced by the details.
QString errorText(const Error &error, Language language);
/// What to do next, for a person.
QString errorHint(const Error &error, Language language);
/// Whether the local database is at fault: what was asked is neither done nor refused and may be asked again.
bool isStoreFailure(ErrorCode code);
/// How many codes the catalogue holds; codes are 0 … count-1.
int errorCodeCount();

} // namespace edesk
