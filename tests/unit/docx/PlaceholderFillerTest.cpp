// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/PlaceholderFiller.h"
#include "tests/unit/docx/TestDocx.h"

#include <QTest>
#include <QXmlStreamReader>

namespace edesk {

using namespace Qt::StringLiterals;

/// Placeholders in the XML of Word files.
class PlaceholderFillerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeholdersAreFilled_data();
    void placeholdersAreFilled();
    void linesBecomeLines();
    void whatIsNotKnownStays();
    void everythingElseStays();
    void textsMayDeclareTheirSpace();
    void nestedParagraphsAreApart();
    void valuesAreText();
    void whatIsNoXmlIsRefused_data();
    void whatIsNoXmlIsRefused();

private:
    static QStringList texts(const QByteArray &xml);
};

QStringList PlaceholderFillerTest::texts(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QStringList found;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"t")
            found.append(reader.readElementText());
    }
    return reader.hasError() ? QStringList{reader.errorString()} : found;
}

void PlaceholderFillerTest::placeholdersAreFilled_data()
{
    QTest::addColumn<QStringList>("runs");
    QTest::addColumn<QStringList>("filled");
    QTest::newRow("one run") << QStringList{u"Số: «so»"_s} << QStringList{u"Số: 05"_s};
    QTest::newRow("alone") << QStringList{u"«so»"_s} << QStringList{u"05"_s};
    QTest::newRow("split in two") << QStringList{u"Số: «s"_s, u"o»."_s} << QStringList{u"Số: 05"_s, u"."_s};
    QTest::newRow("each letter a run") << QStringList{u"«"_s, u"s"_s, u"o"_s, u"»"_s}
                                       << QStringList{u"05"_s, QString(), QString(), QString()};
    QTest::newRow("two in one run") << QStringList{u"«so»/«ky_hieu»"_s} << QStringList{u"05/TB-UBND"_s};
    QTest::newRow("two, crossing") << QStringList{u"a «so"_s, u"» b «ky_"_s, u"hieu» c"_s}
                                   << QStringList{u"a 05"_s, u" b TB-UBND"_s, u" c"_s};
    QTest::newRow("spaces inside") << QStringList{u"« so »"_s} << QStringList{u"05"_s};
    QTest::newRow("twice") << QStringList{u"«so» «so»"_s} << QStringList{u"05 05"_s};
    QTest::newRow("never closed") << QStringList{u"«so"_s, u" và"_s} << QStringList{u"«so"_s, u" và"_s};
    QTest::newRow("quotation") << QStringList{u"««so»»"_s} << QStringList{u"«05»"_s};
    QTest::newRow("nothing") << QStringList{u"Kính gửi"_s} << QStringList{u"Kính gửi"_s};
}

void PlaceholderFillerTest::placeholdersAreFilled()
{
    QFETCH(const QStringList, runs);
    QFETCH(const QStringList, filled);
    QList<QByteArray> bytes;
    for (const QString &run : runs)
        bytes.append(run.toUtf8());
    PlaceholderFiller filler({{u"so"_s, u"05"_s}, {u"ky_hieu"_s, u"TB-UBND"_s}});
    const auto result = filler.fill(TestDocx::part(TestDocx::paragraph(bytes)));
    QVERIFY(result);
    QCOMPARE(texts(*result), filled);
    QVERIFY(filler.unknown().isEmpty());
}

void PlaceholderFillerTest::linesBecomeLines()
{
    PlaceholderFiller filler({{u"noi_nhan"_s, u"- Như trên;\n- Lưu: VT."_s}});
    const auto result = filler.fill(TestDocx::part(TestDocx::paragraph({"«noi_nhan»"})));
    QVERIFY(result);
    QCOMPARE(texts(*result), (QStringList{u"- Như trên;"_s, u"- Lưu: VT."_s}));
    QCOMPARE(result->count("<w:br/>"), 1);
}

void PlaceholderFillerTest::whatIsNotKnownStays()
{
    PlaceholderFiller filler({{u"so"_s, QString()}});
    const auto result = filler.fill(TestDocx::part(TestDocx::paragraph({"«so» «la»"})));
    QVERIFY(result);
    QCOMPARE(texts(*result), QStringList{u"… «la»"_s});
    QCOMPARE(filler.unknown(), QSet<QString>{u"la"_s});
    QCOMPARE(filler.empty(), QSet<QString>{u"so"_s});
}

void PlaceholderFillerTest::everythingElseStays()
{
    // Byte for byte, with line ends and letters that are two units long before it.
    const QByteArray before =
        TestDocx::part("<w:p w14:paraId=\"1A\"><w:r><w:t>\r\n😀 &amp; x</w:t></w:r>\r\n<w:r><w:t/></w:r>"
                       "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> «so» </w:t></w:r></w:p>"
                       "<w:p><!-- «so» --><w:r><w:t>a</w:t></w:r></w:p>");
    PlaceholderFiller filler({{u"so"_s, u"5"_s}});
    const auto result = filler.fill(before);
    QVERIFY(result);
    QByteArray after = before;
    after.replace("> «so» <", "> 5 <");
    QCOMPARE(*result, after);
    // Filling again finds nothing to do.
    QCOMPARE(*filler.fill(after), after);
}

void PlaceholderFillerTest::textsMayDeclareTheirSpace()
{
    PlaceholderFiller filler({{u"so"_s, u"a\nb"_s}});
    const QByteArray space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const auto result = filler.fill(TestDocx::part("<w:p><w:r><v:t xmlns:v=\"" + space +
                                                   "\">«s</v:t><w:t/>"
                                                   "<t xmlns=\"" +
                                                   space + "\">o»</t></w:r></w:p>"));
    QVERIFY(result);
    QCOMPARE(texts(*result), (QStringList{u"a"_s, u"b"_s, QString(), QString()}));
    QVERIFY2(result->contains("<w:t/>"), result->constData());
}

void PlaceholderFillerTest::nestedParagraphsAreApart()
{
    // A text box stands inside a run of the paragraph that holds it.
    const QByteArray body = "<w:p><w:r><w:t>«s</w:t></w:r><w:r><w:pict>" + TestDocx::paragraph({"«so»"}) +
                            "</w:pict></w:r><w:r><w:t>o»</w:t></w:r></w:p>";
    PlaceholderFiller filler({{u"so"_s, u"05"_s}});
    const auto result = filler.fill(TestDocx::part(body));
    QVERIFY(result);
    QCOMPARE(texts(*result), (QStringList{u"05"_s, u"05"_s, QString()}));
}

void PlaceholderFillerTest::valuesAreText()
{
    PlaceholderFiller filler({{u"trich_yeu"_s, u"A & B\x02 <w:br/> «so»"_s}, {u"so"_s, u"05"_s}});
    const auto result = filler.fill(TestDocx::part(TestDocx::paragraph({"«trich_yeu»"})));
    QVERIFY(result);
    QCOMPARE(texts(*result), QStringList{u"A & B <w:br/> «so»"_s});
}

void PlaceholderFillerTest::whatIsNoXmlIsRefused_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray sound = TestDocx::part(TestDocx::paragraph({"«so»"}));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << sound.chopped(20);
    QTest::newRow("not XML") << QByteArray("PK\x03\x04");
    QTest::newRow("a document type") << QByteArray(
        "<!DOCTYPE a [<!ENTITY b \"cccc\">]><a xmlns=\"x\">&b;</a>");
}

void PlaceholderFillerTest::whatIsNoXmlIsRefused()
{
    QFETCH(const QByteArray, xml);
    PlaceholderFiller filler({{u"so"_s, u"05"_s}});
    const auto result = filler.fill(xml);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Malformed);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::PlaceholderFillerTest)
#include "PlaceholderFillerTest.moc"
