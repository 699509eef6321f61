// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/VietnameseText.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace edesk {
namespace {

bool isInvisible(char32_t c)
{
    return (QChar::category(c) == QChar::Other_Control && !QChar::isSpace(c)) || c == 0x00ad || c == 0x061c ||
           (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
           c == 0xfeff;
}

/// The blocks of marks that any Latin letter may carry; the vowel signs of other scripts are not among them.
bool isStrippedMark(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) ||
           (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe20 && c <= 0xfe2f);
}

char32_t plainLetter(char32_t decomposed)
{
    const char32_t lower = QChar::toLower(decomposed);
    // Old Vietnamese fonts wrote đ with the eth (Ð) and the African d (Ɖ), which look the same.
    return lower == U'đ' || lower == U'ð' || lower == U'ɖ' ? U'd' : lower;
}

char32_t nextCodePoint(QStringView text, qsizetype &position)
{
    const QChar first = text[position++];
    if (first.isHighSurrogate() && position < text.size() && text[position].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[position++]);
    return first.unicode();
}

/// Appends the code points that `pick` lets through, with tidied white space.
template <typename Pick>
void appendTidied(QStringView text, QString &out, Pick pick)
{
    bool gap = false;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if (QChar::isSpace(c)) {
            gap = !out.isEmpty();
            continue;
        }
        const char32_t picked = pick(c);
        if (picked == 0)
            continue;
        if (gap)
            out.append(u' ');
        gap = false;
        out.append(QStringView(QChar::fromUcs4(picked)));
    }
}

/// The folded UTF-8 of each character of Latin text: U+0000–U+036F (Latin, phonetic, marks), U+1E00–U+1EFF
/// (Latin with Vietnamese tones), U+2000–U+22FF (punctuation, currency, arrows, mathematics).
class FoldTable
{
public:
    FoldTable()
    {
        std::size_t slot = 0;
        for (const Block &block : blocks) {
            for (char32_t c = block.first; c <= block.last; ++c)
                m_entries[slot++] = entryOf(c);
        }
    }

    /// Writes the folded text at `to` and answers its end; null when some character is not in the table.
    char *fold(QByteArrayView utf8, char *to) const
    {
        const char *from = utf8.data();
        const char *const end = from + utf8.size();
        const char *const begin = to;
        bool gap = false;
        while (from < end) {
            const Entry *entry = next(from, end);
            if (!entry || entry->size == unknown)
                return nullptr;
            if (entry->size == space) {
                gap = to != begin;
            } else if (entry->size > 0) {
                if (gap)
                    *to++ = ' ';
                gap = false;
                std::memcpy(to, entry->bytes, sizeof entry->bytes);
                to += entry->size;
            }
        }
        return to;
    }

private:
    struct Block
    {
        char32_t first, last;
    };
    struct Entry
    {
        char bytes[3];
        quint8 size;
    };
    static constexpr std::array<Block, 3> blocks{{{0, 0x36f}, {0x1e00, 0x1eff}, {0x2000, 0x22ff}}};
    static constexpr std::size_t secondBlock = 0x370;
    static constexpr std::size_t thirdBlock = secondBlock + 0x100;
    static constexpr quint8 space = 0xfe;
    static constexpr quint8 unknown = 0xff;

    static Entry entryOf(char32_t c)
    {
        if (QChar::isSpace(c))
            return {{}, space};
        const QString letters = folded(QStringView(QChar::fromUcs4(c)));
        const QByteArray encoded = letters.toUtf8();
        // A character that sorts among its neighbours' marks depends on them.
        const bool alone = std::all_of(letters.begin(), letters.end(),
                                       [](QChar letter) { return letter.combiningClass() == 0; });
        Entry entry{{}, unknown};
        if (alone && std::size_t(encoded.size()) <= sizeof entry.bytes) {
            std::memcpy(entry.bytes, encoded.data(), std::size_t(encoded.size()));
            entry.size = quint8(encoded.size());
        }
        return entry;
    }

    static bool isTail(char byte) { return (quint8(byte) & 0xc0) == 0x80; }
    static std::size_t tail(char byte) { return quint8(byte) & 0x3f; }

    const Entry *next(const char *&from, const char *end) const
    {
        const auto lead = quint8(*from);
        if (lead < 0x80)
            return &m_entries[quint8(*from++)];
        if (lead >= 0xc2 && lead <= 0xcd && end - from >= 2 && isTail(from[1])) {
            const std::size_t c = std::size_t(lead & 0x1f) << 6 | tail(from[1]);
            from += 2;
            return c < secondBlock ? &m_entries[c] : nullptr;
        }
        if ((lead != 0xe1 && lead != 0xe2) || end - from < 3 || !isTail(from[1]) || !isTail(from[2]))
            return nullptr;
        const std::size_t c = tail(from[1]) << 6 | tail(from[2]);
        from += 3;
        if (lead == 0xe1)
            return c >= 0xe00 && c <= 0xeff ? &m_entries[secondBlock + c - 0xe00] : nullptr;
        return c <= 0x2ff ? &m_entries[thirdBlock + c] : nullptr;
    }

    std::array<Entry, thirdBlock + 0x300> m_entries;
};

} // namespace

QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    appendTidied(text.toString().normalized(QString::NormalizationForm_D), out, [](char32_t c) -> char32_t {
        return isStrippedMark(c) || isInvisible(c) ? 0 : plainLetter(c);
    });
    return out;
}

void appendFolded(QByteArrayView utf8, QByteArray &out)
{
    static const FoldTable table;
    const qsizetype start = out.size();
    // A two-byte letter may have a three-byte lower case, and entries are copied three bytes at a time.
    const qsizetype most = start + utf8.size() + utf8.size() / 2 + 3;
    if (most > out.capacity())
        out.reserve(std::max(most, 2 * out.capacity()));
    out.resize(most);
    char *const begin = out.data() + start;
    const char *const end = table.fold(utf8, begin);
    out.truncate(start + (end ? end - begin : 0));
    if (!end)
        out.append(folded(QString::fromUtf8(utf8)).toUtf8());
}

QString composed(QStringView text)
{
    QString out;
    out.reserve(text.size());
    appendTidied(text, out, [](char32_t c) -> char32_t { return isInvisible(c) ? 0 : c; });
    return out.normalized(QString::NormalizationForm_C);
}

} // namespace edesk
