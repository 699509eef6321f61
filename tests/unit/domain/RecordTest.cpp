// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/assignment/AssignmentSeries.h"
#include "common/domain/calendar/CalendarDay.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/document/DocumentRecipient.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/dossier/Dossier.h"
#include "common/domain/dossier/DossierItem.h"
#include "common/domain/journal/AuditEntry.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/unit/domain/RandomRecord.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr quint32 seed = 20260615;

/// Record → struct → record, for the kind of the record.
Record throughStruct(const Record &record)
{
    switch (record.kind()) {
    case EntityKind::Organisation:
        return toRecord(fromRecord<Organisation>(record));
    case EntityKind::Person:
        return toRecord(fromRecord<Person>(record));
    case EntityKind::Position:
        return toRecord(fromRecord<Position>(record));
    case EntityKind::Account:
        return toRecord(fromRecord<Account>(record));
    case EntityKind::RoleGrant:
        return toRecord(fromRecord<RoleGrant>(record));
    case EntityKind::Delegation:
        return toRecord(fromRecord<Delegation>(record));
    case EntityKind::Notice:
        return toRecord(fromRecord<Notice>(record));
    case EntityKind::AuditEntry:
        return toRecord(fromRecord<AuditEntry>(record));
    case EntityKind::Assignment:
        return toRecord(fromRecord<Assignment>(record));
    case EntityKind::AssignmentParty:
        return toRecord(fromRecord<AssignmentParty>(record));
    case EntityKind::AssignmentEvent:
        return toRecord(fromRecord<AssignmentEvent>(record));
    case EntityKind::Document:
        return toRecord(fromRecord<Document>(record));
    case EntityKind::DocumentAccess:
        return toRecord(fromRecord<DocumentAccess>(record));
    case EntityKind::DocumentEvent:
        return toRecord(fromRecord<DocumentEvent>(record));
    case EntityKind::DocumentRecipient:
        return toRecord(fromRecord<DocumentRecipient>(record));
    case EntityKind::NumberBook:
        return toRecord(fromRecord<NumberBook>(record));
    case EntityKind::CalendarDay:
        return toRecord(fromRecord<CalendarDay>(record));
    case EntityKind::AssignmentFile:
        return toRecord(fromRecord<AssignmentFile>(record));
    case EntityKind::AssignmentSeries:
        return toRecord(fromRecord<AssignmentSeries>(record));
    case EntityKind::DocumentFile:
        return toRecord(fromRecord<DocumentFile>(record));
    case EntityKind::Dossier:
        return toRecord(fromRecord<Dossier>(record));
    case EntityKind::DossierItem:
        return toRecord(fromRecord<DossierItem>(record));
    case EntityKind::None:
        break;
    }
    Q_UNREACHABLE();
}

Record readBack(const QByteArray &bytes, const EntityType &type, bool *failed = nullptr)
{
    CborReader reader(bytes);
    Record record = readRecord(reader, type);
    if (failed)
        *failed = reader.failed() || !reader.atEnd();
    return record;
}

/// The fixed row whose bytes are golden: field i holds a value that only i and its kind decide.
Record goldenRecord(const EntityType &type)
{
    Record record(type, Id::fromString(u"01997000-0000-7000-8000-000000000001"));
    record.setRevision(7);
    for (int i = 0; i < int(type.fields.size()); ++i) {
        switch (type.field(i).kind) {
        case FieldKind::Id:
            record.setValue(i, Id::fromString(u"01997000-0000-7000-8000-0000000000%1"_s.arg(i + 16, 2, 16)));
            break;
        case FieldKind::Text:
            record.setValue(i, u"Ô%1"_s.arg(i));
            break;
        case FieldKind::Instant:
            record.setValue(i, qint64(1'781'000'000'000 + i));
            break;
        case FieldKind::Date:
            record.setValue(i, qint64(2'461'207 + i));
            break;
        case FieldKind::Choice:
            record.setValue(i, qint64(2));
            break;
        case FieldKind::Boolean:
            record.setValue(i, qint64(1));
            break;
        default:
            record.setValue(i, qint64(-i));
            break;
        }
    }
    return record;
}

struct Golden
{
    EntityKind kind;
    const char *hex;
};

// What desks and servers in the field exchange and hash. A new field appends to a row; nothing else may
// change.
const Golden golden[]{
#include "tests/unit/domain/GoldenRows.inc"
};

} // namespace

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void emptyRowReadsAsDefaults();
    void goldenBytes();
    void newerPeersFieldsAreKept();
    void olderPeersRowIsAccepted();
    void wrongTypesFail();
    void cutBytesFail();
    void differenceNamesFields();
    void hashDependsOnKindAndBytes();
    void schemaHashChangesWithAField();
};

void RecordTest::roundTrip_data()
{
    QTest::addColumn<const EntityType *>("type");
    for (const EntityType *type : edeskCatalogue().entities())
        QTest::newRow(type->table) << type;
}

void RecordTest::roundTrip()
{
    QFETCH(const EntityType *, type);
    QRandomGenerator random(seed + quint32(type->kind));
    for (const Filling filling : {Filling::Required, Filling::Some, Filling::Everything}) {
        for (int i = 0; i < 50; ++i) {
            const Record record = randomRecord(*type, random, filling);
            QVERIFY(record.check().ok());
            bool failed = true;
            QVERIFY2(readBack(recordBytes(record), *type, &failed) == record,
                     qPrintable(u"seed %1, row %2"_s.arg(seed).arg(i)));
            QVERIFY(!failed);
        }
    }
    for (int i = 0; i < 50; ++i) {
        const Record record = randomRecord(*type, random, Filling::Everything);
        QVERIFY2(throughStruct(record) == record, qPrintable(u"seed %1, row %2"_s.arg(seed).arg(i)));
        QCOMPARE(recordBytes(throughStruct(record)), recordBytes(record));
    }
}

void RecordTest::emptyRowReadsAsDefaults()
{
    const Record empty(entityType<Organisation>(), Id());
    const auto organisation = fromRecord<Organisation>(empty);
    QVERIFY(organisation.code.isEmpty());
    QVERIFY(organisation.parentId.isNull());
    QVERIFY(!organisation.validFrom.isValid());
    QCOMPARE(organisation.sortOrder, 0);
    // Empty members become empty values again, so that NULL has one form only.
    const Record again = toRecord(Person{});
    QVERIFY(std::holds_alternative<std::monostate>(again.value(u"full_name")));
    QVERIFY(std::holds_alternative<std::monostate>(again.value(u"agency_id")));
    QVERIFY(std::holds_alternative<std::monostate>(toRecord(Notice{}).value(u"read_at")));
    QVERIFY(std::holds_alternative<std::monostate>(toRecord(Position{}).value(u"valid_to")));
    QVERIFY(!again.check().ok());
}

void RecordTest::goldenBytes()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        const auto it = std::find_if(std::begin(golden), std::end(golden),
                                     [type](const Golden &g) { return g.kind == type->kind; });
        const QByteArray hex = recordBytes(goldenRecord(*type)).toHex();
        QVERIFY2(it != std::end(golden),
                 qPrintable(u"no golden row: %1 %2"_s.arg(type->tableName(), QString::fromLatin1(hex))));
        QCOMPARE(hex, QByteArray(it->hex));
        QVERIFY(readBack(QByteArray::fromHex(it->hex), *type) == goldenRecord(*type));
    }
    QCOMPARE(std::size(golden), edeskCatalogue().entities().size());
}

void RecordTest::newerPeersFieldsAreKept()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        QRandomGenerator random(seed);
        const Record record = randomRecord(*type, random, Filling::Everything);
        QByteArray extra;
        CborWriter items(extra);
        items.text(u"trường mới");
        items.array(2);
        items.integer(-5);
        items.null();
        QByteArray bytes;
        CborWriter writer(bytes);
        writer.array(2 + type->fields.size() + 2);
        const QByteArray own = recordBytes(record);
        bytes += own.sliced(own.size() > 0 && type->fields.size() + 2 > 23 ? 2 : 1);
        bytes += extra;
        bool failed = true;
        const Record read = readBack(bytes, *type, &failed);
        QVERIFY2(!failed, type->table);
        QCOMPARE(read.extraCount(), 2);
        QCOMPARE(read.extra(), extra);
        QCOMPARE(recordBytes(read), bytes);
        QVERIFY(difference(read, record).empty());
        QVERIFY(!(read == record));
    }
}

void RecordTest::olderPeersRowIsAccepted()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        QRandomGenerator random(seed);
        const Record record = randomRecord(*type, random, Filling::Everything);
        for (int known = 0; known <= int(type->fields.size()); ++known) {
            QByteArray bytes;
            CborWriter writer(bytes);
            writer.array(2 + quint64(known));
            writer.id(record.id());
            writer.integer(record.revision());
            for (int i = 0; i < known; ++i)
                writeValue(writer, type->field(i), record.value(i));
            bool failed = true;
            const Record read = readBack(bytes, *type, &failed);
            QVERIFY(!failed);
            for (int i = 0; i < int(type->fields.size()); ++i)
                QVERIFY(read.value(i) == (i < known ? record.value(i) : Value()));
            QCOMPARE(read.extraCount(), 0);
        }
    }
}

void RecordTest::wrongTypesFail()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        for (int wrong = -2; wrong < int(type->fields.size()); ++wrong) {
            QByteArray bytes;
            CborWriter writer(bytes);
            writer.array(quint64(2) + type->fields.size());
            wrong == -2 ? writer.text(u"id") : writer.id(Id::create());
            wrong == -1 ? writer.text(u"1") : writer.integer(1);
            for (int i = 0; i < int(type->fields.size()); ++i)
                i == wrong ? writer.boolean(true) : writer.null();
            bool failed = false;
            readBack(bytes, *type, &failed);
            QVERIFY2(failed, qPrintable(u"%1 item %2"_s.arg(type->tableName()).arg(wrong)));
        }
    }
    bool failed = false;
    readBack(QByteArray::fromHex("80"), entityType<Person>(), &failed);
    QVERIFY(failed);
    readBack(QByteArray::fromHex("81500199700000007000800000000000000101"), entityType<Person>(), &failed);
    QVERIFY(failed);
}

void RecordTest::cutBytesFail()
{
    for (const EntityType *type : edeskCatalogue().entities()) {
        QRandomGenerator random(seed);
        const QByteArray bytes = recordBytes(randomRecord(*type, random, Filling::Required));
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            bool failed = false;
            readBack(bytes.first(length), *type, &failed);
            QVERIFY2(failed, qPrintable(u"%1 cut to %2"_s.arg(type->tableName()).arg(length)));
        }
    }
}

void RecordTest::differenceNamesFields()
{
    QRandomGenerator random(seed);
    const Record a = randomRecord(entityType<Person>(), random, Filling::Everything);
    Record b = a;
    QVERIFY(difference(a, b).empty());
    b.setRevision(a.revision() + 1);
    QVERIFY(difference(a, b).empty());
    b.setValue(u"phone", u"0912"_s);
    b.setValue(u"email", Value());
    const std::vector<int> expected{a.type().indexOf(u"phone"), a.type().indexOf(u"email")};
    QVERIFY(difference(a, b) == expected);
}

void RecordTest::hashDependsOnKindAndBytes()
{
    const QByteArray bytes = recordBytes(toRecord(Person{}));
    QByteArray flipped = bytes;
    flipped[flipped.size() - 1] = char(flipped.back() ^ 1);
    QVERIFY(recordHash(EntityKind::Person, bytes) != recordHash(EntityKind::Position, bytes));
    QVERIFY(recordHash(EntityKind::Person, bytes) != recordHash(EntityKind::Person, flipped));
    QCOMPARE(recordHash(EntityKind::Person, bytes), recordHash(EntityKind::Person, QByteArray(bytes)));
}

void RecordTest::schemaHashChangesWithAField()
{
    const EntityType &one = entityType<Person>();
    EntityType more = one;
    more.fields.push_back({"nickname", FieldKind::Text, {}});
    EntityType renamed = one;
    renamed.fields.back().name = "enabled";
    EntityType retyped = one;
    retyped.fields.back().kind = FieldKind::Integer;
    QSet<quint64> hashes;
    for (const EntityType *type :
         {&one, &std::as_const(more), &std::as_const(renamed), &std::as_const(retyped)}) {
        Catalogue catalogue;
        catalogue.add(*type);
        hashes.insert(catalogue.schemaHash());
    }
    QCOMPARE(hashes.size(), 4);
    Catalogue again;
    again.add(one);
    QVERIFY(hashes.contains(again.schemaHash()));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::RecordTest)
#include "RecordTest.moc"
