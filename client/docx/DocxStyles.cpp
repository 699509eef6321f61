// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxStyles.h"

#include "client/docx/DocxXml.h"

namespace edesk {
namespace {

/// What Word takes where nothing is said.
constexpr double plainSize = 10;
constexpr int longestChain = 20;

} // namespace

DocxStyles::DocxStyles(const QByteArray &styles, const QByteArray &theme)
{
    readTheme(theme);
    readStyles(styles);
}

void DocxStyles::readTheme(const QByteArray &theme)
{
    QXmlStreamReader xml(theme);
    QString *into = nullptr;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("majorFont"))
            into = &m_majorFont;
        else if (xml.name() == QLatin1StringView("minorFont"))
            into = &m_minorFont;
        else if (into && xml.name() == QLatin1StringView("latin"))
            *std::exchange(into, nullptr) = xml.attributes().value(QLatin1StringView("typeface")).toString();
    }
}

void DocxStyles::readStyles(const QByteArray &styles)
{
    QXmlStreamReader xml(styles);
    bool defaults = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (isWord(xml, QLatin1StringView("rPrDefault")))
            defaults = xml.isStartElement();
        else if (xml.isStartElement() && defaults && isWord(xml, QLatin1StringView("rPr")))
            m_document = readLook(xml);
        else if (xml.isStartElement() && isWord(xml, QLatin1StringView("style")))
            readStyle(xml);
    }
}

void DocxStyles::readStyle(QXmlStreamReader &xml)
{
    const QString id = wordAttribute(xml, QLatin1StringView("styleId"));
    const bool ofParagraphs = wordAttribute(xml, QLatin1StringView("type")) == QLatin1StringView("paragraph");
    const QString isDefault = wordAttribute(xml, QLatin1StringView("default"));
    if (ofParagraphs && (isDefault == QLatin1StringView("1") || isDefault == QLatin1StringView("true")))
        m_defaultStyle = id;
    Style style;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && isWord(xml, QLatin1StringView("style")))
            break;
        if (xml.isStartElement() && isWord(xml, QLatin1StringView("basedOn")))
            style.base = wordAttribute(xml, QLatin1StringView("val"));
        else if (xml.isStartElement() && isWord(xml, QLatin1StringView("rPr")))
            style.look = readLook(xml);
    }
    m_styles.insert(id, style);
}

LetterLook DocxStyles::readLook(QXmlStreamReader &xml) const
{
    LetterLook look;
    LetterLook base;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && isWord(xml, QLatin1StringView("rPr")))
            break;
        if (!xml.isStartElement())
            continue;
        if (isWord(xml, QLatin1StringView("rStyle"))) {
            base = styleLook(wordAttribute(xml, QLatin1StringView("val")));
        } else if (isWord(xml, QLatin1StringView("rFonts"))) {
            const QString theme = wordAttribute(xml, QLatin1StringView("asciiTheme"));
            const QString font = wordAttribute(xml, QLatin1StringView("ascii"));
            if (!theme.isEmpty())
                look.font = theme.startsWith(QLatin1StringView("major")) ? m_majorFont : m_minorFont;
            else if (!font.isEmpty())
                look.font = font;
        } else if (isWord(xml, QLatin1StringView("sz"))) {
            bool isNumber = false;
            const int halves = wordAttribute(xml, QLatin1StringView("val")).toInt(&isNumber);
            if (isNumber)
                look.size = halves / 2.0;
        }
    }
    return look.over(base);
}

LetterLook DocxStyles::styleLook(const QString &name) const
{
    LetterLook look;
    QString next = name;
    for (int i = 0; i < longestChain && m_styles.contains(next); ++i) {
        const Style style = m_styles.value(next);
        look = look.over(style.look);
        next = style.base;
    }
    return look;
}

LetterLook DocxStyles::defaultLook() const
{
    return styleLook(m_defaultStyle).over(m_document).over({QString(), plainSize});
}

} // namespace edesk
