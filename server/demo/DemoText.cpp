// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoText.h"

#include "common/base/VietnameseText.h"

#include <QFile>

namespace edesk {

QStringList demoLines(const QString &file)
{
    QFile data(QStringLiteral(":/edesk/demo/") + file);
    const bool opened = data.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "demoLines", "a data file is not built in");
    QStringList lines;
    if (!opened)
        return lines;
    for (const QString &line :
         QString::fromUtf8(data.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!line.startsWith(QLatin1Char('#')))
            lines.append(line);
    }
    return lines;
}

QList<QStringList> demoRows(const QString &file, QChar separator)
{
    QList<QStringList> rows;
    for (const QString &line : demoLines(file))
        rows.append(line.split(separator));
    return rows;
}

QString asciiWord(QStringView text)
{
    QString word;
    for (const QChar c : folded(text)) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            word += c;
    }
    return word;
}

QString withLowerStart(const QString &text)
{
    return text.left(1).toLower() + text.mid(1);
}

} // namespace edesk
