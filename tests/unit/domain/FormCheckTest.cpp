// SPDX-License-Identifier: GPL-3.0-or-later
// The check list of Decree 30/2020/NĐ-CP, annex I, and what templates are filled with.
#include "common/domain/document/FormCheck.h"
#include "common/domain/document/TemplateFields.h"

#include <QTest>

#include <functional>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

Document dispatch()
{
    Document d;
    d.book = DocumentBook::Outgoing;
    d.type = DocumentType::Dispatch;
    d.codeNumber = u"05"_s;
    d.codeNotation = u"STTTT-VP"_s;
    d.subject = u"triển khai văn phòng điện tử"_s;
    d.issuerName = u"Sở Thông tin và Truyền thông"_s;
    d.issuedOn = QDate(2026, 2, 5);
    d.signerName = u"Lê Văn Giám"_s;
    d.signerPosition = u"Phó Giám đốc"_s;
    d.capacity = SigningCapacity::ForHead;
    d.recipients = u"Như trên; Lưu: VT"_s;
    return d;
}

/// A page that meets everything.
FormFacts page()
{
    FormFacts f;
    f.pageWidth = 210;
    f.pageHeight = 297;
    f.marginTop = f.marginBottom = 20;
    f.marginLeft = 30;
    f.marginRight = 15;
    f.lettersByFont = {{u"Times New Roman"_s, 900}};
    f.lettersBySize = {{13, 200}, {14, 650}, {11, 50}};
    f.paragraphs = {
        u"SỞ THÔNG TIN VÀ TRUYỀN THÔNG"_s,
        u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
        u"Độc lập - Tự do - Hạnh phúc"_s,
        u"Số: 05/STTTT-VP"_s,
        u"Hà Nội, ngày 05 tháng 02 năm 2026"_s,
        u"V/v triển khai Văn phòng  điện tử"_s,
        u"Kính gửi: Các phòng"_s,
        u"KT. GIÁM ĐỐC"_s,
        u"PHÓ GIÁM ĐỐC"_s,
        u"Lê Văn Giám"_s,
        u"Nơi nhận:"_s,
    };
    return f;
}

using Spoil = std::function<void(Document &, FormFacts &)>;

FormVerdict verdictOf(const QList<FormFinding> &findings, FormRule rule)
{
    for (const FormFinding &finding : findings) {
        if (finding.rule == rule)
            return finding.verdict;
    }
    qFatal("no such line");
}

} // namespace

class FormCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundDocumentPasses();
    void eachFaultIsFound_data();
    void eachFaultIsFound();
    void withoutAPageOnlyTheEntryIsChecked();
    void everyLineHasItsWords();
    void templatesAreFilledFromTheEntry();
    void datesAreWrittenOfficially();
};

void FormCheckTest::aSoundDocumentPasses()
{
    const FormFacts facts = page();
    const auto findings = checkForm(dispatch(), &facts);
    QCOMPARE(findings.size(), int(FormRule::Recipients));
    for (const FormFinding &finding : findings)
        QVERIFY2(finding.verdict == FormVerdict::Passed,
                 qPrintable(formRequirement(finding.rule, Language::English) + u": "_s + finding.found));
}

void FormCheckTest::eachFaultIsFound_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<FormRule>("rule");
    QTest::addColumn<FormVerdict>("verdict");
    const auto row = [](const char *name, FormRule rule, FormVerdict verdict, const Spoil &spoil) {
        QTest::newRow(name) << spoil << rule << verdict;
    };
    const auto fails = [&](const char *name, FormRule rule, const Spoil &spoil) {
        row(name, rule, FormVerdict::Failed, spoil);
    };
    const auto unclear = [&](const char *name, FormRule rule, const Spoil &spoil) {
        row(name, rule, FormVerdict::Unverified, spoil);
    };
    const auto without = [](const QString &words) -> Spoil {
        return [words](Document &, FormFacts &f) { f.paragraphs.replaceInStrings(words, QString()); };
    };
    using D = Document;
    using F = FormFacts;
    fails("letter paper", FormRule::PaperSize, [](D &, F &f) { f.pageWidth = 216, f.pageHeight = 279; });
    unclear("across", FormRule::PaperSize, [](D &, F &f) { f.pageWidth = 297, f.pageHeight = 210; });
    unclear("no size", FormRule::PaperSize, [](D &, F &f) { f.pageWidth.reset(); });
    fails("narrow left margin", FormRule::Margins, [](D &, F &f) { f.marginLeft = 25; });
    fails("wide right margin", FormRule::Margins, [](D &, F &f) { f.marginRight = 20.5; });
    unclear("no margin", FormRule::Margins, [](D &, F &f) { f.marginTop.reset(); });
    fails("another font", FormRule::Font, [](D &, F &f) { f.lettersByFont[u"Arial"_s] = 1; });
    unclear("a font that cannot be told", FormRule::Font, [](D &, F &f) { f.lettersByFont[QString()] = 9; });
    fails("small text", FormRule::TextSize, [](D &, F &f) { f.lettersBySize[12] = 700; });
    fails("no name of the country", FormRule::Motto, without(u"CỘNG HÒA"_s));
    fails("motto in other words", FormRule::Motto, without(u" - Tự do"_s));
    fails("author not in capitals", FormRule::Issuer, [](D &, F &f) { f.paragraphs[0] = u"Sở Thông tin"_s; });
    fails("number without zero", FormRule::Code, [](D &d, F &) { d.codeNumber = u"5"_s; });
    fails("symbol with spaces", FormRule::Code, [](D &d, F &) { d.codeNotation = u"STTTT - VP"_s; });
    fails("symbol in small letters", FormRule::Code, [](D &d, F &) { d.codeNotation = u"stttt-vp"_s; });
    unclear("no number yet", FormRule::Code, [](D &d, F &) { d.codeNumber.clear(); });
    fails("symbol of another type", FormRule::CodeFitsType, [](D &d, F &) { d.type = DocumentType::Report; });
    fails("no date", FormRule::PlaceAndDate, without(u"ngày 05"_s));
    fails("day without zero", FormRule::PlaceAndDate,
          [](D &, F &f) { f.paragraphs[4] = u"Hà Nội, ngày 5 tháng 02 năm 2026"_s; });
    fails("March with a zero", FormRule::PlaceAndDate,
          [](D &, F &f) { f.paragraphs[4] = u"Hà Nội, ngày 05 tháng 03 năm 2026"_s; });
    unclear("the day is open", FormRule::PlaceAndDate,
            [](D &, F &f) { f.paragraphs[4] = u"Hà Nội, ngày … tháng … năm 2026"_s; });
    fails("no V/v", FormRule::TypeName, without(u"V/v"_s));
    fails("no name of the type", FormRule::TypeName, [](D &d, F &) { d.type = DocumentType::Decision; });
    fails("another abstract", FormRule::Subject, [](D &d, F &) { d.subject = u"tổ chức hội nghị"_s; });
    fails("no capacity", FormRule::Capacity, without(u"KT."_s));
    fails("no position", FormRule::Capacity, without(u"PHÓ GIÁM ĐỐC"_s));
    fails("another signer", FormRule::Signer, [](D &d, F &) { d.signerName = u"Trần Thị Bình"_s; });
    unclear("no signer yet", FormRule::Signer, [](D &d, F &) { d.signerName.clear(); });
    fails("no receivers", FormRule::Recipients, without(u"Nơi nhận"_s));
    fails("nobody addressed", FormRule::Recipients, without(u"Kính gửi"_s));
}

void FormCheckTest::eachFaultIsFound()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const FormRule, rule);
    QFETCH(const FormVerdict, verdict);
    Document document = dispatch();
    FormFacts facts = page();
    spoil(document, facts);
    QCOMPARE(int(verdictOf(checkForm(document, &facts), rule)), int(verdict));
}

void FormCheckTest::withoutAPageOnlyTheEntryIsChecked()
{
    Document document = dispatch();
    const auto findings = checkForm(document, nullptr);
    QCOMPARE(findings.size(), int(FormRule::Recipients));
    for (const FormFinding &finding : findings) {
        const bool ofEntry = finding.rule == FormRule::Code || finding.rule == FormRule::CodeFitsType;
        QCOMPARE(int(finding.verdict), int(ofEntry ? FormVerdict::Passed : FormVerdict::Unverified));
    }
    document.recipients.clear();
    QCOMPARE(int(verdictOf(checkForm(document, nullptr), FormRule::Recipients)), int(FormVerdict::Failed));
}

void FormCheckTest::everyLineHasItsWords()
{
    QSet<QString> asked;
    for (const FormFinding &finding : checkForm(dispatch(), nullptr)) {
        QVERIFY(formArticle(finding.rule).startsWith(u"Phụ lục I"_s));
        for (const Language language : {Language::Vietnamese, Language::English}) {
            asked.insert(formRequirement(finding.rule, language));
            QVERIFY(!formRemedy(finding.rule, language).isEmpty());
        }
    }
    QCOMPARE(asked.size(), 2 * int(FormRule::Recipients));
}

void FormCheckTest::templatesAreFilledFromTheEntry()
{
    const auto fields = templateFields(dispatch());
    QCOMPARE(fields.value(u"so_ky_hieu"_s), u"05/STTTT-VP"_s);
    QCOMPARE(fields.value(u"trich_yeu"_s), u"triển khai văn phòng điện tử"_s);
    QCOMPARE(fields.value(u"ngay"_s), u"ngày 05 tháng 02 năm 2026"_s);
    QCOMPARE(fields.value(u"quyen_han"_s), u"KT."_s);
    QCOMPARE(fields.value(u"nguoi_ky"_s), u"Lê Văn Giám"_s);
    QCOMPARE(fields.value(u"noi_nhan"_s), u"- Như trên;\n- Lưu: VT"_s);
    QCOMPARE(fields.value(u"loai_van_ban"_s), u"Công văn"_s);
    const auto empty = templateFields(Document());
    QVERIFY(empty.contains(u"so"_s) && empty.value(u"so"_s).isEmpty());
    QVERIFY(empty.value(u"ngay"_s).isEmpty());
}

void FormCheckTest::datesAreWrittenOfficially()
{
    QCOMPARE(officialDate(QDate(2026, 1, 9)), u"ngày 09 tháng 01 năm 2026"_s);
    QCOMPARE(officialDate(QDate(2026, 3, 10)), u"ngày 10 tháng 3 năm 2026"_s);
    QCOMPARE(officialDate(QDate(2026, 12, 1)), u"ngày 01 tháng 12 năm 2026"_s);
    QCOMPARE(officialDate(QDate()), QString());
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::FormCheckTest)
#include "FormCheckTest.moc"
