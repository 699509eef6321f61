// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/LocalDesk.h"

#include "client/session/Completion.h"
#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentParty.h"
#include "common/domain/document/Document.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

namespace edesk {
namespace {

constexpr qint64 scope = 1;
constexpr int atOnce = 500;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

const QStringList subjects{QStringLiteral("Báo cáo công tác phòng, chống tham nhũng"),
                           QStringLiteral("Kiểm tra an toàn thông tin"),
                           QStringLiteral("Rà soát thủ tục hành chính"),
                           QStringLiteral("Trả lời ý kiến cử tri về hạ tầng giao thông"),
                           QStringLiteral("Thẩm định hồ sơ cấp chữ ký số"),
                           QStringLiteral("Đánh giá mức độ chuyển đổi số")};
const QStringList places{QStringLiteral("phường Kim Long"),  QStringLiteral("xã Hương Toàn"),
                         QStringLiteral("thị xã Hương Trà"), QStringLiteral("huyện A Lưới"),
                         QStringLiteral("phường Đông Ba"),   QStringLiteral("xã Quảng Điền")};

} // namespace

/// Answers nothing and changes nothing.
class LocalDesk::Port final : public DeskPort
{
public:
    QFuture<Result<OutboxItem>> submit(const QString &, const std::vector<Value> &, int, const Id &) override
    {
        return finishedFuture(Result<OutboxItem>(failure(ErrorCode::NotAllowed)));
    }
    QFuture<Result<void>> takeBack(const Id &) override { return finishedFuture(Result<void>()); }
    QFuture<Result<void>> dismiss(const Id &) override { return finishedFuture(Result<void>()); }
    QFuture<Result<OutboxItem>> retry(const Id &) override
    {
        return finishedFuture(Result<OutboxItem>(failure(ErrorCode::NotAllowed)));
    }
    void saveDraft(const QString &, const QByteArray &) override {}
    QFuture<Result<QByteArray>> loadDraft(const QString &) override
    {
        return finishedFuture(Result<QByteArray>(QByteArray()));
    }
    QFuture<Result<void>> snooze(const QList<Snooze> &) override { return finishedFuture(Result<void>()); }
    QFuture<Result<ContentRef>> addFile(const QString &path) override
    {
        return finishedFuture(Result<ContentRef>(failure(ErrorCode::FileFailed, {path})));
    }
    QFuture<Result<QString>> openContent(const EntityRef &) override
    {
        return finishedFuture(Result<QString>(failure(ErrorCode::NotFound)));
    }
    void cancelTransfer(const QString &) override {}
    QList<TransferStatus> transfers() const override { return {}; }
    QFuture<Result<void>> forgetFetched() override { return finishedFuture(Result<void>()); }
    QList<OutboxItem> outbox() const override { return {}; }
    SyncStatus status() const override { return {}; }
    void syncNow() override {}
    void setOffline(bool) override {}
};

class LocalDesk::Silence final : public Navigator
{
public:
    void openRecord(const EntityRef &) override {}
    void openPage(const QString &, const QString &) override {}
    void giveWork(const Id &) override {}
    void scanPaper(const QString &, const std::function<void(const QString &)> &) override {}
    void tell(const QString &, const QString &, const std::function<void()> &) override {}
    void offerUndo(const QString &, const std::function<void()> &) override {}
    void tellError(const Error &) override {}
    void setBadge(const QString &, int, bool) override {}
};

LocalDesk::LocalDesk() = default;
LocalDesk::~LocalDesk() = default;

Result<std::unique_ptr<LocalDesk>> LocalDesk::create(const Contents &contents)
{
    std::unique_ptr<LocalDesk> desk(new LocalDesk);
    EDESK_CHECK(desk->fill(contents));
    return desk;
}

Result<void> LocalDesk::fill(const Contents &contents)
{
    const QString folder = m_folder.path();
    auto replica = Replica::open({folder, &edeskCatalogue(), &m_clock, m_person, Id::create()});
    if (!replica)
        return replica.error();
    m_replica = std::move(*replica);
    EDESK_CHECK(applyStaff());
    for (int done = 0; done < contents.assignments; done += atOnce)
        EDESK_CHECK(applyAssignments(done, atOnce));
    for (int done = 0; done < contents.documents; done += atOnce)
        EDESK_CHECK(applyDocuments(done, atOnce));
    EDESK_CHECK(m_replica->flush());
    auto reader = ReplicaReader::open(folder, edeskCatalogue());
    auto queries = ReplicaQueries::open(folder, edeskCatalogue());
    if (!reader || !queries)
        return reader ? queries.error() : reader.error();
    m_reader = std::move(*reader);
    m_queries = std::move(*queries);
    m_port = std::make_unique<Port>();
    m_navigator = std::make_unique<Silence>();
    m_calendar = std::make_unique<DeskCalendar>(*m_port, *m_reader, m_person);
    m_acting = std::make_unique<Acting>(*m_port, *m_reader, m_clock, m_person);
    m_context.emplace(FeatureContext{*m_port, *m_reader, *m_queries, edeskCatalogue(), m_clock, *m_navigator,
                                     m_lifetime, *m_calendar, *m_acting, m_person, QStringLiteral("bench")});
    return {};
}

/// The rows that `rows` adds, as the next page of the scope.
Result<void> LocalDesk::apply(const std::function<void(protocol::PageWriter &page, qint64 &seq)> &rows)
{
    protocol::PageWriter page;
    if (m_sequence == 0)
        page.addGrant({scope, Scope::everyone().name()});
    protocol::Segment head;
    head.scope = scope;
    head.from = m_sequence;
    page.beginSegment(head);
    rows(page, m_sequence);
    page.endSegment(m_sequence, false, 0, 0);
    const auto read = IncomingPage::read(page.finish(true), edeskCatalogue());
    return read ? m_replica->applyPage(*read, Replica::Commit::Soon) : read.error();
}

/// The agency, and the person as its registry and leader.
Result<void> LocalDesk::applyStaff()
{
    Organisation agency;
    agency.id = agency.agencyId = m_organisation;
    agency.code = QStringLiteral("BENCH");
    agency.name = QStringLiteral("Sở Thử nghiệm");
    Person person;
    person.id = m_person;
    person.fullName = QStringLiteral("Phạm Thị Hà");
    person.staffCode = QStringLiteral("B1");
    person.organisationId = person.agencyId = m_organisation;
    return apply([&](protocol::PageWriter &page, qint64 &seq) {
        page.addRow(++seq, EntityKind::Organisation, recordBytes(toRecord(agency)));
        page.addRow(++seq, EntityKind::Person, recordBytes(toRecord(person)));
        for (const Role role : {Role::Clerk, Role::Leader}) {
            const RoleGrant grant{Id::create(), 0,  m_person, m_organisation, m_organisation,
                                  role,         {}, {},       false};
            page.addRow(++seq, EntityKind::RoleGrant, recordBytes(toRecord(grant)));
        }
    });
}

/// Assignments and their leads, one in ten open.
Result<void> LocalDesk::applyAssignments(int first, int count)
{
    const Instant now = m_clock.now();
    return apply([&](protocol::PageWriter &page, qint64 &seq) {
        for (int number = first; number < first + count; ++number) {
            Assignment work;
            work.id = Id::create();
            work.revision = 1;
            work.title = QStringLiteral("%1 tại %2 số %3")
                             .arg(subjects.at(number % 6), places.at(number / 6 % 6))
                             .arg(number);
            work.body = QStringLiteral("Tổng hợp theo mẫu gửi kèm Công văn số %1/UBND-TH.").arg(number);
            work.state = number % 10 == 0 ? AssignmentState::InProgress : AssignmentState::Done;
            work.dueAt = now.plusMs(qint64(number % 2000 - 1000) * hourMs);
            work.giverId = m_person;
            work.giverName = QStringLiteral("Phạm Thị Hà");
            work.giverOrganisationId = work.agencyId = m_organisation;
            work.leadName = QStringLiteral("Trần Văn Đạt");
            work.givenAt = now.plusMs(-qint64(number) * minuteMs);
            page.addRow(++seq, EntityKind::Assignment, recordBytes(toRecord(work)));
            AssignmentParty lead;
            lead.id = Id::create();
            lead.revision = 1;
            lead.assignmentId = work.id;
            lead.personId = number % 100 == 0 ? m_person : Id::create();
            lead.organisationId = lead.agencyId = m_organisation;
            lead.name = work.leadName;
            lead.role = PartyRole::Lead;
            lead.state = work.state;
            page.addRow(++seq, EntityKind::AssignmentParty, recordBytes(toRecord(lead)));
        }
    });
}

/// Documents of both registers, three arriving for one outgoing, one in fifty still in work.
Result<void> LocalDesk::applyDocuments(int first, int count)
{
    constexpr int openEach = 50;
    const Instant now = m_clock.now();
    return apply([&](protocol::PageWriter &page, qint64 &seq) {
        for (int number = first; number < first + count; ++number) {
            const bool isOutgoing = number % 4 == 0;
            const bool isOpen = number / 4 % openEach == 0;
            Document d;
            d.id = Id::create();
            d.revision = 1;
            d.agencyId = m_organisation;
            d.book = isOutgoing ? DocumentBook::Outgoing : DocumentBook::Incoming;
            if (isOutgoing)
                d.state = isOpen ? DocumentState::Signing : DocumentState::Archived;
            else
                d.state = isOpen ? DocumentState::Submitted : DocumentState::Done;
            d.number = number / 4 + 1;
            d.year = vietnamTime(now).date().year();
            d.codeNumber = QString::number(number % 5000 + 1);
            d.codeNotation = QStringLiteral("UBND-TH");
            d.subject = QStringLiteral("%1 tại %2, đợt %3")
                            .arg(subjects.at(number % 6), places.at(number / 6 % 6))
                            .arg(number);
            d.issuerName = QStringLiteral("Ủy ban nhân dân ") + places.at(number % 6);
            d.listedAt = d.arrivedAt = now.plusMs(-qint64(number) * minuteMs);
            d.issuedOn = vietnamTime(d.arrivedAt).date();
            d.dueAt = now.plusMs(qint64(number % 2000 - 1000) * hourMs);
            page.addRow(++seq, EntityKind::Document, recordBytes(toRecord(d)));
        }
    });
}

} // namespace edesk
