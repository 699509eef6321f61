// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxTemplate.h"
#include "client/zip/ZipReader.h"
#include "client/zip/ZipWriter.h"
#include "tests/unit/docx/TestDocx.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Whole DOCX files as templates, and what is none.
class DocxTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateIsFilled();
    void headersAreFilledToo();
    void theTargetMustBeFree();
    void whatIsNoDocxIsRefused_data();
    void whatIsNoDocxIsRefused();
    void whatUnpacksTooLargeIsRefused();
    void aMissingFileIsSaid();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    const QHash<QString, QString> m_values{{u"so_ky_hieu"_s, u"05/TB-UBND"_s}, {u"ngay"_s, QString()}};
};

void DocxTemplateTest::aTemplateIsFilled()
{
    TestDocx{TestDocx::paragraph({"Số: «so_", "ky_hieu»"}) + TestDocx::paragraph({"«ngay» «khac»"})}.write(
        path(u"mẫu.docx"_s));
    const auto filled = fillTemplate(path(u"mẫu.docx"_s), m_values, path(u"Dự thảo.docx"_s));
    QVERIFY(filled);
    QCOMPARE(filled->unknown, QStringList{u"khac"_s});
    QCOMPARE(filled->empty, QStringList{u"ngay"_s});
    const auto zip = ZipReader::open(path(u"Dự thảo.docx"_s));
    QVERIFY(zip);
    QCOMPARE(*zip->names(10),
             (QStringList{u"[Content_Types].xml"_s, u"word/document.xml"_s, u"word/media/image1.png"_s}));
    const QByteArray text = *zip->read(u"word/document.xml"_s, 100'000);
    QVERIFY(text.contains("05/TB-UBND"));
    QVERIFY(text.contains("… «khac»"));
    QCOMPARE(*zip->read(u"word/media/image1.png"_s, 1000), "\x89PNG nothing of it is looked at");
}

void DocxTemplateTest::headersAreFilledToo()
{
    TestDocx docx{TestDocx::paragraph({"x"})};
    docx.header = TestDocx::part(TestDocx::paragraph({"«so_ky_hieu»"}));
    docx.write(path(u"đầu trang.docx"_s));
    QVERIFY(fillTemplate(path(u"đầu trang.docx"_s), m_values, path(u"a.docx"_s)));
    QVERIFY(ZipReader::open(path(u"a.docx"_s))->read(u"word/header1.xml"_s, 10'000)->contains("05/TB-UBND"));
}

void DocxTemplateTest::theTargetMustBeFree()
{
    TestDocx{TestDocx::paragraph({"x"})}.write(path(u"x.docx"_s));
    QFile taken(path(u"taken.docx"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
    taken.close();
    const auto refused = fillTemplate(path(u"x.docx"_s), {}, taken.fileName());
    QCOMPARE(refused.error().code, ErrorCode::FileFailed);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), "mine");
}

void DocxTemplateTest::whatIsNoDocxIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    TestDocx{TestDocx::paragraph({"«so»"})}.write(path(u"lành.docx"_s));
    QFile file(path(u"lành.docx"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    const auto zipOf = [this](const QString &name, const QByteArray &content) {
        const QString made = path(u"z%1.zip"_s.arg(qHash(name)));
        auto zip = ZipWriter::create(made);
        const bool good =
            zip && zip->add(u"[Content_Types].xml"_s, "<Types/>") && zip->add(name, content) && zip->finish();
        QFile written(made);
        return good && written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    QTest::newRow("empty") << QByteArray() << u"docx.foreign"_s;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7") << u"docx.foreign"_s;
    QTest::newRow("an old DOC") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"docx.foreign"_s;
    QTest::newRow("cut off") << sound.left(sound.size() / 2) << u"docx.damaged"_s;
    QTest::newRow("two bytes") << QByteArray("PK") << u"docx.damaged"_s;
    QTest::newRow("no text") << zipOf(u"word/styles.xml"_s, "<a/>") << u"docx.no_text"_s;
    QTest::newRow("text is no XML") << zipOf(u"word/document.xml"_s, "<w:document") << u"docx.damaged"_s;
    QByteArray spoilt = sound;
    const qsizetype place = spoilt.indexOf("word/document.xml") + 40;
    for (int i = 0; i < 30; ++i)
        spoilt[place + i] = char(~spoilt.at(place + i));
    QTest::newRow("spoilt inside") << spoilt << u"docx.damaged"_s;
}

void DocxTemplateTest::whatIsNoDocxIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    QFile file(path(u"sai.docx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto refused = fillTemplate(file.fileName(), m_values, path(u"không.docx"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(refused.error().details, (QStringList{u"sai.docx"_s, reason}));
    // Nothing is left behind.
    QVERIFY(QDir(m_folder.path()).entryList({u"không*"_s}).isEmpty());
}

void DocxTemplateTest::whatUnpacksTooLargeIsRefused()
{
    // A hundred megabytes of nothing pack to a hundred kilobytes.
    TestDocx docx{TestDocx::paragraph({"x"})};
    docx.header = QByteArray(100'000'000, ' ');
    docx.write(path(u"bom.docx"_s));
    QVERIFY(QFileInfo(path(u"bom.docx"_s)).size() < 1'000'000);
    const auto refused = fillTemplate(path(u"bom.docx"_s), {}, path(u"không.docx"_s));
    QCOMPARE(refused.error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(refused.error().details.last(), u"docx.too_large"_s);
}

void DocxTemplateTest::aMissingFileIsSaid()
{
    QCOMPARE(fillTemplate(path(u"đâu.docx"_s), {}, path(u"y.docx"_s)).error().code, ErrorCode::FileFailed);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DocxTemplateTest)
#include "DocxTemplateTest.moc"
