// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/SecrecyMark.h"

#include <QRegularExpression>

namespace edesk {

bool bearsSecrecyMark(const QString &text)
{
    static const QRegularExpression stamp(
        QStringLiteral("(?<!\\p{L})(?<!BẢO )(?<!BÍ )MẬT(?!\\p{L})|(?i:(?<!\\p{L})độ\\s+mật(?!\\p{L}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return stamp.match(text.normalized(QString::NormalizationForm_C)).hasMatch();
}

Result<void> refuseStateSecrets(const QString &text)
{
    if (bearsSecrecyMark(text))
        return failure(ErrorCode::StateSecret);
    return {};
}

} // namespace edesk
