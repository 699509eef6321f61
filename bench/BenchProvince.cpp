// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BenchProvince.h"

#include "common/domain/assignment/Assignment.h"
#include "common/domain/organisation/Account.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"
#include "server/auth/Authenticator.h"
#include "server/auth/MonotonicClock.h"
#include "server/sync/BulkImport.h"
#include "server/sync/Installation.h"

namespace edesk {
namespace {

/// The same kind of text as the records of the peers: 12 words of title, 30 of body.
class Words
{
public:
    QString text(int count)
    {
        static const QStringList words = QStringLiteral("công văn đề nghị báo cáo tỉnh huyện đường giao "
                                                        "nhiệm vụ hoàn thành quyết định ủy ban nhân dân "
                                                        "kế hoạch triển khai thực hiện nghị quyết hội đồng")
                                             .split(QLatin1Char(' '));
        QStringList out;
        for (int i = 0; i < count; ++i)
            out.append(words.at(qsizetype(next() % quint32(words.size()))));
        return out.join(QLatin1Char(' '));
    }
    quint32 next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return m_state >> 8;
    }

private:
    quint32 m_state = 1;
};

Person person(const Organisation &agency, const QString &name, const QString &code)
{
    Person p;
    p.id = Id::create();
    p.fullName = name;
    p.staffCode = code;
    p.organisationId = agency.id;
    p.agencyId = agency.id;
    return p;
}

Assignment assignment(Words &words, const Person &giver, int index)
{
    Assignment a;
    a.id = Id::create();
    a.title = words.text(12);
    a.body = words.text(30);
    a.state = static_cast<AssignmentState>(1 + words.next() % 5);
    a.progress = words.next() % 100;
    a.dueAt = {1'700'000'000'000 + qint64(index) * 60'000};
    a.giverId = giver.id;
    a.giverName = giver.fullName;
    a.giverOrganisationId = giver.organisationId;
    a.agencyId = giver.agencyId;
    a.leadId = giver.id;
    a.leadName = giver.fullName;
    a.givenAt = {1'690'000'000'000 + qint64(index) * 60'000};
    a.updatedAt = a.givenAt;
    return a;
}

} // namespace

Result<void> BenchProvince::fill(Database &database, const Catalogue &catalogue, int assignments)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    BulkImport import(database, catalogue);
    Organisation agency;
    agency.id = Id::create();
    agency.code = QStringLiteral("BENCH");
    agency.name = QStringLiteral("Sở Thử nghiệm");
    agency.agencyId = agency.id;
    const Person giver = person(agency, QStringLiteral("Trần Thị Giao"), QStringLiteral("B1"));
    const Person leader = person(agency, QStringLiteral("Lê Văn Nhận"), QStringLiteral("B2"));
    const Account account{Id::create(),         0, leader.id, agency.id, QString::fromLatin1(UserName),
                          AccountStatus::Active};
    const RoleGrant grant{Id::create(), 0, leader.id, agency.id, agency.id, Role::Leader, {}, {}, false};
    for (const Record &row :
         {toRecord(agency), toRecord(giver), toRecord(leader), toRecord(account), toRecord(grant)})
        EDESK_CHECK(import.add(row));
    Words words;
    for (int i = 0; i < assignments; ++i)
        EDESK_CHECK(import.add(toRecord(assignment(words, giver, i))));
    EDESK_CHECK(import.finish());
    const SystemClock clock;
    const MonotonicClock monotonic;
    Authenticator authenticator(clock, monotonic);
    EDESK_CHECK(
        authenticator.createCredential(database, account.id, QString::fromLatin1(Password), false, false));
    EDESK_CHECK(Installation(database).setEpoch(Id::create()));
    return transaction->commit();
}

} // namespace edesk
