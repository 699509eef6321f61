// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

/// The text with what would be highlighted in brackets.
QString marked(const QString &text, const QString &query)
{
    QString out;
    int done = 0;
    for (const auto &[start, length] : foldedMatches(text, folded(query))) {
        out += QStringView(text).sliced(done, start - done) + u'[' + QStringView(text).sliced(start, length) +
               u']';
        done = start + length;
    }
    return out + QStringView(text).sliced(done);
}

} // namespace

class TextMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<MatchRank>("expected");
        QTest::newRow("given") << u"ánh"_s << MatchRank::GivenNameExact;
        QTest::newRow("given without marks") << u"ANH"_s << MatchRank::GivenNameExact;
        QTest::newRow("given prefix") << u"an"_s << MatchRank::GivenNamePrefix;
        QTest::newRow("middle") << u"ngoc"_s << MatchRank::NameWord;
        QTest::newRow("surname prefix") << u"đ"_s << MatchRank::NameWord;
        QTest::newRow("middle and given") << u"ngọc ánh"_s << MatchRank::GivenNameExact;
        QTest::newRow("middle and part of given") << u"ngoc a"_s << MatchRank::GivenNamePrefix;
        QTest::newRow("full name") << u"Đỗ Thị Ngọc Ánh"_s << MatchRank::GivenNameExact;
        QTest::newRow("words in any order") << u"anh do"_s << MatchRank::NameWord;
        QTest::newRow("position") << u"chuyên viên"_s << MatchRank::PositionOrDivision;
        QTest::newRow("division word") << u"noi"_s << MatchRank::PositionOrDivision;
        QTest::newRow("name and division") << u"anh nội vụ"_s << MatchRank::PositionOrDivision;
        QTest::newRow("inside a word") << u"nh"_s << MatchRank::None;
        QTest::newRow("one word unknown") << u"anh xyz"_s << MatchRank::None;
        QTest::newRow("empty") << u""_s << MatchRank::NameWord;
    }

    void ranks()
    {
        QFETCH(QString, query);
        QFETCH(MatchRank, expected);
        QCOMPARE(rankOf(folded(query), u"Đỗ Thị Ngọc Ánh", u"Chuyên viên chính", u"Phòng Nội vụ"), expected);
    }

    void rankIsTheBestOfAllPlaces()
    {
        QCOMPARE(rankOf(u"an", u"An Văn An", u"", u""), MatchRank::GivenNameExact);
        QCOMPARE(rankOf(u"an", u"An Văn Ánh", u"", u""), MatchRank::GivenNamePrefix);
        QCOMPARE(rankOf(u"an", u"An", u"", u""), MatchRank::GivenNameExact);
        QCOMPARE(rankOf(u"an", u"", u"", u""), MatchRank::None);
        QVERIFY(MatchRank::GivenNameExact < MatchRank::GivenNamePrefix);
        QVERIFY(MatchRank::NameWord < MatchRank::PositionOrDivision);
    }

    void highlights_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u"Văn bản"_s << u"xyz"_s << u"Văn bản"_s;
        QTest::newRow("empty query") << u"Văn bản"_s << u" "_s << u"Văn bản"_s;
        QTest::newRow("empty text") << u""_s << u"a"_s << u""_s;
        QTest::newRow("phrase") << u"Công Văn  bản đến"_s << u"van ban"_s << u"Công [Văn  bản] đến"_s;
        QTest::newRow("every place") << u"Đặng, đang, dâng"_s << u"đang"_s << u"[Đặng], [đang], [dâng]"_s;
        QTest::newRow("inside") << u"Kế hoạch"_s << u"oac"_s << u"Kế h[oạc]h"_s;
        QTest::newRow("not overlapping") << u"nananana"_s << u"nana"_s << u"[nana][nana]"_s;
        QTest::newRow("decomposed text") << u"Cha\u0302\u0301t lu\u031bo\u031b\u0323ng"_s << u"chat"_s
                                         << u"[Cha\u0302\u0301t] lu\u031bo\u031b\u0323ng"_s;
        QTest::newRow("marks of the last letter")
            << u"o\u031b\u0323 o"_s << u"o"_s << u"[o\u031b\u0323] [o]"_s;
        QTest::newRow("invisible inside") << u"v\u200băn"_s << u"van"_s << u"[v\u200băn]"_s;
        QTest::newRow("leading space and mark") << u"  \u0301an"_s << u"an"_s << u"  \u0301[an]"_s;
        QTest::newRow("behind an emoji") << u"😀 Đức"_s << u"duc"_s << u"😀 [Đức]"_s;
        QTest::newRow("an emoji") << u"a😀b"_s << u"😀"_s << u"a[😀]b"_s;
        QTest::newRow("words apart") << u"Báo cáo quý của Sở"_s << u"so bao"_s << u"[Báo] cáo quý của [Sở]"_s;
        QTest::newRow("words only at beginnings")
            << u"Hoan nghênh An"_s << u"an xyz"_s << u"Hoan nghênh [An]"_s;
        QTest::newRow("longer word first") << u"Thanh tra"_s << u"tha thanh"_s << u"[Thanh] tra"_s;
    }

    void highlights()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(QString, expected);
        QCOMPARE(marked(text, query), expected);
    }
};

QTEST_APPLESS_MAIN(TextMatchTest)
#include "TextMatchTest.moc"
