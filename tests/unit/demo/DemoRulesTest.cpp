// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/core/Decide.h"
#include "common/domain/journal/Notice.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/DelegationRules.h"
#include "server/demo/DemoView.h"
#include "tests/unit/demo/GeneratedRows.h"

#include <QTest>

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 3'600'000;

/// Plays the track of every generated assignment through the real rules.
class Replay
{
public:
    explicit Replay(const GeneratedRows &rows)
    {
        for (const Record &row : rows.all()) {
            if (row.kind() < EntityKind::Notice)
                m_view.put(row);
        }
    }

    /// The assignment as the rules leave it; the error of the first step they refuse.
    Result<Id> play(const Assignment &wanted, const std::vector<AssignmentParty> &parties,
                    const std::vector<AssignmentEvent> &events)
    {
        GiveAssignment give{wanted.title, wanted.body, wanted.dueAt, wanted.leadId, {}, {}};
        m_later = wanted.requestedDueAt;
        if (std::any_of(events.begin(), events.end(),
                        [](auto &e) { return e.kind == EventKind::ExtensionGranted; })) {
            m_later = wanted.dueAt;
            give.dueAt = wanted.dueAt.plusMs(-day);
        }
        for (const AssignmentParty &party : parties) {
            const Id who = party.personId.isNull() ? party.organisationId : party.personId;
            if (party.role == PartyRole::Join)
                give.joiners.append(who);
            else if (party.role == PartyRole::Inform)
                give.informed.append(who);
        }
        const auto given = decided(events.front(), give);
        if (!given)
            return given.error();
        m_assignment = given->subject.id;
        for (auto event = events.begin() + 1; event != events.end(); ++event)
            EDESK_CHECK(step(*event));
        return m_assignment;
    }

    const DemoView &view() const { return m_view; }

private:
    template <typename Arguments>
    Result<Effects> decided(const AssignmentEvent &event, const Arguments &arguments)
    {
        const auto actor = actorFor(m_view, event.actorId, {}, event.at);
        if (!actor)
            return actor.error();
        Command command;
        command.id = Id::create();
        command.name = QString::fromLatin1(Arguments::Name);
        command.arguments = valuesOf(arguments);
        command.recordedAt = event.recordedAt;
        auto effects = decide(edeskCatalogue(), m_view, *actor, command, event.at);
        if (effects)
            m_view.apply(*effects);
        return effects;
    }

    Result<void> step(const AssignmentEvent &e)
    {
        const auto done = [](const Result<Effects> &effects) -> Result<void> {
            if (!effects)
                return effects.error();
            return {};
        };
        switch (e.kind) {
        case EventKind::Accepted:
            return done(decided(e, AcceptAssignment{m_assignment, e.note}));
        case EventKind::Progress:
            return done(decided(e, ReportProgress{m_assignment, e.progress, e.note}));
        case EventKind::Submitted:
            return done(decided(e, SubmitAssignment{m_assignment, e.note}));
        case EventKind::Approved:
            return done(decided(e, ApproveAssignment{m_assignment, e.note}));
        case EventKind::Returned:
            return done(decided(e, ReturnAssignment{m_assignment, e.note}));
        case EventKind::HandedBack:
            return done(decided(e, HandBackAssignment{m_assignment, e.note}));
        case EventKind::Recalled:
            return done(decided(e, RecallAssignment{m_assignment, e.note}));
        case EventKind::ExtensionRequested:
            return done(decided(e, RequestExtension{m_assignment, m_later, e.note}));
        case EventKind::ExtensionGranted:
            return done(decided(e, DecideExtension{m_assignment, true, e.note}));
        default:
            return failure(ErrorCode::Internal, {}, u"a kind of event that is not generated"_s);
        }
    }

    DemoView m_view;
    Id m_assignment;
    Instant m_later;
};

/// What must be the same for a party, whoever wrote it.
auto outcome(const AssignmentParty &party)
{
    return std::tuple{party.personId, party.organisationId, party.agencyId, party.name,   party.role,
                      party.state,    party.progress,       party.note,     party.current};
}

template <typename Row>
auto ofAssignment(const std::vector<Row> &rows, const Id &assignment)
{
    std::vector<Row> own;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(own),
                 [&](const Row &row) { return row.assignmentId == assignment; });
    return own;
}

} // namespace

class DemoRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAssignmentFollowsTheRules_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }

    void everyAssignmentFollowsTheRules()
    {
        QFETCH(quint64, seed);
        const GeneratedRows rows(DemoSize::Small, seed, m_now);
        Replay replay(rows);
        const auto parties = rows.of<AssignmentParty>();
        const auto events = rows.of<AssignmentEvent>();
        for (const Assignment &wanted : rows.of<Assignment>()) {
            // What follows from a document was made by the rules themselves.
            if (!wanted.documentId.isNull())
                continue;
            const auto wantedParties = ofAssignment(parties, wanted.id);
            const auto id = replay.play(wanted, wantedParties, ofAssignment(events, wanted.id));
            QVERIFY2(id.ok(), id ? "" : qPrintable(errorKey(id.error().code) + u": "_s + wanted.title));
            auto made = replay.view().load<Assignment>(*id).value();
            made.id = wanted.id;
            made.revision = wanted.revision;
            QVERIFY2(valuesOf(made) == valuesOf(wanted), qPrintable(differences(made, wanted)));
            compareParties(replay.view().loadWhere<AssignmentParty>(u"assignment_id", *id).value(),
                           wantedParties);
        }
    }

    void everyDelegationIsOnesOwnToGive()
    {
        const GeneratedRows rows(DemoSize::Small, 1, m_now);
        DemoView view;
        for (const Record &row : rows.all()) {
            if (row.kind() != EntityKind::Delegation)
                view.put(row);
        }
        const auto delegations = rows.of<Delegation>();
        QVERIFY(std::any_of(delegations.begin(), delegations.end(),
                            [&](const Delegation &d) { return d.holdsOn(vietnamTime(m_now).date()); }));
        for (const Delegation &d : delegations) {
            const Instant then = fromVietnamTime(d.validFrom, QTime(9, 0));
            const auto actor = actorFor(view, d.fromPersonId, {}, then).value();
            Command command;
            command.id = Id::create();
            command.name = QString::fromLatin1(Delegate::Name);
            command.arguments =
                valuesOf(Delegate{d.toPersonId, d.organisationId, d.role, d.validFrom, d.validTo, d.reason});
            const auto effects = decide(edeskCatalogue(), view, actor, command, then);
            QVERIFY2(effects.ok(), effects ? "" : qPrintable(errorKey(effects.error().code)));
        }
    }

    void noticesReachOnlyPeopleWhoSeeTheAssignment()
    {
        const GeneratedRows rows(DemoSize::Small, 3, m_now);
        DemoView view;
        for (const Record &row : rows.all())
            view.put(row);
        const auto notices = rows.of<Notice>();
        QVERIFY(!notices.empty());
        for (const Notice &notice : notices) {
            QVERIFY(notice.at <= m_now);
            QVERIFY(!notice.readAt.isSet() || (notice.at < notice.readAt && notice.readAt <= m_now));
            QVERIFY(notice.at.plusMs(14 * day) > m_now);
            const auto row = view.find(entityType<Assignment>(), notice.subjectId).value();
            QVERIFY(row.has_value());
            const auto audience = assignmentAudience(*row, view).value();
            QVERIFY(audience.intersects(grantedScopes(view, notice.recipientId, m_now).value()));
        }
    }

private:
    static QString differences(const Assignment &made, const Assignment &wanted)
    {
        QStringList names{wanted.title};
        for (const int field : difference(toRecord(made), toRecord(wanted)))
            names << entityType<Assignment>().field(field).nameString();
        return names.join(u' ');
    }

    static void compareParties(std::vector<AssignmentParty> made, std::vector<AssignmentParty> wanted)
    {
        const auto byWho = [](const AssignmentParty &a, const AssignmentParty &b) {
            return std::tie(a.personId, a.organisationId) < std::tie(b.personId, b.organisationId);
        };
        std::sort(made.begin(), made.end(), byWho);
        std::sort(wanted.begin(), wanted.end(), byWho);
        QCOMPARE(made.size(), wanted.size());
        for (std::size_t i = 0; i < made.size(); ++i)
            QVERIFY2(outcome(made[i]) == outcome(wanted[i]), qPrintable(wanted[i].name));
    }

    const Instant m_now = fromVietnamTime(QDate(2026, 3, 11), QTime(10, 0));
};

QTEST_GUILESS_MAIN(DemoRulesTest)
#include "DemoRulesTest.moc"
