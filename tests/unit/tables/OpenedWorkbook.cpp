// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tables/OpenedWorkbook.h"

#include <QProcess>
#include <QXmlStreamReader>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// The attributes of the elements of this name within `within`, in their order.
QList<QXmlStreamAttributes> elements(const QByteArray &xml, QStringView within, QStringView name)
{
    QList<QXmlStreamAttributes> found;
    QXmlStreamReader reader(xml);
    bool isWithin = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() == within)
            isWithin = reader.isStartElement();
        else if (isWithin && reader.isStartElement() && reader.name() == name)
            found.append(reader.attributes());
    }
    return found;
}

} // namespace

OpenedWorkbook::OpenedWorkbook(const QString &path) : m_path(path)
{
    readRows();
}

QByteArray OpenedWorkbook::part(const QString &name) const
{
    // Beside other tests.
    constexpr int longestMs = 120'000;
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, m_path, name});
    if (!unzip.waitForFinished(longestMs) || unzip.exitCode() != 0)
        qFatal("unzip: %s", unzip.readAllStandardError().constData());
    return unzip.readAllStandardOutput();
}

void OpenedWorkbook::readRows()
{
    QXmlStreamReader xml(sheet());
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"row")
            m_rows.append(QList<Cell>());
        else if (xml.name() == u"c")
            m_rows.last().append(
                {xml.attributes().value("t"_L1).toString(), {}, xml.attributes().value("s"_L1).toInt()});
        else if (xml.name() == u"v" || xml.name() == u"t")
            m_rows.last().last().text = xml.readElementText();
        else if (xml.name() == u"f")
            qFatal("a formula in %s", qPrintable(m_path));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(m_path), qPrintable(xml.errorString()));
}

QStringList OpenedWorkbook::texts(qsizetype row) const
{
    QStringList texts;
    for (const Cell &cell : m_rows.at(row))
        texts.append(cell.text);
    return texts;
}

QString OpenedWorkbook::numberFormat(int style) const
{
    const QByteArray styles = part(u"xl/styles.xml"_s);
    const QString id = elements(styles, u"cellXfs", u"xf").at(style).value("numFmtId"_L1).toString();
    const auto formats = elements(styles, u"numFmts", u"numFmt");
    for (const QXmlStreamAttributes &format : formats) {
        if (format.value("numFmtId"_L1) == id)
            return format.value("formatCode"_L1).toString();
    }
    return id;
}

bool OpenedWorkbook::isBold(int style) const
{
    const QByteArray styles = part(u"xl/styles.xml"_s);
    const int font = elements(styles, u"cellXfs", u"xf").at(style).value("fontId"_L1).toInt();
    QXmlStreamReader reader(styles);
    int at = -1;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"font")
            ++at;
        else if (reader.name() == u"b" && at == font)
            return true;
    }
    return false;
}

} // namespace edesk
