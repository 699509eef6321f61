// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoUnits.h"

#include "server/demo/DemoText.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int provincePeople = 30'000;
constexpr int smallDivisions = 2;
constexpr int smallDepartmentStaff = 26;
constexpr int smallLocalStaff = 12;
constexpr int smallProvinceStaff = 10;
/// The district of the small province (Phú Vang), by its code of the statistics office.
constexpr QStringView smallDistrict = u"478";
constexpr int officeStaff = 8;
constexpr QStringView identifierSuffix = u".H57";

bool isDivisionRow(const QStringList &row)
{
    return row[0].startsWith(u"- "_s);
}

QString councilName(const QString &unit)
{
    return u"Ủy ban nhân dân "_s + withLowerStart(unit);
}

/// "Phong Hiền" → "PHIEN".
QString abbreviation(const QString &place)
{
    QString letters;
    const QStringList words = place.split(u' ');
    for (const QString &word : words)
        letters += &word == &words.last() ? asciiWord(word) : asciiWord(word).left(1);
    return letters.toUpper();
}

} // namespace

DemoUnits::DemoUnits(DemoSize size, DemoIds &ids, DemoRandom random)
    : m_size(size), m_ids(ids), m_random(random)
{
}

std::vector<DemoUnit> DemoUnits::build() &&
{
    addProvince();
    addDepartments();
    addDistricts();
    addCommunes();
    if (m_size == DemoSize::Province)
        addCentres();
    return std::move(m_units);
}

int DemoUnits::add(OrganisationKind kind, const QString &code, const QString &name, int parent)
{
    const int index = int(m_units.size());
    DemoUnit unit;
    Organisation &o = unit.organisation;
    o.id = m_ids.next(EntityKind::Organisation);
    o.revision = 1;
    o.code = code;
    o.name = name;
    o.kind = kind;
    o.sortOrder = index + 1;
    o.validFrom = QDate(2021, 7, 1);
    unit.parent = parent;
    if (parent >= 0)
        o.parentId = m_units[std::size_t(parent)].organisation.id;
    m_byCode.insert(code, index);
    m_units.push_back(std::move(unit));
    return index;
}

int DemoUnits::addAgency(OrganisationKind kind, const QString &code, const QString &name, int parent,
                         const QString &level, const QString &topic, int staff, int leaders)
{
    const int index = add(kind, code, name, parent);
    DemoUnit &unit = m_units[std::size_t(index)];
    unit.organisation.agencyId = unit.organisation.id;
    unit.organisation.hostName = code.toLower() + u".thuathienhue.example"_s;
    unit.agency = index;
    unit.level = level;
    unit.topic = topic;
    unit.staff = staff;
    unit.leaders = leaders;
    return index;
}

void DemoUnits::addProvince()
{
    const bool small = m_size == DemoSize::Small;
    const QString name = demoRows(u"units-2023.txt"_s, u',')[1][3];
    const int index = addAgency(OrganisationKind::Province, u"UBND"_s, councilName(name), -1, u"province"_s,
                                u"province"_s, small ? smallProvinceStaff : 14, small ? 3 : 5);
    m_units[std::size_t(index)].organisation.agencyIdentifier = u"000.00.00"_s + identifierSuffix;
}

void DemoUnits::addDepartments()
{
    const QList<QStringList> rows = demoRows(u"departments.txt"_s);
    for (qsizetype i = 0; i < rows.size();) {
        const QStringList &row = rows[i];
        QList<QStringList> divisions;
        for (++i; i < rows.size() && isDivisionRow(rows[i]); ++i)
            divisions.append(rows[i]);
        const bool small = m_size == DemoSize::Small;
        const int staff = small ? smallDepartmentStaff : row[3].toInt();
        const int leaders = staff < 60 ? 3 : 4;
        const int index = addAgency(OrganisationKind::Department, row[0], row[2], 0, u"department"_s, row[0],
                                    staff, leaders);
        m_units[std::size_t(index)].organisation.agencyIdentifier = u"000.00."_s + row[1] + identifierSuffix;
        if (small) {
            // The office and the division of the department's own profession.
            divisions = {divisions[0], divisions[smallDivisions]};
            addDivisions(index, divisions);
            return;
        }
        addDivisions(index, divisions);
    }
}

void DemoUnits::addDistricts()
{
    const QList<QStringList> rows = demoRows(u"districts.txt"_s);
    QList<QStringList> divisions;
    QHash<QString, QStringList> districts;
    for (const QStringList &row : rows) {
        if (isDivisionRow(row))
            divisions.append(row);
        else
            districts.insert(row[0], row);
    }
    for (const QStringList &unit : demoRows(u"units-2023.txt"_s, u',')) {
        const auto row = districts.constFind(unit[0]);
        if (row == districts.constEnd() || (m_size == DemoSize::Small && unit[0] != smallDistrict))
            continue;
        const bool small = m_size == DemoSize::Small;
        const int index =
            addAgency(OrganisationKind::District, (*row)[1], councilName(unit[3]), 0, u"district"_s,
                      u"district"_s, small ? smallLocalStaff : (*row)[3].toInt(), small ? 2 : 4);
        m_units[std::size_t(index)].organisation.agencyIdentifier =
            u"000.00."_s + (*row)[2] + identifierSuffix;
        m_districts.insert(unit[0], index);
        if (!small)
            addDivisions(index, divisions);
    }
}

void DemoUnits::addDivisions(int agency, const QList<QStringList> &rows)
{
    const QString prefix = m_units[std::size_t(agency)].organisation.code + u'-';
    const int people = m_units[std::size_t(agency)].staff - m_units[std::size_t(agency)].leaders;
    const int others = int(rows.size()) - 1;
    const int office = officeStaff + (people - officeStaff) % others;
    for (const QStringList &row : rows) {
        const int index = add(OrganisationKind::Division, prefix + row[0].mid(2), row[1], agency);
        DemoUnit &unit = m_units[std::size_t(index)];
        DemoUnit &above = m_units[std::size_t(agency)];
        unit.agency = agency;
        unit.organisation.agencyId = above.organisation.id;
        unit.level = above.level;
        unit.topic = above.topic;
        unit.staff = above.divisions.empty() ? office : (people - office) / others;
        above.divisions.push_back(index);
    }
    m_units[std::size_t(agency)].staff = m_units[std::size_t(agency)].leaders;
}

void DemoUnits::addCommunes()
{
    QHash<int, int> numbers;
    for (const QStringList &row : demoRows(u"units-2023.txt"_s, u',')) {
        const auto district = m_districts.constFind(row[1]);
        if (district == m_districts.constEnd() || (m_size == DemoSize::Small && !numbers.isEmpty()))
            continue;
        const DemoUnit &above = m_units[std::size_t(*district)];
        const int staff = m_size == DemoSize::Small ? smallLocalStaff : int(m_random.between(20, 30));
        const QString code = freeCode(row[2], row[3], above.organisation.code);
        const QString number = QString::number(++numbers[*district]).rightJustified(2, u'0');
        const QString identifier = u"000."_s + number + above.organisation.agencyIdentifier.mid(6);
        const int index = addAgency(OrganisationKind::Commune, code, councilName(row[3]), *district,
                                    u"commune"_s, u"commune"_s, staff, m_size == DemoSize::Small ? 2 : 3);
        m_units[std::size_t(index)].organisation.agencyIdentifier = identifier;
        m_units[std::size_t(index)].place = withLowerStart(row[3]);
    }
}

QString DemoUnits::freeCode(const QString &type, const QString &place, const QString &district) const
{
    const bool town = type == u"thi-tran"_s;
    const QString letters = town ? u"TT-"_s : type == u"phuong"_s ? u"P-"_s : u"X-"_s;
    QString code = letters + abbreviation(place.section(u' ', town ? 2 : 1));
    if (!m_byCode.contains(code))
        return code;
    QString free = code + u'-' + district;
    for (int n = 2; m_byCode.contains(free); ++n)
        free = code + u'-' + district + QString::number(n);
    return free;
}

void DemoUnits::addCentres()
{
    const QList<QStringList> rows = demoRows(u"centres.txt"_s);
    int weights = 0;
    for (const QStringList &row : rows)
        weights += row[3].toInt();
    const int people = provincePeople - staffSoFar();
    int shared = 0;
    QHash<int, int> numbers;
    for (const QStringList &row : rows) {
        const int parent = m_byCode.value(row[0]);
        const DemoUnit above = m_units[std::size_t(parent)];
        // The last centre takes what rounding down left over.
        const int staff = &row == &rows.last() ? people - shared : people * row[3].toInt() / weights;
        shared += staff;
        const int index = addAgency(OrganisationKind::Centre, row[1], row[2], parent, above.level,
                                    u"centre"_s, staff, staff > 150 ? 4 : 3);
        const QString number = QString::number(50 + numbers[parent]++);
        m_units[std::size_t(index)].organisation.agencyIdentifier =
            u"000."_s + number + above.organisation.agencyIdentifier.mid(6);
    }
}

int DemoUnits::staffSoFar() const
{
    int sum = 0;
    for (const DemoUnit &unit : m_units)
        sum += unit.staff;
    return sum;
}

} // namespace edesk
