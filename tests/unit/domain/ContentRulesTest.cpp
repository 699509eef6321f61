// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/content/ContentRules.h"

#include "common/domain/content/ContentHash.h"
#include "common/domain/content/FileType.h"

#include <QSet>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What may be brought in as a file, by name, size, hash and type.
class ContentRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refs_data();
    void refs();
    void beginnings_data();
    void beginnings();
    void typesAreDistinct();
    void hashes();
};

namespace {

const QString hash = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
const QString pdf = u"application/pdf"_s;

} // namespace

void ContentRulesTest::refs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("outcome");
    const auto name = [](const char *row, const QString &value, const QString &outcome) {
        QTest::newRow(row) << value << qint64(10) << hash << pdf << outcome;
    };
    name("plain", u"Tờ trình 12.pdf"_s, u"ok"_s);
    name("upper case", u"SCAN.PDF"_s, u"ok"_s);
    name("as long as may be", QString(251, u'ă') + u".pdf"_s, u"ok"_s);
    name("over-long", QString(252, u'ă') + u".pdf"_s, u"file.name"_s);
    name("empty", {}, u"file.name"_s);
    name("slash", u"a/b.pdf"_s, u"file.name"_s);
    name("backslash", u"a\\b.pdf"_s, u"file.name"_s);
    name("parent", u".."_s, u"file.name"_s);
    name("hidden", u".pdf"_s, u"file.name"_s);
    name("dot at the end", u"a.pdf."_s, u"file.name"_s);
    name("space at the end", u"a.pdf "_s, u"file.name"_s);
    name("line break", u"a\nb.pdf"_s, u"file.name"_s);
    name("direction turned", u"a"_s + QChar(0x202e) + u"fdp.exe.pdf"_s, u"file.name"_s);
    name("no extension", u"README"_s, u"file.type"_s);
    name("program", u"setup.exe"_s, u"file.type"_s);
    name("script", u"a.pdf.js"_s, u"file.type"_s);
    QTest::newRow("0 bytes") << u"a.pdf"_s << qint64(0) << hash << pdf << u"file.empty"_s;
    QTest::newRow("less than nothing") << u"a.pdf"_s << qint64(-1) << hash << pdf << u"file.empty"_s;
    QTest::newRow("200 MB") << u"a.pdf"_s << contentLimit << hash << pdf << u"ok"_s;
    QTest::newRow("over 200 MB") << u"a.pdf"_s << contentLimit + 1 << hash << pdf << u"file.too_large"_s;
    QTest::newRow("upper-case hash") << u"a.pdf"_s << qint64(1) << hash.toUpper() << pdf
                                     << u"invalid_argument"_s;
    QTest::newRow("short hash") << u"a.pdf"_s << qint64(1) << hash.left(63) << pdf << u"invalid_argument"_s;
    QTest::newRow("path for a hash") << u"a.pdf"_s << qint64(1)
                                     << QString(u"../../../etc/passwd"_s).leftJustified(64) << pdf
                                     << u"invalid_argument"_s;
    QTest::newRow("another media type")
        << u"a.pdf"_s << qint64(1) << hash << u"text/html"_s << u"invalid_argument"_s;
}

void ContentRulesTest::refs()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, size);
    QFETCH(const QString, content);
    QFETCH(const QString, mediaType);
    QFETCH(const QString, outcome);
    const auto checked = checkContent({content, name, size, mediaType});
    QCOMPARE(checked ? u"ok"_s : errorKey(checked.error().code), outcome);
}

void ContentRulesTest::beginnings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("fits");
    QTest::newRow("pdf") << u"a.pdf"_s << QByteArray("%PDF-1.7\n") << true;
    QTest::newRow("a PDF that is none") << u"a.pdf"_s << QByteArray("MZ\x90") << false;
    QTest::newRow("cut off") << u"a.pdf"_s << QByteArray("%PD") << false;
    QTest::newRow("docx") << u"a.docx"_s << QByteArray("PK\x03\x04xxxx") << true;
    QTest::newRow("empty zip") << u"a.zip"_s << QByteArray("PK\x05\x06xxxx") << true;
    QTest::newRow("docx that is a doc")
        << u"a.docx"_s << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << false;
    QTest::newRow("png") << u"a.PNG"_s << QByteArray("\x89PNG\r\n\x1A\n") << true;
    QTest::newRow("tiff of either order") << u"a.tif"_s << QByteArray("MM\0*", 4) << true;
    QTest::newRow("text") << u"a.txt"_s << QByteArray("gì cũng được") << true;
    QTest::newRow("unknown") << u"a.exe"_s << QByteArray("MZ") << false;
}

void ContentRulesTest::beginnings()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, head);
    QFETCH(const bool, fits);
    const auto checked = checkBeginning(name, head);
    QCOMPARE(checked.ok(), fits);
    if (!fits)
        QCOMPARE(checked.error().code, ErrorCode::FileTypeRefused);
}

void ContentRulesTest::typesAreDistinct()
{
    QSet<QByteArray> extensions;
    for (const FileType &type : fileTypes()) {
        const QByteArray extension(type.extension);
        QCOMPARE(extension, extension.toLower());
        QVERIFY2(!extensions.contains(extension), type.extension);
        extensions.insert(extension);
        const QString name = u"a."_s + QString::fromLatin1(extension);
        QVERIFY(fileTypeOf(name) == &type);
        QVERIFY(qstrlen(type.mediaType) <= ContentRef::longestMediaType);
    }
}

void ContentRulesTest::hashes()
{
    QCOMPARE(contentHashOf("test"), hash);
    QVERIFY(isContentHash(hash));
    QVERIFY(!isContentHash(u""));
    QVERIFY(!isContentHash(QString(64, u'g')));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::ContentRulesTest)
#include "ContentRulesTest.moc"
