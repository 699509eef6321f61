// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxFacts.h"

#include "client/docx/DocxParts.h"
#include "client/docx/DocxStyles.h"
#include "client/docx/DocxXml.h"

#include <algorithm>

namespace edesk {
namespace {

constexpr double twipsPerMillimetre = 1440 / 25.4;

/// Reads the text part once.
class FactsReader
{
public:
    FactsReader(const DocxStyles &styles, FormFacts &facts) : m_styles(&styles), m_facts(&facts) {}

    Result<void> read(const QByteArray &part)
    {
        QXmlStreamReader xml(part);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.tokenType() == QXmlStreamReader::DTD)
                return failure(ErrorCode::Malformed);
            if (xml.isStartElement())
                start(xml);
            else if (xml.isEndElement() && isWord(xml, QLatin1StringView("p")))
                endParagraph();
        }
        return xml.hasError() ? Result<void>(failure(ErrorCode::Malformed, {}, xml.errorString()))
                              : Result<void>();
    }

private:
    struct Paragraph
    {
        QString text;
        LetterLook look;
    };

    void start(QXmlStreamReader &xml)
    {
        if (isWord(xml, QLatin1StringView("p"))) {
            m_open.append({QString(), m_styles->defaultLook()});
        } else if (isWord(xml, QLatin1StringView("pStyle")) && !m_open.isEmpty()) {
            m_open.last().look = m_styles->styleLook(wordAttribute(xml, QLatin1StringView("val")))
                                     .over(m_styles->defaultLook());
        } else if (isWord(xml, QLatin1StringView("pPr"))) {
            m_inParagraphLook = true;
        } else if (isWord(xml, QLatin1StringView("r"))) {
            m_inParagraphLook = false;
            m_run = {};
        } else if (isWord(xml, QLatin1StringView("rPr"))) {
            readRunLook(xml);
        } else if (isWord(xml, QLatin1StringView("t"))) {
            addText(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (isWord(xml, QLatin1StringView("tab")) || isWord(xml, QLatin1StringView("br"))) {
            if (!m_open.isEmpty())
                m_open.last().text += QLatin1Char(' ');
        } else {
            readPage(xml);
        }
    }

    /// Of the first section: it holds the first page.
    void readPage(const QXmlStreamReader &xml)
    {
        if (isWord(xml, QLatin1StringView("pgSz")) && !m_facts->pageWidth) {
            m_facts->pageWidth = length(xml, QLatin1StringView("w"));
            m_facts->pageHeight = length(xml, QLatin1StringView("h"));
        } else if (isWord(xml, QLatin1StringView("pgMar")) && !m_facts->marginTop) {
            m_facts->marginTop = length(xml, QLatin1StringView("top"));
            m_facts->marginBottom = length(xml, QLatin1StringView("bottom"));
            m_facts->marginLeft = length(xml, QLatin1StringView("left"));
            m_facts->marginRight = length(xml, QLatin1StringView("right"));
        }
    }

    /// The look of a run; that of a paragraph's mark says nothing of letters.
    void readRunLook(QXmlStreamReader &xml)
    {
        const LetterLook look = m_styles->readLook(xml);
        if (!m_inParagraphLook)
            m_run = look;
    }

    void addText(const QString &text)
    {
        if (m_open.isEmpty())
            return;
        Paragraph &paragraph = m_open.last();
        paragraph.text += text;
        const LetterLook look = m_run.over(paragraph.look);
        const auto letters =
            qint64(std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); }));
        if (letters == 0)
            return;
        m_facts->lettersByFont[look.font.value_or(QString())] += letters;
        m_facts->lettersBySize[look.size.value_or(0)] += letters;
    }

    void endParagraph()
    {
        if (!m_open.isEmpty())
            m_facts->paragraphs.append(m_open.takeLast().text);
    }

    static std::optional<double> length(const QXmlStreamReader &xml, QLatin1StringView name)
    {
        bool isNumber = false;
        const double twips = wordAttribute(xml, name).toDouble(&isNumber);
        return isNumber ? std::optional(twips / twipsPerMillimetre) : std::nullopt;
    }

    const DocxStyles *m_styles;
    FormFacts *m_facts;
    QList<Paragraph> m_open;
    LetterLook m_run;
    bool m_inParagraphLook = false;
};

} // namespace

Result<FormFacts> docxFacts(const QString &path)
{
    const auto parts = DocxParts::read(path);
    if (!parts)
        return parts.error();
    const DocxStyles styles(parts->part(QStringLiteral("word/styles.xml")),
                            parts->part(QStringLiteral("word/theme/theme1.xml")));
    FormFacts facts;
    const auto read = FactsReader(styles, facts).read(parts->part(docxTextPart));
    if (!read)
        return docxFault(path, "docx.damaged", read.error().cause);
    return facts;
}

} // namespace edesk
