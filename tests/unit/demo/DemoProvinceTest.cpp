// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentEvent.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/NumberBook.h"
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/Position.h"
#include "common/domain/organisation/RoleGrant.h"
#include "server/demo/DemoText.h"
#include "tests/unit/demo/GeneratedRows.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now = fromVietnamTime(QDate(2026, 3, 11), QTime(10, 0));
constexpr qint64 year = qint64(365) * 24 * 3'600'000;

int countOf(const std::vector<Organisation> &organisations, OrganisationKind kind)
{
    return int(std::count_if(organisations.begin(), organisations.end(),
                             [kind](const Organisation &o) { return o.kind == kind; }));
}

/// Work that follows from no document.
int givenByThemselves(const GeneratedRows &rows)
{
    const auto all = rows.of<Assignment>();
    return int(
        std::count_if(all.begin(), all.end(), [](const Assignment &a) { return a.documentId.isNull(); }));
}

} // namespace

/// Both sizes, generated once each.
class DemoProvinceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_small = std::make_unique<GeneratedRows>(DemoSize::Small, 1, now);
        m_province = std::make_unique<GeneratedRows>(DemoSize::Province, 1, now);
    }

    void sameSeedAndMomentGiveTheSameRows()
    {
        QCOMPARE(GeneratedRows(DemoSize::Small, 1, now).digest(), m_small->digest());
        QCOMPARE(GeneratedRows(DemoSize::Province, 1, now).digest(), m_province->digest());
        QCOMPARE(demoAccountsCsv(GeneratedRows(DemoSize::Small, 1, now).accounts()),
                 demoAccountsCsv(m_small->accounts()));
    }

    void anotherSeedGivesOthers()
    {
        const GeneratedRows other(DemoSize::Small, 2, now);
        QVERIFY(other.digest() != m_small->digest());
        QVERIFY(other.accounts().front().password != m_small->accounts().front().password);
        QVERIFY(other.all().front().id() != m_small->all().front().id());
    }

    void smallCounts()
    {
        const auto organisations = m_small->of<Organisation>();
        QCOMPARE(organisations.size(), std::size_t(6));
        QCOMPARE(countOf(organisations, OrganisationKind::Province), 1);
        QCOMPARE(countOf(organisations, OrganisationKind::Department), 1);
        QCOMPARE(countOf(organisations, OrganisationKind::Division), 2);
        QCOMPARE(countOf(organisations, OrganisationKind::District), 1);
        QCOMPARE(countOf(organisations, OrganisationKind::Commune), 1);
        QCOMPARE(m_small->of<Person>().size(), std::size_t(60));
        QCOMPARE(givenByThemselves(*m_small), 150);
    }

    void provinceCounts()
    {
        const auto organisations = m_province->of<Organisation>();
        QVERIFY(organisations.size() > 480 && organisations.size() < 520);
        QCOMPARE(countOf(organisations, OrganisationKind::Province), 1);
        QCOMPARE(countOf(organisations, OrganisationKind::District), 9);
        QCOMPARE(countOf(organisations, OrganisationKind::Commune), 141);
        QVERIFY(countOf(organisations, OrganisationKind::Department) >= 20);
        QCOMPARE(m_province->of<Person>().size(), std::size_t(30'000));
        QCOMPARE(givenByThemselves(*m_province), 60'000);
    }

    void agenciesHaveTheSizeTheyShould()
    {
        QHash<Id, int> staff;
        for (const Person &person : m_province->of<Person>())
            ++staff[person.agencyId];
        for (const Organisation &o : m_province->of<Organisation>()) {
            const int people = staff.value(o.id);
            if (o.kind == OrganisationKind::Department)
                QVERIFY2(people >= 40 && people <= 200, qPrintable(o.code));
            else if (o.kind == OrganisationKind::Commune)
                QVERIFY2(people >= 20 && people <= 30, qPrintable(o.code));
            else if (o.kind == OrganisationKind::Division)
                QVERIFY2(people == 0, qPrintable(o.code));
            else
                QVERIFY2(people > 0, qPrintable(o.code));
        }
    }

    /// As a clerk writes them: from 1, without gap, day after day; the last number is that of the book.
    void registersAreNumbered_data() { sizes(); }
    void registersAreNumbered()
    {
        std::map<std::pair<Id, DocumentBook>, std::vector<Document>> registers;
        for (const Document &document : rows().of<Document>()) {
            if (document.number > 0)
                registers[{document.agencyId, document.book}].push_back(document);
        }
        QVERIFY(registers.size() >= 8);
        std::map<std::pair<Id, DocumentBook>, qint64> last;
        for (const NumberBook &book : rows().of<NumberBook>())
            last[{book.agencyId, book.book}] = book.last;
        for (auto &[place, documents] : registers) {
            std::sort(documents.begin(), documents.end(),
                      [](const Document &a, const Document &b) { return a.number < b.number; });
            for (std::size_t i = 0; i < documents.size(); ++i) {
                QCOMPARE(documents[i].number, qint64(i) + 1);
                if (i > 0 && place.second == DocumentBook::Incoming)
                    QVERIFY(documents[i - 1].arrivedAt <= documents[i].arrivedAt);
                else if (i > 0)
                    QVERIFY(documents[i - 1].issuedOn <= documents[i].issuedOn);
            }
            QCOMPARE(last[place], qint64(documents.size()));
        }
    }

    void documentsStandAtEveryStep()
    {
        QSet<int> states;
        for (const Document &document : m_province->of<Document>())
            states.insert(int(document.state));
        for (const DocumentState state :
             {DocumentState::Accepted, DocumentState::Submitted, DocumentState::InProgress,
              DocumentState::Done, DocumentState::ContentCheck, DocumentState::Archived})
            QVERIFY2(states.contains(int(state)), QByteArray::number(int(state)).constData());
    }

    void everyRowFits_data() { sizes(); }
    void everyRowFits()
    {
        for (const Record &row : rows().all()) {
            const auto fits = row.check();
            QVERIFY2(fits.ok(),
                     fits ? "" : qPrintable(row.type().tableName() + fits.error().details.join(u' ')));
            QCOMPARE(row.revision(), 1);
            for (int i = 0; i < int(row.type().fields.size()); ++i) {
                const QString text = row.textAt(i);
                QVERIFY2(text == text.normalized(QString::NormalizationForm_C), qPrintable(text));
                QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
            }
        }
    }

    void everyRowComesAfterThoseItRefersTo_data() { sizes(); }
    void everyRowComesAfterThoseItRefersTo()
    {
        std::map<EntityKind, QSet<Id>> seen;
        for (const Record &row : rows().all()) {
            QVERIFY2(!seen[row.kind()].contains(row.id()), "an identifier twice");
            seen[row.kind()].insert(row.id());
            for (int i = 0; i < int(row.type().fields.size()); ++i) {
                const Field &field = row.type().field(i);
                if (field.options.references == EntityKind::None || row.idAt(i).isNull())
                    continue;
                QVERIFY2(seen[field.options.references].contains(row.idAt(i)), field.name);
            }
        }
    }

    void uniqueFieldsAreUnique_data() { sizes(); }
    void uniqueFieldsAreUnique()
    {
        QSet<QString> seen;
        for (const Record &row : rows().all()) {
            for (int i = 0; i < int(row.type().fields.size()); ++i) {
                if (!row.type().field(i).options.unique)
                    continue;
                const QString key =
                    row.type().tableName() + u'.' + row.type().field(i).nameString() + u'=' + row.textAt(i);
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen.insert(key);
            }
        }
    }

    void noReservedName_data() { sizes(); }
    void noReservedName()
    {
        const QStringList reserved = demoLines(u"reserved-names.txt"_s);
        const QSet<QString> forbidden(reserved.begin(), reserved.end());
        for (const Person &person : rows().of<Person>())
            QVERIFY2(!forbidden.contains(person.fullName), qPrintable(person.fullName));
    }

    void everyoneHasOneAccountAndOneMainPosition_data() { sizes(); }
    void everyoneHasOneAccountAndOneMainPosition()
    {
        QHash<Id, int> accounts;
        for (const Account &account : rows().of<Account>())
            ++accounts[account.personId];
        QHash<Id, int> main;
        for (const Position &position : rows().of<Position>())
            main[position.personId] += position.main ? 1 : 0;
        QSet<Id> granted;
        for (const RoleGrant &grant : rows().of<RoleGrant>())
            granted.insert(grant.personId);
        for (const Person &person : rows().of<Person>()) {
            QCOMPARE(accounts.value(person.id), 1);
            QCOMPARE(main.value(person.id), 1);
            QVERIFY2(granted.contains(person.id), qPrintable(person.fullName));
        }
    }

    void somePeopleHoldTwoPositions()
    {
        QVERIFY(m_province->of<Position>().size() > m_province->of<Person>().size() + 100);
    }

    void everyAgencyHasItsRoles_data() { sizes(); }
    void everyAgencyHasItsRoles()
    {
        QHash<Id, QSet<QString>> held;
        for (const RoleGrant &grant : rows().of<RoleGrant>()) {
            held[grant.agencyId].insert(roleKey(grant.role));
            held[grant.organisationId].insert(roleKey(grant.role));
        }
        QSet<QString> all;
        for (const Choice &role : roleChoices())
            all.insert(QString::fromLatin1(role.key));
        for (const Organisation &o : rows().of<Organisation>()) {
            QSet<QString> missing = all - held.value(o.id);
            if (o.kind == OrganisationKind::Division)
                missing.intersect({u"head"_s, u"specialist"_s});
            else if (o.kind != OrganisationKind::Department)
                missing.remove(u"head"_s);
            QVERIFY2(missing.isEmpty(), qPrintable(o.code + u' ' + QStringList(missing.values()).join(u' ')));
        }
    }

    void accountsOpenWithTheFirstDepartment_data() { sizes(); }
    void accountsOpenWithTheFirstDepartment()
    {
        const QList<DemoAccount> &accounts = rows().accounts();
        QCOMPARE(std::size_t(accounts.size()), rows().of<Account>().size());
        QSet<QString> roles;
        for (const DemoAccount &account : accounts.first(8)) {
            QCOMPARE(account.organisation, u"STTTT"_s);
            QCOMPARE(account.level, u"department"_s);
            roles.insert(account.role);
        }
        QCOMPARE(roles.size(), qsizetype(roleChoices().size()));
        QSet<QString> levels;
        QSet<Id> ids;
        for (const DemoAccount &account : accounts) {
            levels.insert(account.level);
            ids.insert(account.accountId);
            QVERIFY(account.password.size() >= 8);
            QCOMPARE(account.password, accounts.front().password);
        }
        QCOMPARE(levels, QSet<QString>({u"province"_s, u"department"_s, u"district"_s, u"commune"_s}));
        QCOMPARE(ids.size(), accounts.size());
    }

    void accountsAreThoseOfTheRows_data() { sizes(); }
    void accountsAreThoseOfTheRows()
    {
        QHash<Id, QString> names;
        for (const Person &person : rows().of<Person>())
            names.insert(person.id, person.fullName);
        QHash<Id, QString> codes;
        for (const Organisation &o : rows().of<Organisation>())
            codes.insert(o.id, o.code);
        QHash<Id, Account> byId;
        for (const Account &account : rows().of<Account>())
            byId.insert(account.id, account);
        QHash<Id, QSet<QString>> roles;
        for (const RoleGrant &grant : rows().of<RoleGrant>())
            roles[grant.personId].insert(roleKey(grant.role));
        for (const DemoAccount &shown : rows().accounts()) {
            const Account account = byId.value(shown.accountId);
            QCOMPARE(shown.user, account.userName);
            QCOMPARE(shown.name, names.value(account.personId));
            QCOMPARE(shown.organisation, codes.value(account.agencyId));
            QVERIFY2(roles.value(account.personId).contains(shown.role), qPrintable(shown.user));
        }
    }

    void assignmentsAgreeWithTheirParties_data() { sizes(); }
    void assignmentsAgreeWithTheirParties()
    {
        QHash<Id, std::vector<AssignmentParty>> parties;
        for (const AssignmentParty &party : rows().of<AssignmentParty>())
            parties[party.assignmentId].push_back(party);
        for (const Assignment &a : rows().of<Assignment>()) {
            const auto &own = parties[a.id];
            QVERIFY(!own.empty() && own.size() <= 4);
            const auto leads =
                std::count_if(own.begin(), own.end(), [](auto &p) { return p.role == PartyRole::Lead; });
            QCOMPARE(leads, 1);
            const AssignmentParty &lead = own.front();
            QCOMPARE(lead.role, PartyRole::Lead);
            QCOMPARE(a.state, lead.state);
            QCOMPARE(a.progress, lead.progress);
            QCOMPARE(a.leadName, lead.name);
            QCOMPARE(a.leadId, lead.personId.isNull() ? lead.organisationId : lead.personId);
            QCOMPARE(a.completedAt.isSet(), isClosed(a.state));
        }
    }

    void tracksRunFromGivenUntilNow_data() { sizes(); }
    void tracksRunFromGivenUntilNow()
    {
        QHash<Id, std::vector<AssignmentEvent>> events;
        for (const AssignmentEvent &event : rows().of<AssignmentEvent>())
            events[event.assignmentId].push_back(event);
        for (const Assignment &a : rows().of<Assignment>()) {
            const auto &own = events[a.id];
            QVERIFY(!own.empty() && own.size() <= 5);
            QCOMPARE(own.front().kind, EventKind::Given);
            QCOMPARE(own.front().at, a.givenAt);
            QCOMPARE(own.back().at, a.updatedAt);
            QVERIFY(a.updatedAt <= now);
            // Work time before a year ago may be the Friday before.
            QVERIFY(a.givenAt > now.plusMs(-year - 3 * year / 365));
            QVERIFY(std::is_sorted(own.begin(), own.end(), [](auto &x, auto &y) { return x.at < y.at; }));
        }
    }

    void theYearIsMostlyDoneAndNeverAllDone_data() { sizes(); }
    void theYearIsMostlyDoneAndNeverAllDone()
    {
        std::map<AssignmentState, int> states;
        int overdue = 0;
        int ahead = 0;
        int total = 0;
        for (const Assignment &a : rows().of<Assignment>()) {
            ++states[a.state];
            ++total;
            const bool open = !isClosed(a.state) && a.dueAt.isSet();
            overdue += open && a.dueAt < now ? 1 : 0;
            ahead += open && a.dueAt > now ? 1 : 0;
        }
        QVERIFY(states[AssignmentState::Done] > total / 2);
        QVERIFY(states[AssignmentState::AwaitingApproval] > 0);
        QVERIFY(states[AssignmentState::InProgress] > 0);
        QVERIFY(overdue > 0 && overdue < total / 6);
        QVERIFY(ahead > 0);
    }

    void progressReachesItsTotal()
    {
        int last = 0;
        int total = 0;
        DemoProvince province(DemoSize::Province, 1, now);
        province.generate([](const Record &) {},
                          [&](int done, int of) {
                              QVERIFY(done > last);
                              last = done;
                              total = of;
                          });
        QCOMPARE(total, 90'000);
        QCOMPARE(last, total);
    }

private:
    static void sizes()
    {
        QTest::addColumn<bool>("small");
        QTest::newRow("small") << true;
        QTest::newRow("province") << false;
    }

    const GeneratedRows &rows() const
    {
        QFETCH(bool, small);
        return small ? *m_small : *m_province;
    }

    std::unique_ptr<GeneratedRows> m_small;
    std::unique_ptr<GeneratedRows> m_province;
};

QTEST_GUILESS_MAIN(DemoProvinceTest)
#include "DemoProvinceTest.moc"
