// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/VietnameseText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

QByteArray foldedUtf8(QByteArrayView utf8)
{
    QByteArray out;
    appendFolded(utf8, out);
    return out;
}

/// Vietnamese words, marks, spaces and now and then anything else Unicode has.
QString randomText(QRandomGenerator &random)
{
    static const QString common =
        u"aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƯƠÊỄễệởợựậẳÀàÁáẢảÃãẠạ  \t\u00a0–“”…₫/12.-"_s;
    static const QList<char32_t> odd{0x0301, 0x0323, 0x0306, 0x031b, 0x200b,  0x202e, 0xfeff, 0x2028,
                                     0x0130, 0x023a, 0x1e9e, 0x212b, 0x2260,  0x0344, 0x3099, 0x304b,
                                     0xac00, 0x0622, 0x0650, 0x0e33, 0x1f600, 0x20dd, 0x0250, 0x0345,
                                     0x0439, 0x00ad, 0x0958, 0x2126, 0x02bc,  0x0308};
    QString text;
    const int size = random.bounded(24);
    for (int i = 0; i < size; ++i) {
        if (random.bounded(8) != 0)
            text.append(common[random.bounded(int(common.size()))]);
        else if (random.bounded(4) != 0)
            text.append(QChar::fromUcs4(odd[random.bounded(int(odd.size()))]));
        else
            text.append(QChar(char16_t(random.bounded(0xd800))));
    }
    return text;
}

} // namespace

class VietnameseTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("only spaces") << u" \t\n\u00a0\u3000"_s << u""_s;
        QTest::newRow("only marks") << u"\u0301\u0323"_s << u""_s;
        QTest::newRow("old tone place") << u"Hoà"_s << u"hoa"_s;
        QTest::newRow("new tone place") << u"Hòa"_s << u"hoa"_s;
        QTest::newRow("name") << u"Nguyễn Thị Đặng Ứng Thưởng"_s << u"nguyen thi dang ung thuong"_s;
        QTest::newRow("every vowel") << u"ĂẮẰẲẴẶÂẤẦẨẪẬÊẾỀỂỄỆÔỐỒỔỖỘƠỚỜỞỠỢƯỨỪỬỮỰÝỲỶỸỴ"_s
                                     << u"aaaaaaaaaaaaeeeeeeoooooooooooouuuuuuyyyyy"_s;
        QTest::newRow("eth for d") << u"Ðặng Ɖức"_s << u"dang duc"_s;
        QTest::newRow("symbol") << u"05/TB-UBND – “Số 1”"_s << u"05/tb-ubnd – “so 1”"_s;
        QTest::newRow("white space") << u"  Văn\t \r\nbản\u2003đến\u00a0 "_s << u"van ban den"_s;
        QTest::newRow("invisible") << u"\ufeffV\u200bă\u202en\u2066 b\u200fản\u2069\u202c\u00ad"_s
                                   << u"van ban"_s;
        QTest::newRow("controls") << u"a\u0000b\u0007c"_s << u"abc"_s;
        QTest::newRow("Russian") << u"МОСКВА Йод"_s << u"москва иод"_s;
        QTest::newRow("Greek") << u"ΑΘΉΝΑ"_s << u"αθηνα"_s;
        QTest::newRow("Chinese") << u"人民 委員會"_s << u"人民 委員會"_s;
        QTest::newRow("Thai keeps its vowels") << u"กรุงเทพ"_s << u"กรุงเทพ"_s;
        QTest::newRow("beyond the first plane") << u"😀 Đ 𐐀"_s << u"😀 d 𐐨"_s;
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(folded(text.normalized(QString::NormalizationForm_D)), expected);
        QCOMPARE(folded(text.normalized(QString::NormalizationForm_C)), expected);
        QCOMPARE(foldedUtf8(text.toUtf8()), expected.toUtf8());
        QCOMPARE(foldedUtf8(text.normalized(QString::NormalizationForm_D).toUtf8()), expected.toUtf8());
    }

    void bothWaysAgreeOnEveryCharacter()
    {
        for (char32_t c = 0; c <= 0x10ffff; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QString text = u'x' + QString::fromUcs4(&c, 1) + u'y';
            const QString expected = folded(text);
            if (foldedUtf8(text.toUtf8()) != expected.toUtf8() || folded(expected) != expected)
                QFAIL(qPrintable(u"U+%1 gives %2"_s.arg(uint(c), 4, 16).arg(expected)));
        }
    }

    void bothWaysAgreeOnRandomTexts()
    {
        QRandomGenerator random(20260205);
        for (int i = 0; i < 50'000; ++i) {
            const QString text = randomText(random);
            QCOMPARE(foldedUtf8(text.toUtf8()), folded(text).toUtf8());
            QCOMPARE(folded(text.normalized(QString::NormalizationForm_D)), folded(text));
            QCOMPARE(folded(composed(text)), folded(text));
        }
    }

    void appendsBehindWhatIsThere()
    {
        QByteArray out("kept ");
        appendFolded("  \xc4\x90\xe1\xba\xb7ng ", out);
        QCOMPARE(out, "kept dang");
        appendFolded("", out);
        QCOMPARE(out, "kept dang");
        appendFolded("\xe4\xba\xba", out);
        QCOMPARE(out, "kept dang\xe4\xba\xba");
    }

    void invalidUtf8BecomesReplacementCharacters_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone tail") << QByteArray("a\x80z");
        QTest::newRow("cut pair") << QByteArray("a\xc4");
        QTest::newRow("cut triple") << QByteArray("a\xe1\xba");
        QTest::newRow("lead before a letter") << QByteArray("a\xc4z");
        QTest::newRow("overlong") << QByteArray("a\xc0\x80z");
        QTest::newRow("overlong triple") << QByteArray("a\xe0\x80\x80z");
        QTest::newRow("surrogate") << QByteArray("a\xed\xa0\x80z");
        QTest::newRow("too high") << QByteArray("a\xf5\x80\x80\x80z");
    }

    void invalidUtf8BecomesReplacementCharacters()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(foldedUtf8(bytes), folded(QString::fromUtf8(bytes)).toUtf8());
        QVERIFY(foldedUtf8(bytes).contains("\xef\xbf\xbd"));
    }

    void longNames()
    {
        const QString name = u"Nguyễn\u0301 "_s.repeated(10'000);
        const QString expected = u"nguyen "_s.repeated(10'000).trimmed();
        QCOMPARE(folded(name), expected);
        QCOMPARE(foldedUtf8(name.toUtf8()), expected.toUtf8());
        const QString growing = u"Ⱥ"_s.repeated(10'000);
        QCOMPARE(foldedUtf8(growing.toUtf8()), folded(growing).toUtf8());
    }

    void composes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("decomposed") << u"Nguyễn Đặng Thị Hòa"_s.normalized(QString::NormalizationForm_D)
                                    << u"Nguyễn Đặng Thị Hòa"_s;
        QTest::newRow("tone place is kept") << u"Hoà Hòa"_s << u"Hoà Hòa"_s;
        QTest::newRow("white space") << u"\n Văn  bản\t\u00a0đến "_s << u"Văn bản đến"_s;
        QTest::newRow("right to left override") << u"a\u202egpj.exe"_s << u"agpj.exe"_s;
        QTest::newRow("mark behind an invisible") << u"a\u200b\u0301"_s << u"á"_s;
        QTest::newRow("controls") << u"a\u0000\u001b[31mb"_s << u"a[31mb"_s;
        QTest::newRow("only invisible") << u"\u200b \ufeff"_s << u""_s;
        QTest::newRow("case and others stay") << u"Số 5 – Привет 😀"_s << u"Số 5 – Привет 😀"_s;
    }

    void composes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(composed(text), expected);
        QCOMPARE(composed(expected), expected);
    }
};

QTEST_APPLESS_MAIN(VietnameseTextTest)
#include "VietnameseTextTest.moc"
