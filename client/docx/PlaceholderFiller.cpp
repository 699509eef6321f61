// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/PlaceholderFiller.h"

#include "client/docx/DocxXml.h"
#include "common/base/XmlText.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace edesk {
namespace {

const QLatin1StringView paragraphName("p");
const QLatin1StringView textName("t");

Error malformed(const QXmlStreamReader &xml)
{
    return failure(ErrorCode::Malformed, {},
                   xml.hasError() ? xml.errorString() : QStringLiteral("a document type"));
}

} // namespace

/// The text element at whose start the reader stands; then it stands at the end.
Result<PlaceholderFiller::Piece> PlaceholderFiller::pieceAt(QXmlStreamReader &xml, const QString &part)
{
    Piece piece;
    const QString tag = xml.qualifiedName().toString();
    const qsizetype inside = xml.characterOffset();
    piece.begin = std::max<qsizetype>(0, part.lastIndexOf(QLatin1Char('<'), inside - 1));
    piece.startTag = part.mid(piece.begin, inside - piece.begin);
    if (!piece.startTag.startsWith(QLatin1Char('<') + tag) || !piece.startTag.endsWith(QLatin1Char('>')))
        return failure(ErrorCode::Malformed, {}, QStringLiteral("a text that cannot be found"));
    if (!piece.startTag.contains(QStringLiteral("xml:space")))
        piece.startTag.insert(piece.startTag.size() - 1, QStringLiteral(" xml:space=\"preserve\""));
    piece.endTag = QStringLiteral("</%1>").arg(tag);
    piece.lineBreak = QLatin1Char('<') + tag.chopped(textName.size()) + QStringLiteral("br");
    for (const QXmlStreamNamespaceDeclaration &space : xml.namespaceDeclarations()) {
        const QString name = space.prefix().isEmpty() ? QString() : QLatin1Char(':') + space.prefix();
        piece.lineBreak +=
            QStringLiteral(" xmlns%1=\"%2\"").arg(name, space.namespaceUri().toString().toHtmlEscaped());
    }
    piece.lineBreak += QStringLiteral("/>");
    piece.text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    piece.end = xml.characterOffset();
    // The end of a line in the file is a space in the text.
    piece.text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return piece;
}

/// The texts of the part in order, each with the paragraph it stands in.
Result<QList<PlaceholderFiller::Piece>> PlaceholderFiller::piecesOf(const QString &part)
{
    QXmlStreamReader xml(part);
    QList<Piece> pieces;
    QList<int> open{0};
    int paragraphs = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.tokenType() == QXmlStreamReader::DTD)
            return malformed(xml);
        if (xml.isStartElement() && isWord(xml, paragraphName)) {
            open.append(++paragraphs);
        } else if (xml.isEndElement() && isWord(xml, paragraphName)) {
            open.removeLast();
        } else if (xml.isStartElement() && isWord(xml, textName) && open.size() > 1) {
            auto piece = pieceAt(xml, part);
            if (!piece)
                return piece.error();
            piece->paragraph = open.last();
            pieces.append(*piece);
        }
    }
    if (xml.hasError())
        return malformed(xml);
    return pieces;
}

/// Puts the piece's text in its place, with a line break between its lines.
void PlaceholderFiller::replace(QString &xml, const Piece &piece)
{
    QStringList lines;
    for (const QString &line : piece.text.split(QLatin1Char('\n')))
        lines.append(piece.startTag + xmlText(line).toHtmlEscaped() + piece.endTag);
    xml.replace(piece.begin, piece.end - piece.begin, lines.join(piece.lineBreak));
}

QString PlaceholderFiller::valueOf(const QString &name)
{
    const auto found = m_values.constFind(name);
    if (found == m_values.constEnd()) {
        m_unknown.insert(name);
        return QChar(0x00AB) + name + QChar(0x00BB);
    }
    if (!found->isEmpty())
        return *found;
    m_empty.insert(name);
    return QString(QChar(0x2026));
}

/// Fills what stands in the texts first…end−1, which make up a paragraph.
void PlaceholderFiller::fillParagraph(QList<Piece> &pieces, qsizetype first, qsizetype end)
{
    static const QRegularExpression placeholder(
        QStringLiteral("\u00AB\\s*([^\u00AB\u00BB]{1,64}?)\\s*\u00BB"));
    QString whole;
    QList<qsizetype> starts;
    for (qsizetype i = first; i < end; ++i) {
        starts.append(whole.size());
        whole += pieces.at(i).text;
    }
    const auto pieceAt = [&](qsizetype place) {
        return std::upper_bound(starts.begin(), starts.end(), place) - starts.begin() - 1;
    };
    QList<QRegularExpressionMatch> matches;
    for (auto it = placeholder.globalMatch(whole); it.hasNext();)
        matches.prepend(it.next());
    // From the end, so that earlier places stay where they are.
    for (const QRegularExpressionMatch &match : std::as_const(matches)) {
        const qsizetype from = pieceAt(match.capturedStart());
        const qsizetype to = pieceAt(match.capturedEnd() - 1);
        const qsizetype begin = match.capturedStart() - starts.at(from);
        const qsizetype rest = match.capturedEnd() - starts.at(to);
        QString &head = pieces[first + from].text;
        const QString value = valueOf(match.captured(1));
        for (qsizetype i = from; i <= to; ++i)
            pieces[first + i].changed = pieces.at(first + i).changed || !pieces.at(first + i).text.isEmpty();
        if (from == to) {
            head = head.left(begin) + value + head.mid(rest);
            continue;
        }
        head = head.left(begin) + value;
        for (qsizetype i = from + 1; i < to; ++i)
            pieces[first + i].text.clear();
        pieces[first + to].text = pieces.at(first + to).text.mid(rest);
    }
}

Result<QByteArray> PlaceholderFiller::fill(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString xml = utf8(bytes);
    if (utf8.hasError())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("not UTF-8"));
    auto pieces = piecesOf(xml);
    if (!pieces)
        return pieces.error();
    // Texts of one paragraph stand together unless another one is nested in it.
    std::stable_sort(pieces->begin(), pieces->end(),
                     [](const Piece &a, const Piece &b) { return a.paragraph < b.paragraph; });
    for (qsizetype first = 0; first < pieces->size();) {
        qsizetype end = first;
        while (end < pieces->size() && pieces->at(end).paragraph == pieces->at(first).paragraph)
            ++end;
        fillParagraph(*pieces, first, end);
        first = end;
    }
    // From the end, so that the places before stay where they are.
    std::sort(pieces->begin(), pieces->end(),
              [](const Piece &a, const Piece &b) { return a.begin > b.begin; });
    for (const Piece &piece : std::as_const(*pieces)) {
        if (piece.changed)
            replace(xml, piece);
    }
    return xml.toUtf8();
}

} // namespace edesk
