// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/TextMatch.h"

#include "common/base/VietnameseText.h"

#include <algorithm>

namespace edesk {
namespace {

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

bool hasWordBeginningWith(QStringView text, QStringView beginning)
{
    for (qsizetype at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
        if (beginsWord(text, at))
            return true;
    }
    return false;
}

/// The rank that the query as one piece has in a folded name.
MatchRank phraseRank(QStringView query, QStringView name)
{
    const qsizetype given = name.lastIndexOf(u' ') + 1;
    MatchRank best = MatchRank::None;
    for (qsizetype at = name.indexOf(query); at >= 0; at = name.indexOf(query, at + 1)) {
        if (!beginsWord(name, at))
            continue;
        const qsizetype end = at + query.size();
        const MatchRank rank = end == name.size() ? MatchRank::GivenNameExact
                               : end > given      ? MatchRank::GivenNamePrefix
                                                  : MatchRank::NameWord;
        best = std::min(best, rank);
    }
    return best;
}

/// A folded text that knows which part of the original each of its characters stands for.
class FoldedText
{
public:
    explicit FoldedText(QStringView original)
    {
        for (qsizetype i = 0; i < original.size();) {
            const bool pair =
                original[i].isHighSurrogate() && i + 1 < original.size() && original[i + 1].isLowSurrogate();
            const qsizetype size = pair ? 2 : 1;
            append(original.sliced(i, size), i);
            i += size;
        }
    }

    QStringView text() const { return m_text; }

    std::pair<int, int> originalRange(qsizetype at, qsizetype size) const
    {
        const qsizetype begin = m_parts[at].begin;
        return {int(begin), int(m_parts[at + size - 1].end - begin)};
    }

private:
    struct Part
    {
        qsizetype begin, end;
    };

    void append(QStringView character, qsizetype at)
    {
        const Part part{at, at + character.size()};
        if (character.size() == 1 && character[0].isSpace()) {
            if (!m_text.isEmpty() && !m_text.endsWith(u' '))
                m_text.append(u' '), m_parts.append(part);
            return;
        }
        const QString letters = folded(character);
        if (letters.isEmpty() && !m_parts.isEmpty() && m_parts.last().end == at)
            m_parts.last().end = part.end;
        m_text.append(letters);
        m_parts.resize(m_text.size(), part);
    }

    QString m_text;
    QList<Part> m_parts;
};

struct Piece
{
    qsizetype at, size;
};

void appendWordPlaces(QStringView text, QStringView word, QList<Piece> &out)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (beginsWord(text, at))
            out.append({at, word.size()});
    }
}

QList<Piece> places(QStringView text, QStringView query)
{
    QList<Piece> out;
    for (qsizetype at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.size()))
        out.append({at, query.size()});
    if (!out.isEmpty())
        return out;
    for (const QStringView word : query.tokenize(u' ', Qt::SkipEmptyParts))
        appendWordPlaces(text, word, out);
    // Of words that begin at the same place the longest is shown.
    std::sort(out.begin(), out.end(),
              [](const Piece &a, const Piece &b) { return a.at != b.at ? a.at < b.at : a.size > b.size; });
    return out;
}

} // namespace

MatchRank rankOf(QStringView foldedQuery, QStringView fullName, QStringView position, QStringView division)
{
    if (foldedQuery.isEmpty())
        return MatchRank::NameWord;
    const QString name = folded(fullName);
    if (const MatchRank rank = phraseRank(foldedQuery, name); rank != MatchRank::None)
        return rank;
    const QList<QStringView> words = foldedQuery.split(u' ', Qt::SkipEmptyParts);
    const auto inName = [&name](QStringView word) { return hasWordBeginningWith(name, word); };
    if (std::all_of(words.begin(), words.end(), inName))
        return MatchRank::NameWord;
    const QString place = folded(position) + u'\n' + folded(division);
    const auto anywhere = [&](QStringView word) { return inName(word) || hasWordBeginningWith(place, word); };
    return std::all_of(words.begin(), words.end(), anywhere) ? MatchRank::PositionOrDivision
                                                             : MatchRank::None;
}

QList<std::pair<int, int>> foldedMatches(QStringView text, QStringView foldedQuery)
{
    if (foldedQuery.isEmpty())
        return {};
    const FoldedText original(text);
    QList<std::pair<int, int>> out;
    qsizetype covered = 0;
    for (const Piece &piece : places(original.text(), foldedQuery)) {
        if (piece.at < covered)
            continue;
        out.append(original.originalRange(piece.at, piece.size));
        covered = piece.at + piece.size;
    }
    return out;
}

} // namespace edesk
