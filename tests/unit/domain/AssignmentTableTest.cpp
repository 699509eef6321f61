// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentFile.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/journal/Notice.h"
#include "tests/unit/domain/World.h"

#include <QTest>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// What a person is to the assignment. `Giver` decides, `Lead`, `Joiner` and `Unit` hold a part (the unit's
/// through its head), `Informed` is named for information, `Viewer` only sees it, `Stranger` does not.
enum class Standing { Giver, Lead, Joiner, Unit, Viewer, Informed, Stranger };

/// Who takes part in the table; everyone under a delegation is "<whose>'s delegate".
struct Acting
{
    const char *name;
    Standing standing;
    WorldId person;
    WorldId onBehalfOf = nullptr;
    WorldId organisation = nullptr;
    Role role = Role::Specialist;
};

const Acting everyone[]{
    {"giver", Standing::Giver, &World::office},
    {"leader of the giver's agency", Standing::Giver, &World::director},
    {"lead", Standing::Lead, &World::specialist},
    {"joiner", Standing::Joiner, &World::colleague},
    {"informed", Standing::Informed, &World::accountant},
    {"head of the unit that joins", Standing::Unit, &World::financeHead},
    {"head of the lead's division", Standing::Viewer, &World::planningHead},
    {"administrator of the agency", Standing::Stranger, &World::admin},
    {"leader of the province", Standing::Stranger, &World::governor},
    {"leader of a commune", Standing::Stranger, &World::communeLeader},
    {"giver's delegate", Standing::Giver, &World::deputy, &World::office, &World::department, Role::Office},
    {"leader's delegate", Standing::Giver, &World::deputy, &World::director, &World::department,
     Role::Leader},
    {"lead's delegate", Standing::Lead, &World::deputy, &World::specialist, &World::planning,
     Role::Specialist},
    {"unit head's delegate", Standing::Unit, &World::deputy, &World::financeHead, &World::finance,
     Role::Head},
    {"giver's delegate for another place", Standing::Stranger, &World::deputy, &World::office,
     &World::commune, Role::Editor},
    {"lead's delegate for another place", Standing::Stranger, &World::deputy, &World::specialist,
     &World::commune, Role::Editor},
};

// One letter per state, in the order of AssignmentState.
constexpr char letters[] = "NAPWDRHXZ";
constexpr int stateCount = 9;

AssignmentState stateOf(char letter)
{
    return AssignmentState(std::find(letters, letters + stateCount, letter) - letters + 1);
}

/// One command: who may, in which states (of the own part, or of the assignment for `assignment` rights),
/// what the state becomes ('=' unchanged), what the track says, who is told.
struct Line
{
    const char *command;
    /// Letters of standings: G giver, L lead, J joiner, U unit, V viewer, I informed.
    const char *who;
    const char *states;
    char after;
    EventKind event;
    /// g giver, l lead, o lead when another party acts, p every person who is a party, n the new lead.
    const char *told;
    enum { Nothing, Extension, Transfer } awaits = Nothing;
};

const Line lines[]{
    {"accept", "LJU", "N", 'A', EventKind::Accepted, ""},
    {"report", "LJU", "NAPR", 'P', EventKind::Progress, "g"},
    {"submit", "LJU", "NAPR", 'W', EventKind::Submitted, "go"},
    {"hand back", "LJU", "NAPR", 'H', EventKind::HandedBack, "g"},
    {"approve", "G", "W", 'D', EventKind::Approved, "p"},
    {"return", "G", "W", 'R', EventKind::Returned, "l"},
    {"recall", "G", "NAPWRHZ", 'X', EventKind::Recalled, "p"},
    {"edit", "G", "NAPWRHZ", '=', EventKind::Edited, "p"},
    {"ask extension", "L", "NAPR", '=', EventKind::ExtensionRequested, "g"},
    {"grant extension", "G", "NAPWRHZ", '=', EventKind::ExtensionGranted, "p", Line::Extension},
    {"refuse extension", "G", "NAPWRHZ", '=', EventKind::ExtensionRefused, "p", Line::Extension},
    {"transfer", "G", "NAPWRHZ", 'N', EventKind::Transferred, "nl"},
    {"ask transfer", "L", "NAPWRHZ", '=', EventKind::TransferRequested, "g"},
    {"grant transfer", "G", "NAPWRHZ", 'N', EventKind::Transferred, "nl", Line::Transfer},
    {"refuse transfer", "G", "NAPWRHZ", '=', EventKind::TransferRefused, "l", Line::Transfer},
    {"comment", "GLJUVI", "NAPWDRHXZ", '=', EventKind::Comment, "gp"},
    {"attach", "GLJUI", "NAPWRHZ", '=', EventKind::FileAttached, "gp"},
    {"remove file", "GLJUI", "NAPWRHZ", '=', EventKind::FileRemoved, ""},
};

/// The world with one assignment: given by the office to a specialist who leads, a colleague and the finance
/// division who join, and an accountant who is informed.
struct Scene
{
    World world;
    Assignment assignment;
    AssignmentParty lead;
    AssignmentParty joiner;
    AssignmentParty unit;
    AssignmentParty informed;
    AssignmentFile file;

    Scene(AssignmentState state, AssignmentState partState, bool extension, bool transfer);
    AssignmentParty party(quint32 number, PartyRole role, const Id &person, const Id &organisation,
                          AssignmentState state);
    /// A file with the assignment that this person added.
    void putFileOf(const Id &person);
    /// The part this standing acts on; null for those without one.
    const AssignmentParty *part(Standing standing) const;
    Command command(const QByteArray &name);
};

Scene::Scene(AssignmentState state, AssignmentState partState, bool extension, bool transfer)
{
    assignment.id = idOf(2000);
    assignment.title = u"Báo cáo quý II"_s;
    assignment.state = state;
    assignment.progress = 30;
    assignment.dueAt = onDay(6, 30);
    assignment.giverId = world.office;
    assignment.giverOrganisationId = world.department;
    assignment.agencyId = world.department;
    assignment.leadId = world.specialist;
    assignment.givenAt = onDay(6, 1);
    assignment.requestedDueAt = extension ? onDay(7, 10) : Instant();
    assignment.transferToId = transfer ? world.deputy : Id();
    world.view.put(assignment);
    lead = party(2001, PartyRole::Lead, world.specialist, world.planning, state);
    joiner = party(2002, PartyRole::Join, world.colleague, world.planning, partState);
    unit = party(2003, PartyRole::Join, {}, world.finance, partState);
    informed = party(2004, PartyRole::Inform, world.accountant, world.finance, AssignmentState::New);
}

AssignmentParty Scene::party(quint32 number, PartyRole role, const Id &person, const Id &organisation,
                             AssignmentState state)
{
    AssignmentParty made;
    made.id = idOf(number);
    made.assignmentId = assignment.id;
    made.personId = person;
    made.organisationId = organisation;
    made.agencyId = world.department;
    made.name = u"Người nhận"_s;
    made.role = role;
    made.state = state;
    world.view.put(made);
    return made;
}

void Scene::putFileOf(const Id &person)
{
    file.id = idOf(2005);
    file.parentId = assignment.id;
    file.content = QString(64, u'b');
    file.name = u"Tờ trình.pdf"_s;
    file.addedById = person;
    file.addedAt = world.now;
    file.size = 1000;
    file.mediaType = u"application/pdf"_s;
    world.view.put(file);
}

const AssignmentParty *Scene::part(Standing standing) const
{
    switch (standing) {
    case Standing::Lead:
        return &lead;
    case Standing::Joiner:
        return &joiner;
    case Standing::Unit:
        return &unit;
    default:
        return nullptr;
    }
}

Command Scene::command(const QByteArray &name)
{
    const Id id = assignment.id;
    const QString why = u"Lý do"_s;
    if (name == "accept")
        return world.command(AcceptAssignment{id, why});
    if (name == "report")
        return world.command(ReportProgress{id, 45, why});
    if (name == "submit")
        return world.command(SubmitAssignment{id, why});
    if (name == "hand back")
        return world.command(HandBackAssignment{id, why});
    if (name == "approve")
        return world.command(ApproveAssignment{id, why});
    if (name == "return")
        return world.command(ReturnAssignment{id, why});
    if (name == "recall")
        return world.command(RecallAssignment{id, why});
    if (name == "edit")
        return world.command(
            EditAssignment{id, u"Mới"_s, assignment.title, {}, {}, assignment.dueAt, assignment.dueAt});
    if (name == "ask extension")
        return world.command(RequestExtension{id, onDay(7, 20), why});
    if (name == "grant extension")
        return world.command(DecideExtension{id, true, why});
    if (name == "refuse extension")
        return world.command(DecideExtension{id, false, why});
    if (name == "grant transfer")
        return world.command(DecideTransfer{id, true, why});
    if (name == "refuse transfer")
        return world.command(DecideTransfer{id, false, why});
    if (name == "comment")
        return world.command(CommentAssignment{id, why});
    if (name == "attach") {
        AttachAssignmentFile attachment;
        attachment.assignmentId = id;
        attachment.content = QString(64, u'a');
        attachment.name = u"Báo cáo.pdf"_s;
        attachment.size = 1000;
        attachment.mediaType = u"application/pdf"_s;
        return world.command(attachment);
    }
    if (name == "remove file")
        return world.command(RemoveAssignmentFile{id, file.id});
    Q_ASSERT(name == "transfer" || name == "ask transfer");
    return world.command(TransferAssignment{id, world.deputy, why});
}

bool holds(const char *set, char letter)
{
    return std::strchr(set, letter) != nullptr;
}

bool isOpen(char state)
{
    return state != 'D' && state != 'X';
}

/// The rule, written again from the product's words: first who, then the state.
QString expected(const Line &line, Standing standing, char state, char part, bool extension, bool transfer)
{
    static constexpr char standings[] = "GLJUVI-";
    if (!holds(line.who, standings[int(standing)]))
        return u"not_allowed"_s;
    const bool onPart = holds(line.who, 'J') && line.after != '=';
    const char own = onPart && standing != Standing::Lead ? part : state;
    const bool open = !onPart || isOpen(state);
    const bool awaited =
        line.awaits == Line::Nothing || (line.awaits == Line::Extension ? extension : transfer);
    return open && holds(line.states, own) && awaited ? u"ok"_s : u"wrong_state"_s;
}

QSet<Id> expectedTold(const Line &line, const World &world, Standing standing, const Id &actor)
{
    QSet<Id> told;
    if (holds(line.told, 'g'))
        told << world.office;
    if (holds(line.told, 'l') || (holds(line.told, 'o') && standing != Standing::Lead))
        told << world.specialist;
    if (holds(line.told, 'p'))
        told << world.specialist << world.colleague << world.accountant;
    if (holds(line.told, 'n'))
        told << world.deputy;
    told.remove(actor);
    return told;
}

template <typename Entity>
Entity after(const Effects &effects, const Entity &before)
{
    for (const Entity &row : writtenOf<Entity>(effects)) {
        if (row.id == before.id)
            return row;
    }
    return before;
}

} // namespace

class AssignmentTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateCommandAndRole_data();
    void everyStateCommandAndRole();

private:
    void checkOne(const Line &line, const Acting &acting, char state, char part, int awaiting);
    void checkEffects(const Line &line, const Scene &scene, Standing standing, const Actor &actor,
                      const Effects &effects);
};

void AssignmentTableTest::everyStateCommandAndRole_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("acting");
    for (int line = 0; line < int(std::size(lines)); ++line) {
        for (int acting = 0; acting < int(std::size(everyone)); ++acting)
            QTest::addRow("%s by %s", lines[line].command, everyone[acting].name) << line << acting;
    }
}

void AssignmentTableTest::everyStateCommandAndRole()
{
    QFETCH(int, line);
    QFETCH(int, acting);
    for (const char state : std::string_view(letters)) {
        const std::string_view parts = state == 'D' ? "DH" : state == 'X' ? "X" : "NAPWH";
        for (const char part : parts) {
            for (int awaiting = 0; awaiting < 4; ++awaiting) {
                checkOne(lines[line], everyone[acting], state, part, awaiting);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(u"assignment %1, part %2, awaiting %3"_s
                                         .arg(QChar::fromLatin1(state), QChar::fromLatin1(part))
                                         .arg(awaiting)));
            }
        }
    }
}

void AssignmentTableTest::checkOne(const Line &line, const Acting &acting, char state, char part,
                                   int awaiting)
{
    const bool extension = (awaiting & 1) != 0;
    const bool transfer = (awaiting & 2) != 0;
    Scene scene(stateOf(state), stateOf(part), extension, transfer);
    World &world = scene.world;
    if (acting.onBehalfOf) {
        const Id &from = world.*acting.onBehalfOf;
        world.grant(from, world.*acting.organisation, acting.role);
        world.delegate(from, world.*acting.person, world.*acting.organisation, acting.role);
    }
    const Actor actor =
        world.actor(world.*acting.person, acting.onBehalfOf ? world.*acting.onBehalfOf : Id());
    // The same command hands on or asks to, by who sends it.
    const QByteArray command = line.command;
    if (command == "transfer" && acting.standing == Standing::Lead)
        return;
    if (command == "ask transfer" && acting.standing == Standing::Giver)
        return;
    scene.putFileOf(actor.principal());
    const Command sent = scene.command(command);
    const auto effects = world.decideAs(actor, sent);
    QCOMPARE(outcome(effects), expected(line, acting.standing, state, part, extension, transfer));
    if (effects)
        checkEffects(line, scene, acting.standing, actor, *effects);
    // Deciding is a function of what it is given.
    const auto again = world.decideAs(actor, sent);
    QCOMPARE(outcome(again), outcome(effects));
    if (effects)
        QVERIFY(again->written() == effects->written());
}

void AssignmentTableTest::checkEffects(const Line &line, const Scene &scene, Standing standing,
                                       const Actor &actor, const Effects &effects)
{
    const auto assignment = after(effects, scene.assignment);
    const AssignmentParty *own = scene.part(standing);
    const bool byPart = own && holds(line.who, 'J') && line.after != '=';
    const bool decided = line.after != '=' && (!byPart || standing == Standing::Lead);
    QCOMPARE(int(assignment.state), int(decided ? stateOf(line.after) : scene.assignment.state));
    if (byPart)
        QCOMPARE(int(after(effects, *own).state), int(stateOf(line.after)));
    QCOMPARE(assignment.updatedAt, scene.world.now);
    QCOMPARE(assignment.completedAt.isSet(), line.after == 'D' || line.after == 'X');

    const auto events = writtenOf<AssignmentEvent>(effects);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(int(events[0].kind), int(line.event));
    QCOMPARE(events[0].actorId, actor.person);
    QCOMPARE(events[0].actorName, actor.name);
    QCOMPARE(events[0].onBehalfOfName, actor.onBehalfOfName);
    QCOMPARE(events[0].at, scene.world.now);
    QCOMPARE(events[0].recordedAt, scene.world.now.plusMs(-3'600'000));

    const auto notices = writtenOf<Notice>(effects);
    QSet<Id> told;
    for (const Notice &notice : notices) {
        told.insert(notice.recipientId);
        QCOMPARE(notice.subjectId, scene.assignment.id);
        QCOMPARE(notice.fromName, actor.name);
    }
    QCOMPARE(told, expectedTold(line, scene.world, standing, actor.person));
    QCOMPARE(std::size_t(told.size()), notices.size());
    QCOMPARE(effects.subject, (EntityRef{EntityKind::Assignment, scene.assignment.id}));
    QCOMPARE(effects.agency, scene.world.department);
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::AssignmentTableTest)
#include "AssignmentTableTest.moc"
