// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "tests/unit/domain/RandomRecord.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What holds for every command before its rule is asked.
class DecideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arguments_data();
    void arguments();
    void stateSecretsAreRefusedEverywhere_data() { arguments_data(); }
    void stateSecretsAreRefusedEverywhere();
    void unknownCommand();
    void undecidedOnADeskNotFoundOnTheServer_data();
    void undecidedOnADeskNotFoundOnTheServer();
    void onlyTheServerDecides();
    void writtenRowsAreChecked();
    void commandsAndEntitiesAreWellNamed();

private:
    static std::vector<Value> fittingArguments(const CommandType &type);
};

std::vector<Value> DecideTest::fittingArguments(const CommandType &type)
{
    QRandomGenerator random(11);
    std::vector<Value> arguments;
    for (const Field &field : type.arguments)
        arguments.push_back(randomValue(field, random));
    return arguments;
}

void DecideTest::arguments_data()
{
    QTest::addColumn<QString>("command");
    for (const CommandType &type : edeskCatalogue().commands())
        QTest::newRow(type.name) << QString::fromLatin1(type.name);
}

void DecideTest::arguments()
{
    QFETCH(QString, command);
    World world;
    const Actor actor = world.actor(world.director);
    const CommandType &type = *edeskCatalogue().command(command);
    const std::vector<Value> fitting = fittingArguments(type);
    const auto decided = [&](std::vector<Value> arguments) {
        return world.decideAs(actor, world.named(command, std::move(arguments)));
    };

    auto tooMany = fitting;
    tooMany.emplace_back();
    QCOMPARE(outcome(decided(tooMany)), u"malformed"_s);
    for (std::size_t i = 0; i < type.arguments.size(); ++i) {
        const Field &field = type.arguments[i];
        auto changed = fitting;
        if (field.options.required) {
            changed[i] = Value();
            QCOMPARE(decided(changed).error(), failure(ErrorCode::MissingArgument, {field.nameString()}));
            changed.resize(i);
            QCOMPARE(outcome(decided(changed)), u"missing_argument"_s);
        }
        changed = fitting;
        changed[i] = field.kind == FieldKind::Text ? Value(qint64(1)) : Value(u"chữ"_s);
        QCOMPARE(decided(changed).error(), failure(ErrorCode::InvalidArgument, {field.nameString()}));
        if (field.kind == FieldKind::Text) {
            changed[i] = QString(field.maxLength() + 1, u'ư');
            QCOMPARE(decided(changed).error(),
                     failure(ErrorCode::TooLong, {field.nameString(), QString::number(field.maxLength())}));
        }
        if (field.kind == FieldKind::IdList) {
            changed[i] = QList<Id>(field.maxItems() + 1, idOf(1));
            QCOMPARE(decided(changed).error(),
                     failure(ErrorCode::TooMany, {field.nameString(), QString::number(field.maxItems())}));
        }
        if (field.kind == FieldKind::Choice || field.kind == FieldKind::Boolean) {
            changed[i] = qint64(77);
            QCOMPARE(decided(changed).error(), failure(ErrorCode::InvalidArgument, {field.nameString()}));
        }
    }
}

void DecideTest::stateSecretsAreRefusedEverywhere()
{
    QFETCH(QString, command);
    World world;
    const CommandType &type = *edeskCatalogue().command(command);
    for (std::size_t i = 0; i < type.arguments.size(); ++i) {
        if (type.arguments[i].kind != FieldKind::Text)
            continue;
        auto arguments = fittingArguments(type);
        arguments[i] = u"MẬT"_s;
        const auto decided =
            world.decideAs(world.actor(world.director), world.named(command, std::move(arguments)));
        const bool isEntered = !type.arguments[i].nameString().endsWith(u"_was");
        QCOMPARE(!decided.ok() && decided.error().code == ErrorCode::StateSecret, isEntered);
    }
}

void DecideTest::unknownCommand()
{
    World world;
    const auto effects = world.decideAs(world.actor(world.director), world.named(u"assignment.burn"_s, {}));
    QVERIFY(!effects.ok());
    QCOMPARE(effects.error(), failure(ErrorCode::UnknownCommand, {u"assignment.burn"_s}));
}

void DecideTest::undecidedOnADeskNotFoundOnTheServer_data()
{
    arguments_data();
}

void DecideTest::undecidedOnADeskNotFoundOnTheServer()
{
    QFETCH(QString, command);
    World world;
    Actor actor = world.actor(world.director);
    const CommandType &type = *edeskCatalogue().command(command);
    std::vector<Value> arguments = fittingArguments(type);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const QByteArray name = type.arguments[i].name;
        if (name == "valid_from")
            arguments[i] = QDate(2026, 6, 1).toJulianDay();
        else if (name == "valid_to")
            arguments[i] = QDate(2026, 6, 30).toJulianDay();
        else if (name == "progress")
            arguments[i] = qint64(50);
        else if (name == "size")
            arguments[i] = qint64(1);
        else if (name == "content")
            arguments[i] = QString(64, u'a');
        else if (name == "media_type")
            arguments[i] = u"application/pdf"_s;
        else if (name == "name")
            arguments[i] = u"a.pdf"_s;
        else if (name == "agency_id")
            actor.roles.push_back({std::get<Id>(arguments[i]), roleKey(Role::Clerk)});
        // The rule asks for this role before it looks at anything.
        if (command == u"delegation.create"_s && name == "organisation_id")
            actor.roles.push_back(
                {std::get<Id>(arguments[i]), roleKey(Role(std::get<qint64>(arguments[i + 1])))});
    }
    const Command sent = world.named(command, arguments);
    QCOMPARE(outcome(world.decideAs(actor, sent)), u"not_found"_s);
    MemoryView desk(MemoryView::Rows::Some);
    QCOMPARE(outcome(decide(edeskCatalogue(), desk, actor, sent, world.now)), u"undecided"_s);
}

void DecideTest::onlyTheServerDecides()
{
    Catalogue catalogue;
    CommandType type{"number.take",
                     {},
                     "Cấp số",
                     "Take a number",
                     [](const View &, const Actor &, const Command &command, Instant) -> Result<Effects> {
                         return Effects(command.id);
                     },
                     true};
    catalogue.add(type);
    World world;
    const Command command = world.named(u"number.take"_s, {});
    MemoryView desk(MemoryView::Rows::Some);
    QCOMPARE(outcome(decide(catalogue, desk, {}, command, world.now)), u"undecided"_s);
    QCOMPARE(outcome(decide(catalogue, world.view, {}, command, world.now)), u"ok"_s);
}

void DecideTest::writtenRowsAreChecked()
{
    Catalogue catalogue;
    catalogue.add({"person.damage",
                   {},
                   "",
                   "",
                   [](const View &, const Actor &, const Command &command, Instant) -> Result<Effects> {
                       Effects effects(command.id);
                       effects.write(Person{});
                       return effects;
                   }});
    World world;
    QCOMPARE(outcome(decide(catalogue, world.view, {}, world.named(u"person.damage"_s, {}), world.now)),
             u"missing_argument"_s);
}

void DecideTest::commandsAndEntitiesAreWellNamed()
{
    QSet<QByteArray> names;
    for (const CommandType &type : edeskCatalogue().commands()) {
        QVERIFY(qstrlen(type.vietnamese) > 0 && qstrlen(type.english) > 0);
        QVERIFY(!names.contains(type.name));
        QVERIFY2(qstrlen(type.name) <= 60, "the audit entry holds 60 characters");
        names.insert(type.name);
        for (const Field &field : type.arguments)
            QVERIFY2((field.kind == FieldKind::Choice) == !field.options.choices.empty(), field.name);
    }
    for (const EntityType *type : edeskCatalogue().entities()) {
        QVERIFY(edeskCatalogue().entity(type->kind) == type);
        QVERIFY(edeskCatalogue().entity(type->tableName()) == type);
        QSet<QByteArray> fields;
        for (const Field &field : type->fields) {
            QVERIFY2(!fields.contains(field.name), field.name);
            fields.insert(field.name);
            QVERIFY2((field.kind == FieldKind::Choice) == !field.options.choices.empty(), field.name);
        }
    }
    QVERIFY(!edeskCatalogue().entity(EntityKind::None));
    QVERIFY(!edeskCatalogue().command(u"nothing"));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DecideTest)
#include "DecideTest.moc"
