// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxFacts.h"
#include "tests/unit/docx/TestDocx.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What is read of a page: its size, its letters, its text.
class DocxFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsRead();
    void theFirstSectionCounts();
    void lettersLookAsTheirStylesSay();
    void fontsOfTheThemeAreFollowed();
    void withoutStylesNothingIsTold();
    void paragraphsAreTold();

private:
    FormFacts facts(const TestDocx &docx);
    QTemporaryDir m_folder;
    int m_made = 0;
};

namespace {

QByteArray styled(const QByteArray &inside)
{
    return "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + inside +
           "</w:styles>";
}

} // namespace

FormFacts DocxFactsTest::facts(const TestDocx &docx)
{
    const QString path = m_folder.filePath(u"%1.docx"_s.arg(++m_made));
    docx.write(path);
    const auto read = docxFacts(path);
    if (!read)
        qFatal("%s", qPrintable(errorKey(read.error().code)));
    return *read;
}

void DocxFactsTest::thePageIsRead()
{
    const FormFacts read = facts({TestDocx::page(20, 15, 22, 30)});
    QCOMPARE(qRound(*read.pageWidth), 210);
    QCOMPARE(qRound(*read.pageHeight), 297);
    QCOMPARE(qRound(*read.marginTop), 20);
    QCOMPARE(qRound(*read.marginRight), 15);
    QCOMPARE(qRound(*read.marginBottom), 22);
    QCOMPARE(qRound(*read.marginLeft), 30);
    QVERIFY(!facts({TestDocx::paragraph({"x"})}).pageWidth);
}

void DocxFactsTest::theFirstSectionCounts()
{
    const FormFacts read = facts({"<w:p><w:pPr>" + TestDocx::page(20, 15, 20, 30) + "</w:pPr></w:p>" +
                                  TestDocx::page(50, 50, 50, 50)});
    QCOMPARE(qRound(*read.marginTop), 20);
}

void DocxFactsTest::lettersLookAsTheirStylesSay()
{
    TestDocx docx{
        R"(<w:p><w:r><w:t>mười</w:t></w:r></w:p>)"
        R"(<w:p><w:pPr><w:pStyle w:val="Child"/><w:rPr><w:sz w:val="99"/></w:rPr></w:pPr>)"
        R"(<w:r><w:t>ba</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="24"/></w:rPr>)"
        R"(<w:t>xy z</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>w</w:t></w:r></w:p>)"};
    docx.styles = styled(
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>)"
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Parent"><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Parent"/></w:style>)"
        R"(<w:style w:type="character" w:styleId="Strong"><w:rPr><w:sz w:val="30"/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>)");
    const FormFacts read = facts(docx);
    QCOMPARE(read.lettersByFont, (QMap<QString, qint64>{{u"Times New Roman"_s, 7}, {u"Arial"_s, 3}}));
    QCOMPARE(read.lettersBySize, (QMap<double, qint64>{{11, 4}, {12, 3}, {14, 2}, {15, 1}}));
}

void DocxFactsTest::fontsOfTheThemeAreFollowed()
{
    TestDocx docx{
        "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr><w:t>abc</w:t></w:r></w:p>"};
    docx.styles = styled({});
    docx.theme = "<a:theme xmlns:a=\"a\"><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont>"
                 "<a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:theme>";
    QCOMPARE(facts(docx).lettersByFont, (QMap<QString, qint64>{{u"Calibri"_s, 3}}));
}

void DocxFactsTest::withoutStylesNothingIsTold()
{
    const FormFacts read = facts({TestDocx::paragraph({"abc"})});
    QCOMPARE(read.lettersByFont, (QMap<QString, qint64>{{QString(), 3}}));
    QCOMPARE(read.lettersBySize, (QMap<double, qint64>{{10, 3}}));
}

void DocxFactsTest::paragraphsAreTold()
{
    const FormFacts read = facts(
        {TestDocx::paragraph({"Kính ", "gửi"}) + "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"});
    QCOMPARE(read.paragraphs, (QStringList{u"Kính gửi"_s, u"a b"_s}));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DocxFactsTest)
#include "DocxFactsTest.moc"
