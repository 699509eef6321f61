// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/NameSortKey.h"
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>

using namespace edesk;

QList<QByteArray> edesk::fuzzSeeds()
{
    const QString name = QStringLiteral("Nguyễn Thị Hoà Đặng – 05/TB-UBND \u200b\u202eẳ 人😀\u3099");
    return {name.toUtf8(), name.normalized(QString::NormalizationForm_D).toUtf8(),
            QByteArray("Y H'Hen Ni\xc3\xaa \xc4")};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    const QString text = QString::fromUtf8(input);
    const QString plain = folded(text);
    QByteArray fast;
    appendFolded(input, fast);
    fuzzRequire(fast == plain.toUtf8(), "both ways of folding agree");
    fuzzRequire(folded(plain) == plain, "folding twice is folding once");
    fuzzRequire(composed(composed(text)) == composed(text), "composing twice is composing once");

    const QString key = nameSortKey(text);
    fuzzRequire(std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c <= u'~'; }),
                "keys are ASCII");

    int end = 0;
    for (const auto &[start, length] : foldedMatches(text, plain.left(3).trimmed())) {
        fuzzRequire(start >= end && length > 0 && start + length <= text.size(),
                    "highlights lie inside the text");
        end = start + length;
    }
    return 0;
}
