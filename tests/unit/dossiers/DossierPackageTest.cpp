// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierPackage.h"
#include "client/replica/Replica.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/organisation/Organisation.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What a dossier holds, gathered from the rows of a desk.
class DossierPackageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void documentsStandInTheOrderTheyWereMade();
    void filesAreTheCurrentOnesUnderNamesOfTheirOwn();
    void whatIsRemovedIsLeftOut();
    void whatIsNotHereIsUnseen();
    void agenciesAreNamedByTheirIdentifiers();
    void aDossierThatIsNotHereIsSaid();

private:
    template <typename Entity>
    void hold(Entity row)
    {
        row.revision = 1;
        m_rows.push_back(toRecord(row));
    }
    Id holdDocument(const QString &subject, QDate issuedOn);
    void holdItem(DossierItemKind kind, const Id &subject, const QString &note = {}, bool removed = false);
    DocumentFile holdFile(const Id &document, const QString &name, const Id &replaces = {},
                          bool removed = false);
    /// A desk that holds the rows so far, and what is gathered there.
    Result<DossierPackage> gather(const Id &dossier);
    DossierPackage gathered();

    std::vector<Record> m_rows;
    Dossier m_dossier;
    qint64 m_places = 0;
};

void DossierPackageTest::init()
{
    m_rows.clear();
    m_places = 0;
    m_dossier = {};
    m_dossier.id = Id::create();
    m_dossier.agencyId = Id::create();
    m_dossier.organisationId = m_dossier.agencyId;
    m_dossier.code = u"01"_s;
    m_dossier.year = 2026;
    m_dossier.title = u"Hồ sơ"_s;
    m_dossier.keeperId = Id::create();
    m_dossier.openedAt = Instant{1'781'000'000'000};
    hold(m_dossier);
}

Id DossierPackageTest::holdDocument(const QString &subject, QDate issuedOn)
{
    Document document;
    document.id = Id::create();
    document.agencyId = m_dossier.agencyId;
    document.subject = subject;
    document.issuedOn = issuedOn;
    document.listedAt = m_dossier.openedAt;
    hold(document);
    return document.id;
}

void DossierPackageTest::holdItem(DossierItemKind kind, const Id &subject, const QString &note, bool removed)
{
    DossierItem item;
    item.id = Id::create();
    item.dossierId = m_dossier.id;
    item.kind = kind;
    item.subjectId = subject;
    item.ordinal = ++m_places;
    item.note = note;
    item.addedById = m_dossier.keeperId;
    item.addedAt = m_dossier.openedAt;
    item.removed = removed;
    hold(item);
}

DocumentFile DossierPackageTest::holdFile(const Id &document, const QString &name, const Id &replaces,
                                          bool removed)
{
    DocumentFile file;
    file.id = Id::create();
    file.parentId = document;
    static_cast<ContentRef &>(file) = {QString(64, u'a'), name, 12, u"application/pdf"_s};
    file.addedById = m_dossier.keeperId;
    file.addedAt = Instant{m_dossier.openedAt.ms + qint64(m_rows.size())};
    file.replacesId = replaces;
    file.removed = removed;
    hold(file);
    return file;
}

Result<DossierPackage> DossierPackageTest::gather(const Id &dossier)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto replica =
        Replica::open({folder.path(), &edeskCatalogue(), &clock, Id::create(), Id::create()});
    if (!replica)
        return replica.error();
    protocol::PageWriter page;
    page.addGrant({7, Scope::everyone().name()});
    protocol::Segment head;
    head.scope = 7;
    page.beginSegment(head);
    qint64 seq = 0;
    for (const Record &row : m_rows)
        page.addRow(++seq, row.kind(), recordBytes(row));
    page.endSegment(seq, false, 0, 0);
    const auto read = IncomingPage::read(page.finish(false), edeskCatalogue());
    if (!read)
        return read.error();
    if (const auto applied = (*replica)->applyPage(*read); !applied)
        return applied.error();
    const auto reader = ReplicaReader::open(folder.path(), edeskCatalogue());
    return reader ? gatherDossier(**reader, dossier) : Result<DossierPackage>(reader.error());
}

DossierPackage DossierPackageTest::gathered()
{
    const auto package = gather(m_dossier.id);
    if (!package)
        qFatal("%s", qPrintable(errorKey(package.error().code)));
    return *package;
}

void DossierPackageTest::documentsStandInTheOrderTheyWereMade()
{
    holdItem(DossierItemKind::Document, holdDocument(u"Trả lời"_s, QDate(2026, 6, 20)));
    holdItem(DossierItemKind::Document, holdDocument(u"Kết luận"_s, QDate(2026, 6, 1)));
    // Without a date it stands where it entered the register: 9 June 2026.
    holdItem(DossierItemKind::Document, holdDocument(u"Không ngày"_s, QDate()));
    holdItem(DossierItemKind::Note, {}, u"Ghi chú"_s);
    const DossierPackage package = gathered();
    QStringList order;
    for (const auto &packed : package.documents)
        order.append(QString::number(packed.ordinal) + u' ' + packed.document.subject);
    QCOMPARE(order, (QStringList{u"1 Kết luận"_s, u"2 Không ngày"_s, u"3 Trả lời"_s}));
    QCOMPARE(package.notes.size(), 1U);
    QCOMPARE(package.dossier.title, u"Hồ sơ"_s);
}

void DossierPackageTest::filesAreTheCurrentOnesUnderNamesOfTheirOwn()
{
    const Id document = holdDocument(u"Trả lời"_s, QDate(2026, 6, 20));
    holdItem(DossierItemKind::Document, document);
    const DocumentFile draft = holdFile(document, u"Dự thảo.pdf"_s);
    holdFile(document, u"Văn bản.pdf"_s, draft.id);
    holdFile(document, u"VĂN BẢN.pdf"_s);
    holdFile(document, u"Bỏ.pdf"_s, {}, true);
    Assignment work;
    work.id = Id::create();
    work.title = u"Tham mưu"_s;
    work.giverId = work.giverOrganisationId = work.agencyId = m_dossier.agencyId;
    work.givenAt = m_dossier.openedAt;
    hold(work);
    holdItem(DossierItemKind::Assignment, work.id);
    AssignmentFile report;
    report.id = Id::create();
    report.parentId = work.id;
    static_cast<ContentRef &>(report) = {QString(64, u'b'), u"Báo cáo.pdf"_s, 5, u"application/pdf"_s};
    report.addedById = m_dossier.keeperId;
    report.addedAt = m_dossier.openedAt;
    hold(report);
    QStringList entries;
    for (const PackedFile &file : gathered().files())
        entries.append(file.entry);
    QCOMPARE(entries, (QStringList{u"van-ban/001/Văn bản.pdf"_s, u"van-ban/001/VĂN BẢN (2).pdf"_s,
                                   u"nhiem-vu/001/Báo cáo.pdf"_s}));
}

void DossierPackageTest::whatIsRemovedIsLeftOut()
{
    holdItem(DossierItemKind::Document, holdDocument(u"Nhầm"_s, QDate(2026, 6, 20)), {}, true);
    const DossierPackage package = gathered();
    QVERIFY(package.documents.empty() && package.unseen.empty() && package.notes.empty());
}

void DossierPackageTest::whatIsNotHereIsUnseen()
{
    const Id elsewhere = Id::create();
    holdItem(DossierItemKind::Assignment, elsewhere);
    holdItem(DossierItemKind::Document, Id::create());
    const DossierPackage package = gathered();
    QCOMPARE(package.unseen.size(), 2U);
    QCOMPARE(package.unseen.front().subjectId, elsewhere);
    QVERIFY(package.documents.empty() && package.assignments.empty());
}

void DossierPackageTest::agenciesAreNamedByTheirIdentifiers()
{
    Organisation agency;
    agency.id = m_dossier.agencyId;
    agency.agencyId = agency.id;
    agency.code = u"STTTT"_s;
    agency.name = u"Sở"_s;
    agency.agencyIdentifier = u"000.00.14.H20"_s;
    hold(agency);
    QCOMPARE(gathered().identifiers.value(agency.id), u"000.00.14.H20"_s);
}

void DossierPackageTest::aDossierThatIsNotHereIsSaid()
{
    QCOMPARE(gather(Id::create()).error().code, ErrorCode::NotFound);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DossierPackageTest)
#include "DossierPackageTest.moc"
