// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/NameSortKey.h"

#include "common/base/VietnameseText.h"

#include <QList>

#include <array>

namespace edesk {
namespace {

// A word's key is its letters, its tones, its cases, each ended by `levelEnd`, which is below every weight:
// so a beginning of a text sorts before the text.
constexpr char levelEnd = '!';
constexpr char firstWeight = '#';
/// Begins the weight of a character that is not in the alphabet; its code point in hexadecimal follows.
constexpr char foreignWeight = 'z';
constexpr char plainWeight = '0';
constexpr char capitalWeight = '1';

/// Characters in their order; the place is the weight.
constexpr QStringView alphabet = u" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
                                 u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
static_assert(firstWeight + alphabet.size() <= foreignWeight);
/// Huyền, hỏi, ngã, sắc, nặng, then the marks of other languages written in Latin letters.
constexpr QStringView accents = u"\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307";

struct Letter
{
    char16_t base, mark, letter;
};
constexpr std::array<Letter, 6> letters{{{u'a', u'\u0306', u'ă'},
                                         {u'a', u'\u0302', u'â'},
                                         {u'e', u'\u0302', u'ê'},
                                         {u'o', u'\u0302', u'ô'},
                                         {u'o', u'\u031b', u'ơ'},
                                         {u'u', u'\u031b', u'ư'}}};

void appendWeight(QByteArray &out, QStringView order, char first, char32_t c)
{
    const qsizetype place = c <= 0xffff ? order.indexOf(QChar(char16_t(c))) : -1;
    if (place >= 0)
        out.append(char(first + place));
    else
        out.append(foreignWeight).append(QByteArray::number(quint32(c), 16).rightJustified(6, '0'));
}

void trimEnd(QByteArray &level, char weight)
{
    while (level.endsWith(weight))
        level.chop(1);
}

/// Takes the mark that makes another letter of `base` (â, ơ …) out of `marks`; answers the letter.
char32_t letterOf(char32_t base, QList<char32_t> &marks)
{
    for (qsizetype i = 0; i < marks.size(); ++i) {
        for (const Letter &candidate : letters) {
            if (candidate.base == base && candidate.mark == marks[i]) {
                marks.removeAt(i);
                return candidate.letter;
            }
        }
    }
    return base;
}

/// What people type in the place of a character that looks the same: the eth (Ð) of old fonts, curved
/// apostrophes.
char32_t meant(char32_t c)
{
    switch (c) {
    case U'Ð':
    case U'Ɖ':
        return U'Đ';
    case U'ð':
    case U'ɖ':
        return U'đ';
    case U'‘':
    case U'’':
    case U'ʼ':
        return U'\'';
    default:
        return c;
    }
}

void appendKey(QByteArray &out, QStringView text)
{
    const QList<uint> points = text.toString().normalized(QString::NormalizationForm_D).toUcs4();
    QByteArray tones;
    QByteArray cases;
    for (qsizetype i = 0; i < points.size();) {
        const char32_t c = meant(points[i++]);
        QList<char32_t> marks;
        while (i < points.size() && QChar::combiningClass(points[i]) != 0)
            marks.append(points[i++]);
        const char32_t lower = QChar::toLower(c);
        appendWeight(out, alphabet, firstWeight, letterOf(lower, marks));
        tones.append(plainWeight);
        for (const char32_t mark : std::as_const(marks))
            appendWeight(tones, accents, plainWeight + 1, mark);
        cases.append(lower == c ? plainWeight : capitalWeight);
    }
    trimEnd(tones, plainWeight);
    trimEnd(cases, plainWeight);
    out.append(levelEnd).append(tones).append(levelEnd).append(cases).append(levelEnd);
}

} // namespace

QString nameSortKey(QStringView fullName)
{
    const QString name = composed(fullName);
    const qsizetype lastSpace = name.lastIndexOf(u' ');
    const QStringView before = QStringView(name).left(qMax(lastSpace, qsizetype(0)));
    const qsizetype firstSpace = before.indexOf(u' ');
    QByteArray key;
    appendKey(key, QStringView(name).sliced(lastSpace + 1));
    appendKey(key, firstSpace < 0 ? before : before.left(firstSpace));
    appendKey(key, firstSpace < 0 ? QStringView() : before.sliced(firstSpace + 1));
    return QString::fromLatin1(key);
}

} // namespace edesk
