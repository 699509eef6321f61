// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/Document.h"

#include "common/base/VietnameseText.h"

namespace edesk {
namespace {

/// "05" and "5" are one number.
QString plainNumber(const QString &number)
{
    qsizetype zeros = 0;
    while (zeros + 1 < number.size() && number.at(zeros) == QLatin1Char('0'))
        ++zeros;
    return number.mid(zeros);
}

} // namespace

QString identityKeyOf(const QString &codeNumber, const QString &codeNotation, const QString &issuerName,
                      QDate issuedOn)
{
    if (codeNumber.trimmed().isEmpty() || codeNotation.trimmed().isEmpty())
        return {};
    QString notation = folded(codeNotation.trimmed());
    notation.remove(QLatin1Char(' '));
    return plainNumber(codeNumber.trimmed()) + QLatin1Char('/') + notation + QLatin1Char('|') +
           QString::number(issuedOn.year()) + QLatin1Char('|') + folded(issuerName.simplified());
}

} // namespace edesk
