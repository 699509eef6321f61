// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierExport.h"
#include "client/dossiers/DossierIndex.h"
#include "client/zip/ZipReader.h"
#include "tests/support/Ended.h"
#include "tests/support/Patience.h"
#include "tests/unit/dossiers/FilesDesk.h"
#include "tests/unit/dossiers/SampleDossier.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

class DossierExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everythingIsInTheFile();
    void progressIsTold();
    void aContentThatIsMissingIsNamed_data();
    void aContentThatIsMissingIsNamed();
    void aTakenPlaceIsLeftAlone();
    void aFolderThatIsNotThereIsSaid();
    void aCancelledOneLeavesNothing();
    void whatIsEvictedMeanwhileIsThere();
    void oneThatIsDroppedEnds();

private:
    QString target() const { return m_folder->filePath(u"Hồ sơ.zip"_s); }
    QStringList left() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DossierExportTest::everythingIsInTheFile()
{
    FilesDesk desk;
    {
        DossierExport exporting(desk, sampleDossier(), target());
        const auto made = ended(exporting.run());
        QVERIFY(made);
        QCOMPARE(made->path, target());
        QCOMPARE(made->files, 3);
        QCOMPARE(made->unseen, 1);
    }
    QCOMPARE(left(), QStringList{u"Hồ sơ.zip"_s});
    const auto zip = ZipReader::open(target());
    QCOMPARE(zip->names(10)->size(), 4);
    QCOMPARE(*zip->read(dossierIndexName, 100'000), dossierIndex(sampleDossier()));
    for (const PackedFile &packed : sampleDossier().files())
        QCOMPARE(*zip->read(packed.entry, 1000), sampleBytes(packed.ref.content));
}

void DossierExportTest::progressIsTold()
{
    FilesDesk desk;
    DossierExport exporting(desk, sampleDossier(), target());
    QList<double> parts;
    connect(&exporting, &DossierExport::progressed, this, [&](double part) { parts.append(part); });
    QVERIFY(ended(exporting.run()));
    QTRY_VERIFY(!parts.isEmpty() && parts.last() == 1.0);
    QVERIFY(std::is_sorted(parts.begin(), parts.end()));
}

void DossierExportTest::aContentThatIsMissingIsNamed_data()
{
    QTest::addColumn<Error>("refusal");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not sent yet") << failure(ErrorCode::FileNotHere, {u"Công văn.pdf"_s})
                                  << ErrorCode::FileNotHere;
    QTest::newRow("taken away meanwhile")
        << failure(ErrorCode::NotFound, {u"content"_s}) << ErrorCode::FileNotHere;
    QTest::newRow("no network") << failure(ErrorCode::ServerUnreachable) << ErrorCode::ServerUnreachable;
}

void DossierExportTest::aContentThatIsMissingIsNamed()
{
    QFETCH(const Error, refusal);
    QFETCH(const ErrorCode, code);
    FilesDesk desk;
    desk.refusals.insert(sampleDossier().documents.back().files.front().row, refusal);
    {
        DossierExport exporting(desk, sampleDossier(), target());
        const auto made = ended(exporting.run());
        QVERIFY(!made);
        QCOMPARE(made.error().code, code);
        const QString told = made.error().details.join(u' ') + made.error().cause;
        QVERIFY2(told.contains(u"Công văn.pdf"_s), qPrintable(told));
    }
    QVERIFY(left().isEmpty());
}

void DossierExportTest::aTakenPlaceIsLeftAlone()
{
    QFile taken(target());
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.close();
    FilesDesk desk;
    DossierExport exporting(desk, sampleDossier(), target());
    QCOMPARE(ended(exporting.run()).error().code, ErrorCode::FileFailed);
    QVERIFY(desk.asked.id.isNull());
    QCOMPARE(taken.size(), 0);
}

void DossierExportTest::aFolderThatIsNotThereIsSaid()
{
    FilesDesk desk;
    DossierExport exporting(desk, sampleDossier(), m_folder->filePath(u"no/where.zip"_s));
    QCOMPARE(ended(exporting.run()).error().code, ErrorCode::FileFailed);
}

void DossierExportTest::aCancelledOneLeavesNothing()
{
    FilesDesk desk;
    const EntityRef second = sampleDossier().documents.back().files.front().row;
    desk.slow.insert(second);
    {
        DossierExport exporting(desk, sampleDossier(), target());
        const auto made = exporting.run();
        QTRY_COMPARE(desk.asked, second);
        QVERIFY(!made.isFinished());
        exporting.cancel();
        QCOMPARE(ended(made).error().code, ErrorCode::Cancelled);
    }
    QVERIFY(left().isEmpty());
}

void DossierExportTest::whatIsEvictedMeanwhileIsThere()
{
    FilesDesk desk;
    const PackedFile first = sampleDossier().documents.front().files.front();
    const EntityRef last = sampleDossier().assignments.front().files.front().row;
    desk.slow.insert(last);
    DossierExport exporting(desk, sampleDossier(), target());
    const auto made = exporting.run();
    QTRY_COMPARE(desk.asked, last);
    QVERIFY(QFile::remove(desk.pathOf(first.ref.content)));
    QVERIFY(QFile::exists(m_folder->path()));
    desk.slow.clear();
    desk.deliver(last);
    QVERIFY(ended(made));
    QCOMPARE(*ZipReader::open(target())->read(first.entry, 1000), sampleBytes(first.ref.content));
}

void DossierExportTest::oneThatIsDroppedEnds()
{
    FilesDesk desk;
    desk.slow.insert(sampleDossier().documents.front().files.front().row);
    QFuture<Result<DossierExport::Made>> made;
    {
        DossierExport exporting(desk, sampleDossier(), target());
        made = exporting.run();
    }
    QCOMPARE(ended(made).error().code, ErrorCode::Cancelled);
    QVERIFY(left().isEmpty());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DossierExportTest)
#include "DossierExportTest.moc"
