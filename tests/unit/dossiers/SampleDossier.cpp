// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/dossiers/SampleDossier.h"

#include "common/domain/content/ContentHash.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

Id id(quint32 number)
{
    return Id::derive(Id::fromString(u"01997000-0000-7000-8000-000000000000"_s), number);
}

Instant at(int month, int day)
{
    return fromVietnamTime(QDate(2026, month, day), QTime(8, 30));
}

PackedFile file(EntityKind kind, quint32 row, const QString &entry)
{
    const QByteArray bytes = "%PDF-1.7 " + entry.toUtf8();
    return {{kind, id(row)},
            {contentHashOf(bytes), entry.section(u'/', -1), bytes.size(), u"application/pdf"_s},
            entry};
}

DossierPackage::PackedDocument incoming()
{
    DossierPackage::PackedDocument packed;
    packed.ordinal = 1;
    Document &d = packed.document;
    d.id = id(10);
    d.book = DocumentBook::Incoming;
    d.type = DocumentType::Announcement;
    d.number = 17;
    d.codeNumber = u"05"_s;
    d.codeNotation = u"TB-BTTTT"_s;
    d.subject = u"Kết luận về <chuyển đổi số> & dữ liệu"_s;
    d.issuedOn = QDate(2026, 6, 10);
    d.issuerName = u"Bộ Thông tin và Truyền thông"_s;
    d.signerName = u"Nguyễn Mạnh"_s;
    d.signerPosition = u"Thứ trưởng"_s;
    d.urgency = Urgency::Urgent;
    d.pageCount = 4;
    d.arrivedAt = at(6, 12);
    d.dueAt = at(6, 30);
    d.leadName = u"Phòng Kế hoạch"_s;
    DocumentEvent step;
    step.kind = DocumentEventKind::Directed;
    step.actorName = u"Lê Văn Giám"_s;
    step.note = u"Phòng KH chủ trì\x01"_s;
    step.at = at(6, 13);
    packed.track = {step};
    packed.files = {file(EntityKind::DocumentFile, 11, u"van-ban/001/Tờ trình.pdf"_s)};
    return packed;
}

DossierPackage::PackedDocument outgoing()
{
    DossierPackage::PackedDocument packed;
    packed.ordinal = 2;
    Document &d = packed.document;
    d.id = id(20);
    d.book = DocumentBook::Outgoing;
    d.type = DocumentType::Dispatch;
    d.codeNumber = u"125"_s;
    d.codeNotation = u"STTTT-VP"_s;
    d.subject = u"Trả lời"_s;
    d.issuedOn = QDate(2026, 6, 20);
    d.issuerName = u"Sở Thông tin và Truyền thông"_s;
    d.pageCount = 2;
    d.copies = 3;
    DocumentRecipient recipient;
    recipient.agencyId = id(2);
    recipient.name = u"Uỷ ban nhân dân xã"_s;
    packed.recipients = {recipient};
    packed.files = {file(EntityKind::DocumentFile, 21, u"van-ban/002/Công văn.pdf"_s)};
    return packed;
}

} // namespace

DossierPackage sampleDossier()
{
    DossierPackage package;
    Dossier &d = package.dossier;
    d.id = id(1);
    d.agencyId = id(3);
    d.code = u"01.TH"_s;
    d.year = 2026;
    d.title = u"Hồ sơ chuyển đổi số năm 2026"_s;
    d.retentionYears = 20;
    d.keeperName = u"Nguyễn Văn Viên"_s;
    d.startedOn = QDate(2026, 6, 1);
    d.endedOn = QDate(2026, 6, 30);
    d.note = u"Bản giấy ở kho"_s;
    package.identifiers = {{id(3), u"000.00.14.H20"_s}, {id(2), u"000.31.14.H20-dài-quá"_s}};
    package.documents = {incoming(), outgoing()};
    DossierPackage::PackedAssignment work;
    work.assignment.id = id(30);
    work.assignment.title = u"Tham mưu văn bản trả lời"_s;
    work.assignment.state = AssignmentState::Done;
    work.files = {file(EntityKind::AssignmentFile, 31, u"nhiem-vu/001/Báo cáo.pdf"_s)};
    package.assignments = {work};
    DossierItem note;
    note.note = u"Họp ngày 12/6"_s;
    note.addedByName = u"Nguyễn Văn Viên"_s;
    note.addedAt = at(6, 12);
    package.notes = {note};
    DossierItem unseen;
    unseen.kind = DossierItemKind::Assignment;
    unseen.subjectId = id(40);
    unseen.ordinal = 5;
    package.unseen = {unseen};
    return package;
}

QByteArray sampleBytes(const QString &content)
{
    for (const PackedFile &packed : sampleDossier().files()) {
        if (packed.ref.content == content)
            return "%PDF-1.7 " + packed.entry.toUtf8();
    }
    return {};
}

} // namespace edesk
