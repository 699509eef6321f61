// SPDX-License-Identifier: GPL-3.0-or-later
// Work dossiers: every state × action × role, what they hold, and what they do not tell.
#include "common/domain/dossier/Dossier.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/dossier/DossierCommands.h"
#include "common/domain/dossier/DossierItem.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
namespace action = dossier_action;

struct Trying
{
    const char *name;
    WorldId person;
    unsigned parts;
    WorldId onBehalfOf = nullptr;
};

const Trying everyone[]{
    {"keeper", &World::specialist, KeeperPart},
    {"head of the keeper's unit", &World::planningHead, UnitHeadPart},
    {"office", &World::office, RecordsPart},
    {"clerk", &World::personnel, RecordsPart},
    {"leader", &World::director, 0},
    {"colleague", &World::colleague, 0},
    {"head of another unit", &World::financeHead, 0},
    {"administrator", &World::admin, 0},
    {"clerk of a commune", &World::communeClerk, 0},
    {"the head's delegate", &World::deputy, UnitHeadPart, &World::planningHead},
};

} // namespace

class DossierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyStateActionAndRole_data();
    void everyStateActionAndRole();
    void aDossierIsOpenedForOneself();
    void onlyHeadsOpenOneForOthers();
    void fieldsMustFit_data();
    void fieldsMustFit();
    void aNumberIsUsedOnceAYear();
    void itemsAreReferencesInOrder();
    void whatOneDoesNotSeeIsNotAdded();
    void anItemTellsNothingOfItsSubject();
    void itemsGoAndTheirPlaceStays();
    void aClosedDossierIsFrozen();
    void reopeningLeavesItsReason();
    void editsMergeFieldByField();
    void aKeeperHandsItOver();
    void whereThereAreNoUnitsTheLeaderSees();

private:
    template <typename Arguments>
    Result<Effects> as(const Id &person, const Arguments &arguments)
    {
        return m->perform(m->actor(person), arguments);
    }
    Id open(const QString &code = u"01.TH"_s);
    Id document();
    Dossier row(const Id &id) const { return m->view.row<Dossier>(id); }
    std::vector<DossierItem> items(const Id &dossier) const
    {
        return *m->view.loadWhere<DossierItem>(u"dossier_id", dossier);
    }

    std::unique_ptr<World> m;
};

void DossierTest::init()
{
    m = std::make_unique<World>();
    m->grant(m->personnel, m->department, Role::Clerk);
    m->grant(m->communeClerk, m->commune, Role::Clerk);
    m->delegate(m->planningHead, m->deputy, m->planning, Role::Head);
}

Id DossierTest::open(const QString &code)
{
    OpenDossier a;
    a.title = u"Hồ sơ chuyển đổi số năm 2026"_s;
    a.code = code;
    a.retentionYears = 20;
    const auto opened = as(m->specialist, a);
    return opened ? opened->subject.id : Id();
}

/// One that the department registered; of the planning division nobody reads it.
Id DossierTest::document()
{
    ReceiveDocument a;
    a.type = DocumentType::Announcement;
    a.subject = u"Kết luận QZXSUBJECT"_s;
    a.issuerName = u"Bộ Nội vụ"_s;
    const auto received = as(m->personnel, a);
    return received ? received->subject.id : Id();
}

void DossierTest::everyStateActionAndRole_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("name");
    for (const Choice &state : dossierStateChoices()) {
        QSet<QString> actions;
        for (const Transition &line : dossierTable().transitions) {
            if (line.from != NoState)
                actions.insert(QString::fromLatin1(line.action));
        }
        for (const QString &name : actions)
            QTest::addRow("%s: %s", state.key, qPrintable(name)) << state.value << name;
    }
}

void DossierTest::everyStateActionAndRole()
{
    QFETCH(int, state);
    QFETCH(QString, name);
    const Id id = open();
    QVERIFY(as(m->specialist, AddDossierItem{id, {}, {}, u"Ghi chú"_s}));
    Dossier dossier = row(id);
    dossier.state = DossierState(state);
    m->view.put(dossier);
    EditDossier edit;
    edit.dossierId = id;
    edit.note = u"Thêm"_s;
    const QByteArray latin = name.toLatin1();
    const QLatin1StringView key(latin);
    for (const Trying &trying : everyone) {
        const Command command = key == action::Edit      ? m->command(edit)
                                : key == action::AddItem ? m->command(AddDossierItem{id, {}, {}, u"Hai"_s})
                                : key == action::RemoveItem
                                    ? m->command(RemoveDossierItem{id, items(id).front().id})
                                : key == action::Close ? m->command(CloseDossier{id, {}})
                                                       : m->command(ReopenDossier{id, u"Bổ sung"_s});
        const Id person = *m.*trying.person;
        const auto effects = m->decideAs(
            trying.onBehalfOf ? m->actor(person, *m.*trying.onBehalfOf) : m->actor(person), command);
        const auto expected = dossierTable().step(state, key, trying.parts);
        QString wanted = outcome(expected);
        if (state == int(DossierState::Closed) && wanted == u"wrong_state"_s)
            wanted = u"dossier.closed"_s;
        QVERIFY2(outcome(effects) == wanted,
                 qPrintable(QString::fromLatin1(trying.name) + u": "_s + outcome(effects)));
        if (!expected)
            continue;
        const auto rows = writtenOf<Dossier>(*effects);
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(int(rows.front().state), *expected);
        QCOMPARE(effects->agency, m->department);
        QCOMPARE(effects->subject, (EntityRef{EntityKind::Dossier, id}));
        QVERIFY(effects->detail.isEmpty());
    }
}

void DossierTest::aDossierIsOpenedForOneself()
{
    const Id id = open();
    const Dossier dossier = row(id);
    QCOMPARE(dossier.state, DossierState::Open);
    QCOMPARE(dossier.keeperId, m->specialist);
    QCOMPARE(dossier.keeperName, u"Nguyễn Văn Viên"_s);
    QCOMPARE(dossier.organisationId, m->planning);
    QCOMPARE(dossier.agencyId, m->department);
    QCOMPARE(dossier.year, 2026);
    QCOMPARE(dossier.startedOn, QDate(2026, 6, 15));
    QVERIFY(!dossier.endedOn.isValid());
    const auto audience = dossierAudience(toRecord(dossier), m->view);
    QCOMPARE(*audience,
             (ScopeSet{Scope::person(m->specialist), Scope::role(m->planning, u"head"),
                       Scope::role(m->department, u"office"), Scope::role(m->department, u"clerk")}));
}

void DossierTest::onlyHeadsOpenOneForOthers()
{
    OpenDossier a;
    a.title = u"Hồ sơ"_s;
    a.code = u"02"_s;
    a.keeperId = m->colleague;
    QCOMPARE(outcome(as(m->specialist, a)), u"only_for"_s);
    QCOMPARE(outcome(as(m->financeHead, a)), u"only_for"_s);
    const auto opened = as(m->planningHead, a);
    QVERIFY(opened);
    QCOMPARE(row(opened->subject.id).keeperId, m->colleague);
}

void DossierTest::fieldsMustFit_data()
{
    QTest::addColumn<qint64>("retention");
    QTest::addColumn<qint64>("year");
    QTest::addColumn<QDate>("started");
    QTest::addColumn<QString>("field");
    const QDate day(2026, 6, 1);
    QTest::newRow("for ever") << qint64(0) << qint64(2026) << day << QString();
    QTest::newRow("begun in an earlier year") << qint64(10) << qint64(0) << QDate(2024, 3, 1) << QString();
    QTest::newRow("negative") << qint64(-1) << qint64(2026) << day << u"retention_years"_s;
    QTest::newRow("a thousand years") << qint64(1000) << qint64(2026) << day << u"retention_years"_s;
    QTest::newRow("year 3") << qint64(5) << qint64(3) << day << u"year"_s;
    QTest::newRow("in two years") << qint64(5) << qint64(2028) << day << u"year"_s;
    QTest::newRow("begins tomorrow") << qint64(5) << qint64(2026) << QDate(2026, 6, 16) << u"started_on"_s;
}

void DossierTest::fieldsMustFit()
{
    QFETCH(qint64, retention);
    QFETCH(qint64, year);
    QFETCH(QDate, started);
    QFETCH(QString, field);
    OpenDossier a;
    a.title = u"Hồ sơ"_s;
    a.code = u"03"_s;
    a.retentionYears = retention;
    a.year = year;
    a.startedOn = started;
    const auto opened = as(m->specialist, a);
    QCOMPARE(outcome(opened), field.isEmpty() ? u"ok"_s : u"invalid_argument"_s);
    if (!field.isEmpty())
        QCOMPARE(opened.error().details.value(0), field);
    else
        QCOMPARE(row(opened->subject.id).year, year == 0 ? started.year() : year);
}

void DossierTest::aNumberIsUsedOnceAYear()
{
    open(u"05.TH"_s);
    OpenDossier a;
    a.title = u"Hồ sơ khác"_s;
    a.code = u" 05.TH "_s;
    const auto again = as(m->accountant, a);
    QCOMPARE(outcome(again), u"duplicate"_s);
    QCOMPARE(again.error().details, (QStringList{u"05.TH"_s, u"Nguyễn Văn Viên"_s}));
    a.year = 2025;
    a.startedOn = QDate(2025, 1, 2);
    QVERIFY(as(m->accountant, a));
    // Another agency numbers for itself.
    a.year = 2026;
    QVERIFY(as(m->communeClerk, a));
}

void DossierTest::itemsAreReferencesInOrder()
{
    const Id id = open();
    const Id paper = document();
    const auto given = as(m->planningHead, GiveAssignment{u"Tham mưu"_s, {}, {}, m->specialist, {}, {}});
    const Id work = writtenOf<Assignment>(*given).front().id;
    QVERIFY(as(m->office, AddDossierItem{id, paper, {}, {}}));
    QVERIFY(as(m->specialist, AddDossierItem{id, {}, work, {}}));
    QVERIFY(as(m->specialist, AddDossierItem{id, {}, {}, u"Họp ngày 12/6"_s}));
    const auto held = items(id);
    QCOMPARE(held.size(), 3U);
    QCOMPARE(row(id).itemCount, 3);
    QSet<qint64> places;
    for (const DossierItem &item : held)
        places.insert(item.ordinal);
    QCOMPARE(places, (QSet<qint64>{1, 2, 3}));
    // The same again changes nothing, and is no fault: two may do so at once.
    const auto again = as(m->office, AddDossierItem{id, paper, {}, {}});
    QVERIFY(again);
    QVERIFY(again->written().empty());
    QCOMPARE(outcome(as(m->office, AddDossierItem{id, paper, work, {}})), u"invalid_argument"_s);
    QCOMPARE(outcome(as(m->office, AddDossierItem{id, {}, {}, u"  "_s})), u"missing_argument"_s);
}

void DossierTest::whatOneDoesNotSeeIsNotAdded()
{
    const Id id = open();
    const Id paper = document();
    QCOMPARE(outcome(as(m->specialist, AddDossierItem{id, paper, {}, {}})), u"not_found"_s);
    QVERIFY(as(m->director, DirectDocument{paper, u"Làm"_s, {}, m->specialist, {}, {}}));
    QVERIFY(as(m->specialist, AddDossierItem{id, paper, {}, {}}));
    // A leader's task for one person of another division is not the clerk's to add.
    const auto given = as(m->director, GiveAssignment{u"Việc riêng"_s, {}, {}, m->accountant, {}, {}});
    const Id work = writtenOf<Assignment>(*given).front().id;
    QCOMPARE(outcome(as(m->personnel, AddDossierItem{id, {}, work, {}})), u"not_found"_s);
    QVERIFY(as(m->office, AddDossierItem{id, {}, work, {}}));
    QCOMPARE(outcome(as(m->office, AddDossierItem{id, idOf(999'999), {}, {}})), u"not_found"_s);
}

void DossierTest::anItemTellsNothingOfItsSubject()
{
    const Id id = open();
    const Id paper = document();
    const auto added = as(m->office, AddDossierItem{id, paper, {}, {}});
    for (const Record &record : added->written())
        QVERIFY(!recordBytes(record).contains("QZXSUBJECT"));
    QVERIFY(added->detail.isEmpty());
}

void DossierTest::itemsGoAndTheirPlaceStays()
{
    const Id id = open();
    for (const QString &words : {u"Một"_s, u"Hai"_s})
        QVERIFY(as(m->specialist, AddDossierItem{id, {}, {}, words}));
    const Id other = open(u"09"_s);
    const auto held = items(id);
    const DossierItem last = held.front().ordinal == 2 ? held.front() : held.back();
    QCOMPARE(outcome(as(m->specialist, RemoveDossierItem{other, last.id})), u"not_found"_s);
    QVERIFY(as(m->specialist, RemoveDossierItem{id, last.id}));
    QCOMPARE(outcome(as(m->specialist, RemoveDossierItem{id, last.id})), u"not_found"_s);
    QCOMPARE(row(id).itemCount, 1);
    const auto added = as(m->specialist, AddDossierItem{id, {}, {}, u"Ba"_s});
    QCOMPARE(writtenOf<DossierItem>(*added).front().ordinal, 3);
}

void DossierTest::aClosedDossierIsFrozen()
{
    const Id id = open();
    QCOMPARE(outcome(as(m->specialist, CloseDossier{id, QDate(2026, 6, 14)})), u"invalid_argument"_s);
    QVERIFY(as(m->specialist, CloseDossier{id, {}}));
    QCOMPARE(row(id).state, DossierState::Closed);
    QCOMPARE(row(id).endedOn, QDate(2026, 6, 15));
    QVERIFY(row(id).closedAt.isSet());
    const auto late = as(m->specialist, AddDossierItem{id, {}, {}, u"Muộn"_s});
    QCOMPARE(outcome(late), u"dossier.closed"_s);
    QCOMPARE(late.error().details.value(0), u"Hồ sơ chuyển đổi số năm 2026"_s);
    // Who has no part in it is not told how it stands.
    QCOMPARE(outcome(as(m->colleague, AddDossierItem{id, {}, {}, u"Lạ"_s})), u"only_for"_s);
}

void DossierTest::reopeningLeavesItsReason()
{
    const Id id = open();
    QVERIFY(as(m->specialist, CloseDossier{id, {}}));
    QCOMPARE(outcome(as(m->specialist, ReopenDossier{id, u"Thiếu"_s})), u"only_for"_s);
    QCOMPARE(outcome(as(m->planningHead, ReopenDossier{id, {}})), u"missing_argument"_s);
    QVERIFY(as(m->planningHead, ReopenDossier{id, u"Bổ sung biên bản"_s}));
    QCOMPARE(row(id).state, DossierState::Open);
    QVERIFY(!row(id).closedAt.isSet());
    QVERIFY(!row(id).endedOn.isValid());
    const auto held = items(id);
    QCOMPARE(held.size(), 1U);
    QCOMPARE(held.front().kind, DossierItemKind::Reopened);
    QCOMPARE(held.front().note, u"Bổ sung biên bản"_s);
    QCOMPARE(outcome(as(m->specialist, RemoveDossierItem{id, held.front().id})), u"not_allowed"_s);
}

void DossierTest::editsMergeFieldByField()
{
    const Id id = open();
    EditDossier edit;
    edit.dossierId = id;
    edit.note = u"Bản giấy ở kho"_s;
    QVERIFY(as(m->specialist, edit));
    EditDossier late;
    late.dossierId = id;
    late.retentionYearsWas = 20;
    late.retentionYears = 0;
    QVERIFY(as(m->office, late));
    QCOMPARE(row(id).note, u"Bản giấy ở kho"_s);
    QCOMPARE(row(id).retentionYears, 0);
    EditDossier use;
    use.dossierId = id;
    use.restricted = true;
    QVERIFY(as(m->planningHead, use));
    QVERIFY(row(id).restricted);
    late.retentionYears = 50;
    const auto clash = as(m->office, late);
    QCOMPARE(outcome(clash), u"conflict"_s);
    QCOMPARE(clash.error().details.value(0), u"retention_years"_s);
    EditDossier empty;
    empty.dossierId = id;
    empty.titleWas = row(id).title;
    QCOMPARE(outcome(as(m->specialist, empty)), u"missing_argument"_s);
    open(u"06"_s);
    EditDossier taken;
    taken.dossierId = id;
    taken.codeWas = u"01.TH"_s;
    taken.code = u"06"_s;
    QCOMPARE(outcome(as(m->specialist, taken)), u"duplicate"_s);
}

void DossierTest::aKeeperHandsItOver()
{
    const Id id = open();
    EditDossier hand;
    hand.dossierId = id;
    hand.keeperIdWas = m->specialist;
    hand.keeperId = m->communeClerk;
    const auto away = as(m->specialist, hand);
    QCOMPARE(outcome(away), u"invalid_argument"_s);
    QCOMPARE(away.error().details.value(0), u"keeper_id"_s);
    hand.keeperId = m->accountant;
    QVERIFY(as(m->specialist, hand));
    QCOMPARE(row(id).keeperName, u"Lý Văn Toán"_s);
    QCOMPARE(row(id).organisationId, m->finance);
    const auto audience = dossierAudience(toRecord(row(id)), m->view);
    QVERIFY(audience->contains(Scope::person(m->accountant)));
    QVERIFY(!audience->contains(Scope::person(m->specialist)));
    QVERIFY(!audience->contains(Scope::role(m->planning, u"head")));
}

void DossierTest::whereThereAreNoUnitsTheLeaderSees()
{
    OpenDossier a;
    a.title = u"Hồ sơ xã"_s;
    a.code = u"01"_s;
    const auto opened = as(m->communeClerk, a);
    const auto audience = dossierAudience(toRecord(row(opened->subject.id)), m->view);
    QVERIFY(audience->contains(Scope::role(m->commune, u"leader")));
    QVERIFY(as(m->communeLeader, CloseDossier{opened->subject.id, {}}));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DossierTest)
#include "DossierTest.moc"
