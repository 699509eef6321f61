// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assignments/ManyPeople.h"

#include "common/domain/organisation/Position.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int PeopleOfADivision = 100;
constexpr quint32 FirstNumber = 100'000;
/// Rows of one page, as from a server.
constexpr int RowsOfAPage = 1000;

QString nameOf(int number)
{
    static const QStringList surnames{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s, u"Phạm"_s,
                                      u"Hoàng"_s,  u"Đặng"_s, u"Võ"_s};
    static const QStringList middle{u"Văn"_s, u"Thị"_s, u"Hữu"_s, u"Thị Ánh"_s, u"Minh"_s};
    static const QStringList given{u"An"_s,    u"Bình"_s, u"Đào"_s, u"Đạt"_s, u"Hà"_s,  u"Hương"_s,
                                   u"Khánh"_s, u"Lan"_s,  u"Sơn"_s, u"Tú"_s,  u"Uyên"_s};
    return surnames.at(number % surnames.size()) + u' ' + middle.at(number / 7 % middle.size()) + u' ' +
           given.at(number / 3 % given.size());
}

Organisation division(SampleReplica &sample, int number)
{
    Organisation made;
    made.id = idOf(FirstNumber + quint32(number));
    made.revision = 1;
    made.code = u"D%1"_s.arg(number);
    made.name = u"Phòng số %1"_s.arg(number);
    made.kind = OrganisationKind::Division;
    made.parentId = sample.world.department;
    made.agencyId = sample.world.department;
    return made;
}

} // namespace

void addManyPeople(SampleReplica &sample, int count)
{
    Id home;
    for (int number = 0; number < count; ++number) {
        if (number % PeopleOfADivision == 0) {
            const Organisation made = division(sample, number);
            home = made.id;
            sample.add(toRecord(made));
        }
        Person person;
        person.id = idOf(2 * FirstNumber + quint32(number));
        person.revision = 1;
        person.fullName = number == count / 2 ? u"Đặng Trần Côn"_s : nameOf(number);
        person.staffCode = u"M%1"_s.arg(number);
        person.organisationId = home;
        person.agencyId = sample.world.department;
        sample.add(toRecord(person));
        Position position;
        position.id = idOf(4 * FirstNumber + quint32(number));
        position.revision = 1;
        position.personId = person.id;
        position.organisationId = home;
        position.title = number % PeopleOfADivision == 0 ? u"Trưởng phòng"_s : u"Chuyên viên"_s;
        position.rank = number % PeopleOfADivision;
        position.main = true;
        sample.add(toRecord(position));
        if (number % RowsOfAPage == 0)
            sample.send();
    }
    sample.send();
}

} // namespace edesk
