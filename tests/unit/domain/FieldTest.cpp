// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Clock.h"
#include "common/domain/Catalogues.h"
#include "common/domain/organisation/Role.h"
#include "tests/unit/domain/RandomRecord.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const Field text{"title", FieldKind::Text, {.maxLength = 5}};
const Field longText{"body", FieldKind::Text, {}};
const Field requiredText{"name", FieldKind::Text, {.required = true}};
const Field identifier{"who", FieldKind::Id, {}};
const Field requiredId{"whom", FieldKind::Id, {.required = true}};
const Field number{"progress", FieldKind::Integer, {}};
const Field flag{"granted", FieldKind::Boolean, {}};
const Field moment{"due_at", FieldKind::Instant, {}};
const Field day{"valid_to", FieldKind::Date, {}};
const Field choice{"role", FieldKind::Choice, {.choices = roleChoices()}};
const Field list{"joiners", FieldKind::IdList, {}};
const Field requiredList{"leads", FieldKind::IdList, {.required = true}};
const Field shortList{"few", FieldKind::IdList, {.maxItems = 2}};

qint64 msOf(int year, int month, int dayOfMonth, int hour, int minute)
{
    return fromVietnamTime(QDate(year, month, dayOfMonth), QTime(hour, minute)).ms;
}

} // namespace

class FieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_data();
    void check();
    void parse_data();
    void parse();
    void displayedValuesParseBack();
    void displayOfWrongOrEmptyValueIsEmpty();
    void errorsNameFieldAndLimit();
};

void FieldTest::check_data()
{
    QTest::addColumn<const Field *>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const Field &field, const Value &value, const QString &result) {
        QTest::newRow(name) << &field << value << result;
    };
    row("empty optional", text, {}, u"ok"_s);
    row("empty required", requiredText, {}, u"missing_argument"_s);
    row("blank required", requiredText, u" \t\n "_s, u"missing_argument"_s);
    row("blank optional", text, u"  "_s, u"ok"_s);
    row("longest", text, u"ơơơơơ"_s, u"ok"_s);
    row("too long", text, u"ơơơơơơ"_s, u"too_long"_s);
    row("longest by default", longText, QString(10'000, u'x'), u"ok"_s);
    row("too long by default", longText, QString(10'001, u'x'), u"too_long"_s);
    row("U+0000 in a text", longText, u"trước"_s + QChar(u'\0') + u"sau"_s, u"invalid_argument"_s);
    row("text as number", number, u"5"_s, u"invalid_argument"_s);
    row("number as text", text, qint64(5), u"invalid_argument"_s);
    row("id as text", text, idOf(1), u"invalid_argument"_s);
    row("list as id", identifier, QList<Id>{idOf(1)}, u"invalid_argument"_s);
    row("id as list", list, idOf(1), u"invalid_argument"_s);
    row("id", identifier, idOf(1), u"ok"_s);
    row("null id required", requiredId, Id(), u"missing_argument"_s);
    row("null id of a required text", requiredText, Id(), u"missing_argument"_s);
    row("empty list required", requiredList, QList<Id>(), u"missing_argument"_s);
    row("empty list", list, QList<Id>(), u"ok"_s);
    row("longest list", shortList, QList<Id>(2, idOf(1)), u"ok"_s);
    row("too many", shortList, QList<Id>(3, idOf(1)), u"too_many"_s);
    row("longest list by default", list, QList<Id>(200, idOf(1)), u"ok"_s);
    row("too many by default", list, QList<Id>(201, idOf(1)), u"too_many"_s);
    row("smallest number", number, std::numeric_limits<qint64>::min(), u"ok"_s);
    row("largest number", number, std::numeric_limits<qint64>::max(), u"ok"_s);
    row("false", flag, qint64(0), u"ok"_s);
    row("true", flag, qint64(1), u"ok"_s);
    row("two is no boolean", flag, qint64(2), u"invalid_argument"_s);
    row("minus one is no boolean", flag, qint64(-1), u"invalid_argument"_s);
    row("first choice", choice, qint64(1), u"ok"_s);
    row("last choice", choice, qint64(8), u"ok"_s);
    row("choice below", choice, qint64(0), u"invalid_argument"_s);
    row("choice above", choice, qint64(9), u"invalid_argument"_s);
    row("choice as key", choice, u"leader"_s, u"invalid_argument"_s);
}

void FieldTest::check()
{
    QFETCH(const Field *, field);
    QFETCH(Value, value);
    QTEST(outcome(checkValue(*field, value)), "result");
}

void FieldTest::parse_data()
{
    QTest::addColumn<const Field *>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<Value>("value");
    const auto row = [](const Field &field, const QString &typed, bool accepted, const Value &value = {}) {
        QTest::addRow("%s ‘%s’", field.name, qPrintable(typed)) << &field << typed << accepted << value;
    };
    row(text, {}, true);
    row(number, {}, true);
    row(text, u" giữ nguyên "_s, true, u" giữ nguyên "_s);
    row(number, u"-12"_s, true, qint64(-12));
    row(number, u"12x"_s, false);
    row(number, u"9223372036854775808"_s, false);
    row(flag, u"có"_s, true, qint64(1));
    row(flag, u"không"_s, true, qint64(0));
    row(flag, u"true"_s, true, qint64(1));
    row(flag, u"0"_s, true, qint64(0));
    row(flag, u"maybe"_s, false);
    row(choice, u"leader"_s, true, qint64(4));
    row(choice, u"4"_s, true, qint64(4));
    row(choice, u"king"_s, false);
    row(choice, u"9"_s, false);
    row(day, u"05/03/2026"_s, true, QDate(2026, 3, 5).toJulianDay());
    row(day, u"2026-03-05"_s, true, QDate(2026, 3, 5).toJulianDay());
    row(day, u"30/02/2026"_s, false);
    row(moment, u"05/03/2026 14:30"_s, true, msOf(2026, 3, 5, 14, 30));
    row(moment, u"2026-03-05T14:30:00"_s, true, msOf(2026, 3, 5, 14, 30));
    row(moment, u"2026-03-05T14:30:00Z"_s, true, msOf(2026, 3, 5, 21, 30));
    row(moment, u"05/03/2026"_s, true, msOf(2026, 3, 5, 17, 0));
    row(moment, u"2026-03-05"_s, true, msOf(2026, 3, 5, 17, 0));
    row(moment, u"tomorrow"_s, false);
    row(identifier, idOf(3).toString(), true, idOf(3));
    row(identifier, u"01997000"_s, false);
    row(list, idOf(3).toString() + u", "_s + idOf(4).toString(), true, QList<Id>{idOf(3), idOf(4)});
    row(list, idOf(3).toString() + u",x"_s, false);
}

void FieldTest::parse()
{
    QFETCH(const Field *, field);
    QFETCH(QString, typed);
    QFETCH(bool, accepted);
    QFETCH(Value, value);
    const auto parsed = parseValue(*field, typed);
    QCOMPARE(outcome(parsed), accepted ? u"ok"_s : u"invalid_argument"_s);
    if (accepted)
        QVERIFY2(*parsed == value, qPrintable(displayValue(*field, *parsed)));
}

void FieldTest::displayedValuesParseBack()
{
    QRandomGenerator random(7);
    for (const EntityType *type : edeskCatalogue().entities()) {
        for (const Field &field : type->fields) {
            for (int i = 0; i < 30; ++i) {
                const Value value = randomValue(field, random);
                const auto parsed = parseValue(field, displayValue(field, value));
                QVERIFY2(parsed.ok() && *parsed == value,
                         qPrintable(field.nameString() + u' ' + displayValue(field, value)));
            }
        }
    }
    for (const Field *field : {&flag, &moment, &day, &choice, &list, &identifier}) {
        const Value value = randomValue(*field, random);
        const auto parsed = parseValue(*field, displayValue(*field, value));
        QVERIFY2(parsed.ok() && *parsed == value, field->name);
    }
}

void FieldTest::displayOfWrongOrEmptyValueIsEmpty()
{
    QVERIFY(displayValue(text, {}).isEmpty());
    QVERIFY(displayValue(number, u"x"_s).isEmpty());
    // A choice of a newer peer shows its number.
    QCOMPARE(displayValue(choice, qint64(99)), u"99"_s);
}

void FieldTest::errorsNameFieldAndLimit()
{
    QCOMPARE(checkValue(text, u"123456"_s).error().details, (QStringList{u"title"_s, u"5"_s}));
    QCOMPARE(checkValue(requiredText, {}).error().details, QStringList{u"name"_s});
    QCOMPARE(checkValue(flag, qint64(2)).error().details, QStringList{u"granted"_s});
    QCOMPARE(parseValue(day, u"x"_s).error().details, QStringList{u"valid_to"_s});
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::FieldTest)
#include "FieldTest.moc"
