// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoStaff.h"

#include "server/demo/DemoText.h"

#include <algorithm>
#include <array>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 stream = 2;
constexpr QStringView mailDomain = u"@thuathienhue.example";
/// The order in which the first department's accounts open the list.
constexpr std::array shownFirst{Role::Leader, Role::Office, Role::Head, Role::Specialist,
                                Role::Clerk,  Role::Editor, Role::Hr,   Role::Admin};
constexpr int leaderRank = 10;
constexpr int deputyLeaderRank = 20;
constexpr int headRank = 30;
constexpr int deputyHeadRank = 40;
constexpr int functionRank = 60;
constexpr int specialistRank = 70;
constexpr int secondRank = 90;
/// Everybody took office before the year of the assignments.
constexpr int shortestService = 400;
constexpr int longestService = 4000;

} // namespace

DemoStaff::DemoStaff(const std::vector<DemoUnit> &units, DemoIds &ids, quint64 seed, Instant now)
    : m_units(units), m_ids(ids), m_seed(seed), m_now(now), m_random(seed, stream), m_rosters(units.size())
{
    for (const QStringList &row : demoRows(u"positions.txt"_s))
        m_titles.push_back({row[0], row[1], row[2], row[3].split(u';')});
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!units[i].isDivision())
            staffAgency(int(i));
    }
    addDelegations();
}

const DemoStaff::Titles &DemoStaff::titlesOf(const QString &unitName) const
{
    return *std::find_if(m_titles.begin(), m_titles.end(),
                         [&](const Titles &titles) { return unitName.startsWith(titles.prefix); });
}

void DemoStaff::staffAgency(int agency)
{
    const DemoUnit &unit = m_units[std::size_t(agency)];
    const Titles &titles = titlesOf(unit.organisation.name);
    DemoRoster &roster = m_rosters[std::size_t(agency)];
    for (int i = 0; i < unit.leaders; ++i) {
        const Post post{i == 0 ? titles.first : titles.deputy, i == 0 ? leaderRank : deputyLeaderRank,
                        Role::Leader, i == 0};
        const int person = addPerson(agency, post);
        grant(person, agency, Role::Leader);
        roster.leaders.push_back(person);
    }
    if (unit.divisions.empty()) {
        const int office = addPerson(agency, {u"Phụ trách Văn phòng"_s, headRank, Role::Office, true});
        grant(office, agency, Role::Office);
        roster.offices.push_back(office);
        roster.members.push_back(office);
        staffRest(agency, unit.staff - unit.leaders - 1 - staffFunctions(agency));
    }
    for (const int division : unit.divisions)
        staffDivision(division, division == unit.divisions.front());
}

int DemoStaff::staffFunctions(int unit)
{
    const std::array posts{Post{u"Văn thư"_s, functionRank, Role::Clerk, true},
                           Post{u"Chuyên viên tổ chức cán bộ"_s, functionRank, Role::Hr, true},
                           Post{u"Chuyên viên quản trị mạng"_s, functionRank, Role::Admin, true},
                           Post{u"Biên tập viên"_s, functionRank, Role::Editor, true}};
    for (const Post &post : posts) {
        const int person = addPerson(unit, post);
        grant(person, m_units[std::size_t(unit)].agency, post.role);
        m_rosters[std::size_t(unit)].members.push_back(person);
    }
    return int(posts.size());
}

void DemoStaff::staffRest(int unit, int count)
{
    const QStringList &titles = titlesOf(m_units[std::size_t(unit)].organisation.name).others;
    for (int i = 0; i < count; ++i) {
        const int person = addPerson(unit, {m_random.pick(titles), specialistRank, Role::Specialist, i == 0});
        grant(person, unit, Role::Specialist);
        m_rosters[std::size_t(unit)].members.push_back(person);
        if (m_random.perMille(20))
            addSecondPosition(person);
    }
}

void DemoStaff::staffDivision(int division, bool isOffice)
{
    const DemoUnit &unit = m_units[std::size_t(division)];
    const Titles &titles = titlesOf(unit.organisation.name);
    DemoRoster &roster = m_rosters[std::size_t(division)];
    roster.head = addPerson(division, {titles.first, headRank, Role::Head, true});
    grant(roster.head, division, Role::Head);
    const Role role = isOffice ? Role::Office : Role::Specialist;
    const int deputy = addPerson(division, {titles.deputy, deputyHeadRank, role, isOffice});
    roster.members.push_back(deputy);
    int filled = 2;
    if (isOffice) {
        grant(roster.head, unit.agency, Role::Office);
        grant(deputy, unit.agency, Role::Office);
        m_rosters[std::size_t(unit.agency)].offices.push_back(deputy);
        filled += staffFunctions(division);
    } else {
        grant(deputy, division, Role::Specialist);
    }
    staffRest(division, unit.staff - filled);
}

int DemoStaff::addPerson(int unit, const Post &post)
{
    const Organisation &organisation = m_units[std::size_t(unit)].organisation;
    const int index = int(m_people.size());
    Person person;
    person.id = m_ids.next(EntityKind::Person);
    person.revision = 1;
    person.fullName = m_names.fullName(m_random);
    person.staffCode = u"46"_s + QString::number(index + 1).rightJustified(6, u'0');
    person.organisationId = organisation.id;
    person.agencyId = organisation.agencyId;
    // No subscriber's number in the province begins with 1.
    person.phone = u"0234 1"_s + QString::number(m_random.below(100'000)).rightJustified(5, u'0') +
                   QString::number(index % 10);
    const QString userName = userNameFor(unit, post, person.fullName);
    person.email = userName + mailDomain;
    person.listed = post.role == Role::Leader || post.role == Role::Office;
    const QDate since = vietnamTime(m_now).date().addDays(-m_random.between(shortestService, longestService));
    m_positions.push_back({m_ids.next(EntityKind::Position),
                           1,
                           person.id,
                           organisation.id,
                           post.title,
                           post.rank,
                           true,
                           since,
                           {}});
    m_accounts.push_back({m_ids.next(EntityKind::Account), 1, person.id, organisation.agencyId, userName,
                          AccountStatus::Active});
    m_people.push_back({std::move(person), unit, post.role});
    return index;
}

void DemoStaff::grant(int person, int unit, Role role)
{
    const Organisation &organisation = m_units[std::size_t(unit)].organisation;
    const QDate since = vietnamTime(m_now).date().addDays(-shortestService);
    m_grants.push_back({m_ids.next(EntityKind::RoleGrant),
                        1,
                        m_people[std::size_t(person)].person.id,
                        organisation.id,
                        organisation.agencyId,
                        role,
                        since,
                        {},
                        false});
}

void DemoStaff::addSecondPosition(int person)
{
    const DemoPerson &holder = m_people[std::size_t(person)];
    const DemoUnit &agency = m_units[std::size_t(m_units[std::size_t(holder.unit)].agency)];
    const Id &where = agency.divisions.empty()
                          ? agency.organisation.id
                          : m_units[std::size_t(agency.divisions.front())].organisation.id;
    const QDate since = vietnamTime(m_now).date().addDays(-m_random.below(shortestService));
    m_positions.push_back({m_ids.next(EntityKind::Position),
                           1,
                           holder.person.id,
                           where,
                           u"Thành viên Tổ giúp việc chuyển đổi số"_s,
                           secondRank,
                           false,
                           since,
                           {}});
}

void DemoStaff::addDelegations()
{
    QStringList reasons;
    for (const QStringList &row : demoRows(u"notes.txt"_s)) {
        if (row[0] == u"delegate"_s)
            reasons.append(row[1]);
    }
    const QDate today = vietnamTime(m_now).date();
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        const DemoRoster &roster = m_rosters[i];
        // Every fourth head is away now; every fourth was.
        if (roster.head < 0 || i % 2 != 0)
            continue;
        const QDate from = today.addDays(i % 4 == 2 ? -m_random.between(0, 3) : -m_random.between(30, 300));
        const Organisation &organisation = m_units[i].organisation;
        m_delegations.push_back(
            {m_ids.next(EntityKind::Delegation), 1, m_people[std::size_t(roster.head)].person.id,
             m_people[std::size_t(roster.members.front())].person.id, organisation.id, organisation.agencyId,
             Role::Head, from, from.addDays(m_random.between(5, 12)), m_random.pick(reasons), false});
    }
}

QString DemoStaff::userNameFor(int unit, const Post &post, const QString &fullName)
{
    const Organisation &organisation = m_units[std::size_t(unit)].organisation;
    const bool own = post.role == Role::Head || post.role == Role::Specialist;
    const Organisation &named =
        own ? organisation : m_units[std::size_t(m_units[std::size_t(unit)].agency)].organisation;
    const QString base = post.named ? roleKey(post.role) + u'.' + named.code.toLower() : asciiWord(fullName);
    const int bearers = ++m_userNames[base];
    return bearers == 1 ? base : base + QString::number(bearers);
}

QString DemoStaff::password() const
{
    // Without the characters that look alike.
    constexpr QStringView letters = u"abcdefghjkmnpqrstuvwxyz23456789";
    DemoRandom random(m_seed, stream + 100);
    QString password = u"Edesk-"_s;
    for (int i = 0; i < 8; ++i)
        password += letters[random.below(letters.size())];
    return password;
}

QList<DemoAccount> DemoStaff::demoAccounts() const
{
    const QString shared = password();
    QList<DemoAccount> all;
    all.reserve(qsizetype(m_people.size()));
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const DemoUnit &agency = m_units[std::size_t(m_units[std::size_t(m_people[i].unit)].agency)];
        all.append({m_accounts[i].id, m_accounts[i].userName, shared, roleKey(m_people[i].role),
                    agency.organisation.code, agency.level, m_people[i].person.fullName});
    }
    const auto department = std::find_if(m_units.begin(), m_units.end(), [](const DemoUnit &unit) {
        return unit.organisation.kind == OrganisationKind::Department;
    });
    auto end = all.begin();
    for (const Role role : shownFirst) {
        const auto account = std::find_if(end, all.end(), [&](const DemoAccount &candidate) {
            return candidate.organisation == department->organisation.code && candidate.role == roleKey(role);
        });
        std::rotate(end, account, account + 1);
        ++end;
    }
    return all;
}

} // namespace edesk
