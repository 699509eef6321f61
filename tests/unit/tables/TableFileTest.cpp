// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/TableFile.h"
#include "client/tables/PrintFont.h"
#include "tests/unit/tables/OpenedPdf.h"
#include "tests/unit/tables/OpenedWorkbook.h"
#include "tests/unit/tables/SampleTable.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray before = "what was there";

/// While it lives, no file of this process grows beyond so many bytes: a disk that fills up in the middle.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes) : m_before(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit small = m_limit;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    rlimit m_limit{};
    void (*m_before)(int);
};

void addFormats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("xlsx") << ExportFormat::Xlsx;
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("pdf") << ExportFormat::Pdf;
}

} // namespace

/// A file is whole or it is what it was.
class TableFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesThePlaceOfTheOld_data() { addFormats(); }
    void takesThePlaceOfTheOld();
    void cancelLeavesTheOld_data() { addFormats(); }
    void cancelLeavesTheOld();
    void fullDiskLeavesTheOld_data() { addFormats(); }
    void fullDiskLeavesTheOld();
    void saysWhereItCannotWrite_data() { addFormats(); }
    void saysWhereItCannotWrite();

private:
    QString path() const { return m_folder->filePath(u"bảng"_s); }
    TableFile file(const QString &path, ExportFormat format) const;
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TableFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write(before), before.size());
}

TableFile TableFileTest::file(const QString &path, ExportFormat format) const
{
    return {path, format, sampleHead(0).columns.size(), printFontFamily()};
}

QByteArray TableFileTest::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TableFileTest::takesThePlaceOfTheOld()
{
    QFETCH(const ExportFormat, format);
    constexpr int many = 500;
    const auto rows =
        file(path(), format).write([](TableSink &sink) { return fillSample(sink, numberedTexts(many)); });
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().cause));
    QCOMPARE(*rows, many);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    const QString last = u"Việc 0500"_s;
    switch (format) {
    case ExportFormat::Xlsx:
        QCOMPARE(OpenedWorkbook(path()).rows().last().first().text, last);
        break;
    case ExportFormat::Csv:
        QVERIFY(content().contains(last.toUtf8()));
        break;
    case ExportFormat::Pdf:
        QVERIFY(OpenedPdf(path()).pages().last().contains(last));
        break;
    }
}

void TableFileTest::cancelLeavesTheOld()
{
    QFETCH(const ExportFormat, format);
    const auto rows = file(path(), format).write([](TableSink &sink) -> Result<qint64> {
        EDESK_CHECK(sink.begin(sampleHead(2)));
        EDESK_CHECK(sink.row(sampleRow(u"Việc"_s)));
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::Cancelled);
    QCOMPARE(content(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TableFileTest::fullDiskLeavesTheOld()
{
    QFETCH(const ExportFormat, format);
    constexpr rlim_t tooSmall = 4096;
    constexpr int many = 2000;
    Result<qint64> rows = 0;
    {
        const SmallFiles limit(tooSmall);
        rows =
            file(path(), format).write([](TableSink &sink) { return fillSample(sink, numberedTexts(many)); });
    }
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::FileFailed);
    QVERIFY(!rows.error().details.isEmpty());
    QCOMPARE(content(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TableFileTest::saysWhereItCannotWrite()
{
    QFETCH(const ExportFormat, format);
    const QString nowhere = m_folder->filePath(u"không có/bảng"_s);
    bool isFilled = false;
    const auto rows = file(nowhere, format).write([&isFilled](TableSink &) -> Result<qint64> {
        isFilled = true;
        return 0;
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, ErrorCode::FileFailed);
    QVERIFY(errorText(rows.error(), Language::Vietnamese).contains(QDir::toNativeSeparators(nowhere)));
    QVERIFY(!errorHint(rows.error(), Language::Vietnamese).isEmpty());
    QVERIFY(!isFilled);
}

QTEST_MAIN(TableFileTest)
#include "TableFileTest.moc"
