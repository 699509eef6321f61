// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/TemplateFields.h"

#include "common/domain/core/ChoiceText.h"

namespace edesk {
namespace {

/// One receiver a line, as they stand under “Nơi nhận”.
QString receiverLines(const QString &recipients)
{
    QStringList lines;
    for (QString line :
         QString(recipients).replace(QLatin1Char(';'), QLatin1Char('\n')).split(QLatin1Char('\n'))) {
        line = line.simplified();
        if (!line.isEmpty())
            lines.append(line.startsWith(QLatin1Char('-')) ? line : QStringLiteral("- ") + line);
    }
    return lines.join(QStringLiteral(";\n"));
}

} // namespace

QHash<QString, QString> templateFields(const Document &d)
{
    const QString code = codeText(d.codeNumber, d.codeNotation);
    const QString mark = capacityMark(d.capacity);
    return {
        {QStringLiteral("so"), d.codeNumber},
        {QStringLiteral("ky_hieu"), d.codeNotation},
        {QStringLiteral("so_ky_hieu"), code},
        {QStringLiteral("loai_van_ban"),
         choiceText(documentTypeChoices(), int(d.type), Language::Vietnamese)},
        {QStringLiteral("trich_yeu"), d.subject},
        {QStringLiteral("ngay"), officialDate(d.issuedOn)},
        {QStringLiteral("co_quan"), d.issuerName},
        {QStringLiteral("quyen_han"), mark},
        {QStringLiteral("chuc_vu"), d.signerPosition},
        {QStringLiteral("nguoi_ky"), d.signerName},
        {QStringLiteral("noi_nhan"), receiverLines(d.recipients)},
        {QStringLiteral("nguoi_soan"), d.drafterName},
        {QStringLiteral("do_khan"), d.urgency == Urgency::Normal
                                        ? QString()
                                        : choiceText(urgencyChoices(), int(d.urgency), Language::Vietnamese)},
    };
}

QString officialDate(QDate day)
{
    if (!day.isValid())
        return {};
    const auto padded = [](int number, int below) {
        return number < below ? QStringLiteral("0%1").arg(number) : QString::number(number);
    };
    constexpr int firstPlainDay = 10;
    constexpr int firstPlainMonth = 3;
    return QStringLiteral("ngày %1 tháng %2 năm %3")
        .arg(padded(day.day(), firstPlainDay), padded(day.month(), firstPlainMonth),
             QString::number(day.year()));
}

QString capacityMark(SigningCapacity capacity)
{
    if (capacity == SigningCapacity::Own)
        return {};
    // "KT. (ký thay)"
    return choiceText(signingCapacityChoices(), int(capacity), Language::Vietnamese)
        .section(QLatin1Char(' '), 0, 0);
}

} // namespace edesk
