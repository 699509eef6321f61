// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierIndex.h"
#include "tests/unit/dossiers/SampleDossier.h"

#include <QTest>
#include <QXmlStreamReader>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// An element with what is in it.
struct Element
{
    QString name;
    QString text;
    QHash<QString, QString> attributes;
    QList<Element> children;

    QStringList names() const
    {
        QStringList list;
        for (const Element &child : children)
            list.append(child.name);
        return list;
    }
    /// "SignerInfo/FullName"
    const Element &at(const QString &path) const
    {
        const QString first = path.section(u'/', 0, 0);
        for (const Element &child : children) {
            if (child.name == first)
                return path.contains(u'/') ? child.at(path.section(u'/', 1)) : child;
        }
        qFatal("no element %s", qPrintable(path));
    }
};

Element read(QXmlStreamReader &xml)
{
    Element element{xml.name().toString(), {}, {}, {}};
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        element.attributes.insert(attribute.name().toString(), attribute.value().toString());
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            element.children.append(read(xml));
        else if (xml.isCharacters() && !xml.isWhitespace())
            element.text += xml.text();
    }
    return element;
}

Element index(const DossierPackage &package)
{
    QXmlStreamReader xml(dossierIndex(package));
    xml.readNextStartElement();
    const Element root = read(xml);
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return root;
}

} // namespace

class DossierIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDossierHasTheFieldsOfTheAnnex();
    void anArrivingDocumentHasTheFieldsOfTheAnnex();
    void anOutgoingDocumentHasTheFieldsOfTheAnnex();
    void whatIsNoDocumentFollows();
    void whatIsNotSeenIsNamedByItsPlaceOnly();
    void printedReceiversStandWhereNoneIsInTheSystem();
    void anEmptyDossierHasAnIndex();
};

void DossierIndexTest::theDossierHasTheFieldsOfTheAnnex()
{
    const Element root = index(sampleDossier());
    // Annex VI, part II, III.
    const QStringList fields{u"FileCode"_s, u"Title"_s,     u"Maintenance"_s, u"Rights"_s,
                             u"Creator"_s,  u"Language"_s,  u"StartDate"_s,   u"EndDate"_s,
                             u"DocTotal"_s, u"PageTotal"_s, u"Description"_s};
    QCOMPARE(root.names().mid(0, fields.size()), fields);
    QCOMPARE(root.at(u"FileCode"_s).names(),
             (QStringList{u"OrganId"_s, u"FileCatalog"_s, u"FileNotation"_s}));
    QCOMPARE(root.at(u"FileCode/OrganId"_s).text, u"000.00.14.H20"_s);
    QCOMPARE(root.at(u"FileCode/FileCatalog"_s).text, u"2026"_s);
    QCOMPARE(root.at(u"FileCode/FileNotation"_s).text, u"01.TH"_s);
    QCOMPARE(root.at(u"Title"_s).text, u"Hồ sơ chuyển đổi số năm 2026"_s);
    QCOMPARE(root.at(u"Maintenance"_s).text, u"20 năm"_s);
    QCOMPARE(root.at(u"Creator"_s).text, u"Nguyễn Văn Viên"_s);
    QCOMPARE(root.at(u"StartDate"_s).text, u"01/06/2026"_s);
    QCOMPARE(root.at(u"EndDate"_s).text, u"30/06/2026"_s);
    QCOMPARE(root.at(u"DocTotal"_s).text, u"2"_s);
    QCOMPARE(root.at(u"PageTotal"_s).text, u"6"_s);
    QCOMPARE(root.at(u"Description"_s).text, u"Bản giấy ở kho"_s);
    QCOMPARE(root.at(u"Rights"_s).text, u"Không hạn chế"_s);
    DossierPackage other = sampleDossier();
    other.dossier.retentionYears = 0;
    other.dossier.restricted = true;
    QCOMPARE(index(other).at(u"Maintenance"_s).text, u"Vĩnh viễn"_s);
    QCOMPARE(index(other).at(u"Rights"_s).text, u"Hạn chế"_s);
}

void DossierIndexTest::anArrivingDocumentHasTheFieldsOfTheAnnex()
{
    const Element root = index(sampleDossier());
    const Element document = root.at(u"Documents"_s).children.at(0);
    // Annex VI, part II, II.
    QCOMPARE(
        document.names(),
        (QStringList{u"FileCode"_s, u"DocOrdinal"_s, u"TypeName"_s, u"CodeNumber"_s, u"CodeNotation"_s,
                     u"IssuedDate"_s, u"OrganName"_s, u"Subject"_s, u"Language"_s, u"PageAmount"_s,
                     u"Description"_s, u"ArrivalDate"_s, u"ArrivalNumber"_s, u"SignerInfo"_s, u"Priority"_s,
                     u"ToPlaces"_s, u"TraceHeaderList"_s, u"DueDate"_s, u"Attachments"_s}));
    QCOMPARE(document.attributes.value(u"book"_s), u"incoming"_s);
    QCOMPARE(document.at(u"DocOrdinal"_s).text, u"1"_s);
    QCOMPARE(document.at(u"TypeName"_s).text, u"Thông báo"_s);
    QCOMPARE(document.at(u"Subject"_s).text, u"Kết luận về <chuyển đổi số> & dữ liệu"_s);
    QCOMPARE(document.at(u"IssuedDate"_s).text, u"10/06/2026"_s);
    QCOMPARE(document.at(u"ArrivalDate"_s).text, u"12/06/2026"_s);
    QCOMPARE(document.at(u"ArrivalNumber"_s).text, u"17"_s);
    QCOMPARE(document.at(u"SignerInfo/Position"_s).text, u"Thứ trưởng"_s);
    QCOMPARE(document.at(u"SignerInfo/FullName"_s).text, u"Nguyễn Mạnh"_s);
    QCOMPARE(document.at(u"Priority"_s).text, u"1"_s);
    QCOMPARE(document.at(u"ToPlaces"_s).text, u"Phòng Kế hoạch"_s);
    // What XML cannot hold is left out.
    QCOMPARE(document.at(u"TraceHeaderList"_s).text,
             u"13/06/2026 08:30 · Lê Văn Giám · cho ý kiến chỉ đạo: Phòng KH chủ trì"_s);
    const Element file = document.at(u"Attachments"_s).children.at(0);
    const PackedFile packed = sampleDossier().documents.front().files.front();
    QCOMPARE(file.attributes.value(u"path"_s), u"van-ban/001/Tờ trình.pdf"_s);
    QCOMPARE(file.attributes.value(u"sha256"_s), packed.ref.content);
    QCOMPARE(file.attributes.value(u"size"_s), QString::number(packed.ref.size));
}

void DossierIndexTest::anOutgoingDocumentHasTheFieldsOfTheAnnex()
{
    const Element root = index(sampleDossier());
    const Element document = root.at(u"Documents"_s).children.at(1);
    // Annex VI, part II, I.
    QCOMPARE(document.names(),
             (QStringList{u"FileCode"_s, u"DocOrdinal"_s, u"TypeName"_s, u"CodeNumber"_s, u"CodeNotation"_s,
                          u"IssuedDate"_s, u"OrganName"_s, u"Subject"_s, u"Language"_s, u"PageAmount"_s,
                          u"Description"_s, u"SignerInfo"_s, u"To"_s, u"Priority"_s, u"IssuedAmount"_s,
                          u"DueDate"_s, u"Attachments"_s}));
    QCOMPARE(document.at(u"To/OrganId"_s).text, u"000.31.14.H20"_s);
    QCOMPARE(document.at(u"To/OrganName"_s).text, u"Uỷ ban nhân dân xã"_s);
    QCOMPARE(document.at(u"IssuedAmount"_s).text, u"3"_s);
    QCOMPARE(document.at(u"DueDate"_s).text, QString());
}

void DossierIndexTest::whatIsNoDocumentFollows()
{
    const Element root = index(sampleDossier());
    const Element work = root.at(u"Assignments/Assignment"_s);
    QCOMPARE(work.at(u"Title"_s).text, u"Tham mưu văn bản trả lời"_s);
    QCOMPARE(work.at(u"State"_s).text, u"Hoàn thành"_s);
    QCOMPARE(work.at(u"Attachments/Attachment"_s).attributes.value(u"path"_s), u"nhiem-vu/001/Báo cáo.pdf"_s);
    QCOMPARE(root.at(u"Notes/Note"_s).text, u"Họp ngày 12/6"_s);
}

void DossierIndexTest::whatIsNotSeenIsNamedByItsPlaceOnly()
{
    const Element item = index(sampleDossier()).at(u"NotIncluded/Item"_s);
    QCOMPARE(item.attributes.value(u"place"_s), u"5"_s);
    QCOMPARE(item.attributes.value(u"kind"_s), u"nhiệm vụ"_s);
    QVERIFY(item.text.isEmpty() && item.children.isEmpty());
}

void DossierIndexTest::printedReceiversStandWhereNoneIsInTheSystem()
{
    DossierPackage package = sampleDossier();
    package.documents[1].recipients.clear();
    package.documents[1].document.recipients = u"Như trên; Lưu: VT"_s;
    const Element document = index(package).at(u"Documents"_s).children.at(1);
    QCOMPARE(document.at(u"To/OrganName"_s).text, u"Như trên; Lưu: VT"_s);
}

void DossierIndexTest::anEmptyDossierHasAnIndex()
{
    const Element root = index(DossierPackage());
    QCOMPARE(root.at(u"DocTotal"_s).text, u"0"_s);
    QVERIFY(root.at(u"Documents"_s).children.isEmpty());
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DossierIndexTest)
#include "DossierIndexTest.moc"
