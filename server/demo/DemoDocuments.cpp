// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoDocuments.h"

#include "common/domain/Catalogues.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/core/Decide.h"
#include "common/domain/document/DirectRules.h"
#include "common/domain/document/DraftRules.h"
#include "common/domain/document/IssueRules.h"
#include "common/domain/document/RegisterRules.h"
#include "common/domain/organisation/Access.h"
#include "server/demo/DemoWorkTime.h"

#include <algorithm>
#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 stream = 4;
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
/// An agency of the small province has so many of each; in the whole one the large agencies more, the small
/// fewer.
constexpr int smallIncoming = 24;
constexpr int smallOutgoing = 14;
constexpr int largeIncoming = 60;
constexpr int largeOutgoing = 30;
constexpr int communeIncoming = 16;
constexpr int communeOutgoing = 6;

struct Author
{
    const char16_t *name;
    const char16_t *code;
};

constexpr std::array authors{Author{u"Bộ Thông tin và Truyền thông", u"BTTTT"},
                             Author{u"Bộ Nội vụ", u"BNV"},
                             Author{u"Bộ Tài chính", u"BTC"},
                             Author{u"Văn phòng Chính phủ", u"VPCP"},
                             Author{u"Thanh tra Chính phủ", u"TTCP"},
                             Author{u"Công ty Điện lực tỉnh", u"PC"},
                             Author{u"Kho bạc Nhà nước khu vực", u"KBKV"},
                             Author{u"Ủy ban Mặt trận Tổ quốc tỉnh", u"MTTQ"}};

constexpr std::array types{DocumentType::Dispatch, DocumentType::Dispatch,  DocumentType::Announcement,
                           DocumentType::Plan,     DocumentType::Report,    DocumentType::Decision,
                           DocumentType::Dispatch, DocumentType::Invitation};

/// Rows refer to those of the kinds before them.
constexpr std::array kindsInOrder{EntityKind::NumberBook,     EntityKind::Document,
                                  EntityKind::DocumentAccess, EntityKind::DocumentEvent,
                                  EntityKind::Assignment,     EntityKind::AssignmentParty,
                                  EntityKind::AssignmentEvent};

} // namespace

DemoDocuments::DemoDocuments(DemoSize size, const std::vector<DemoUnit> &units, const DemoStaff &staff,
                             DemoIds &ids, quint64 seed, Instant now)
    : m_units(units),
      m_staff(staff),
      m_ids(ids),
      m_now(now),
      m_isSmall(size == DemoSize::Small),
      m_random(seed, stream),
      m_writer(units)
{
}

void DemoDocuments::generate(const std::function<void(Record)> &emit)
{
    for (int agency = 0; agency < int(m_units.size()); ++agency) {
        const auto desk = deskOf(agency);
        if (!desk)
            continue;
        const OrganisationKind kind = m_units[std::size_t(agency)].organisation.kind;
        const bool isLarge = kind != OrganisationKind::Commune && kind != OrganisationKind::Centre;
        const int incoming = m_isSmall ? smallIncoming : isLarge ? largeIncoming : communeIncoming;
        const int outgoing = m_isSmall ? smallOutgoing : isLarge ? largeOutgoing : communeOutgoing;
        m_view = std::make_unique<DemoView>();
        m_written.clear();
        fillView(*m_view, agency);
        for (const Instant at : moments(incoming))
            receive(*desk, at);
        for (const Instant at : moments(outgoing))
            draft(*desk, at);
        emitRows(emit);
    }
}

std::optional<DemoDocuments::Desk> DemoDocuments::deskOf(int agency) const
{
    if (m_units[std::size_t(agency)].isDivision())
        return {};
    Desk desk;
    desk.agency = agency;
    const auto &people = m_staff.people();
    int drafting = -1;
    for (int i = 0; i < int(people.size()); ++i) {
        const DemoPerson &one = people[std::size_t(i)];
        if (m_units[std::size_t(one.unit)].agency != agency)
            continue;
        if (one.role == Role::Clerk && desk.clerk.isNull())
            desk.clerk = one.person.id;
        else if (one.role == Role::Specialist && drafting < 0)
            drafting = i;
    }
    const DemoRoster &roster = m_staff.rosters()[std::size_t(agency)];
    if (desk.clerk.isNull() || roster.leaders.empty() || drafting < 0)
        return {};
    const DemoPerson &drafter = people[std::size_t(drafting)];
    desk.leader = people[std::size_t(roster.leaders.front())].person.id;
    desk.drafter = drafter.person.id;
    const int head = m_staff.rosters()[std::size_t(drafter.unit)].head;
    desk.checker = head >= 0 ? people[std::size_t(head)].person.id : desk.leader;
    return desk;
}

/// All organisations; of people and roles the agency's own, which is all that its documents need.
void DemoDocuments::fillView(DemoView &view, int agency) const
{
    for (const DemoUnit &unit : m_units)
        view.put(toRecord(unit.organisation));
    for (const DemoPerson &one : m_staff.people()) {
        if (m_units[std::size_t(one.unit)].agency == agency)
            view.put(toRecord(one.person));
    }
    const Id &id = m_units[std::size_t(agency)].organisation.id;
    for (const RoleGrant &grant : m_staff.grants()) {
        if (grant.agencyId == id)
            view.put(toRecord(grant));
    }
}

std::vector<Instant> DemoDocuments::moments(int count)
{
    const QDate today = vietnamTime(m_now).date();
    const Instant start = fromVietnamTime(QDate(today.year(), 1, 1), QTime(8, 0));
    std::vector<Instant> all;
    for (int i = 0; i < count; ++i) {
        const qint64 span = std::max<qint64>(m_now.ms - start.ms, hour);
        all.push_back(workMomentBefore(m_now.plusMs(-m_random.below(span))));
    }
    std::sort(all.begin(), all.end());
    // What was before the year began is of another register.
    std::erase_if(all, [&](Instant at) { return at < start || at > m_now; });
    return all;
}

template <typename Arguments>
Id DemoDocuments::act(const Id &person, Instant at, const Arguments &arguments)
{
    if (at > m_now)
        return {};
    const auto actor = actorFor(*m_view, person, {}, at);
    if (!actor)
        return {};
    Command command;
    command.id = m_ids.next(EntityKind::None);
    command.name = QString::fromLatin1(Arguments::Name);
    command.arguments = valuesOf(arguments);
    command.recordedAt = at;
    const auto effects = decide(edeskCatalogue(), *m_view, *actor, command, at);
    if (!effects)
        return {};
    m_view->apply(*effects);
    for (const Record &row : effects->written()) {
        const EntityRef ref{row.kind(), row.id()};
        if (!m_written.contains(ref))
            m_written.append(ref);
    }
    return effects->subject.id;
}

void DemoDocuments::receive(const Desk &desk, Instant at)
{
    const Author &author = m_random.pick(authors);
    const QDate issued = vietnamTime(at).date().addDays(-m_random.between(1, 9));
    ReceiveDocument received;
    received.type = m_random.pick(types);
    received.codeNumber = QString::number(m_random.between(10, 3999));
    received.codeNotation = codeNotation(received.type, QString::fromUtf16(author.code), u"TH"_s);
    received.subject = m_writer.title(desk.agency, at, m_random);
    received.issuedOn = issued;
    received.issuerName = QString::fromUtf16(author.name);
    received.arrivedAt = at;
    received.pageCount = m_random.between(1, 12);
    if (m_random.perMille(120))
        received.urgency = Urgency::Urgent;
    if (m_random.perMille(700))
        received.dueAt = closingTimeAfter(at, m_random.between(5, 30));
    const Id document = act(desk.clerk, at, received);
    if (document.isNull() || m_random.perMille(250)) {
        // What is only to be known is filed.
        if (!document.isNull())
            act(desk.clerk, at.plusMs(hour), CompleteDocument{document, u"Nhận để biết, lưu."_s});
        return;
    }
    const Instant submitted = at.plusMs(m_random.between(1, 5) * hour);
    act(desk.clerk, submitted, SubmitDocument{document, desk.leader, {}});
    const Instant directed = submitted.plusMs(m_random.between(2, 30) * hour);
    DirectDocument direction;
    direction.documentId = document;
    direction.direction = m_writer.body(desk.agency, at, m_random);
    direction.dueAt =
        received.dueAt > directed ? received.dueAt : closingTimeAfter(directed, m_random.between(5, 20));
    direction.lead = m_random.perMille(600) ? desk.checker : desk.drafter;
    if (direction.lead == desk.leader || act(desk.leader, directed, direction).isNull())
        return;
    work(desk, direction, directed);
}

/// Who leads works on it; most of it is over by the time, and completes the document.
void DemoDocuments::work(const Desk &desk, const DirectDocument &direction, Instant directed)
{
    const auto given = m_view->loadWhere<Assignment>(u"document_id", direction.documentId);
    if (!given || given->empty() || m_random.perMille(100))
        return;
    const Id assignment = given->front().id;
    const qint64 term = std::max<qint64>(direction.dueAt.ms - directed.ms, day);
    constexpr qint64 thousand = 1000;
    const Instant accepted = directed.plusMs(m_random.between(2, 20) * hour);
    const Instant submitted = directed.plusMs(term / thousand * m_random.between(400, 1150));
    act(direction.lead, accepted, AcceptAssignment{assignment, {}});
    if (!act(direction.lead, submitted,
             SubmitAssignment{assignment, m_writer.note(u"submit"_s, desk.agency, submitted, m_random)})
             .isNull())
        act(desk.leader, submitted.plusMs(m_random.between(3, 40) * hour), ApproveAssignment{assignment, {}});
}

void DemoDocuments::draft(const Desk &desk, Instant at)
{
    DraftDocument drafted;
    drafted.type = m_random.pick(types);
    drafted.subject = m_writer.title(desk.agency, at, m_random);
    drafted.signerId = desk.leader;
    drafted.recipients = u"Như trên; Lưu: VT."_s;
    // All alike, so that numbers are given in the order of their days.
    constexpr qint64 pause = 20 * hour;
    constexpr qint64 shortest = hour / 4;
    Instant then = at;
    Instant last = at;
    const auto later = [&] {
        then = then.plusMs(pause);
        return last = std::max(workMomentBefore(then), last.plusMs(shortest));
    };
    const Id document = act(desk.drafter, at, drafted);
    if (document.isNull() || act(desk.drafter, later(), SendDraft{document, {}}).isNull())
        return;
    if (act(desk.checker, later(), ApproveContent{document, {}}).isNull() ||
        act(desk.clerk, later(), ApproveForm{document, {}}).isNull())
        return;
    const bool isDepartment =
        m_units[std::size_t(desk.agency)].organisation.kind == OrganisationKind::Department;
    const SignDocument signature{
        document, SigningCapacity::Own, isDepartment ? u"Giám đốc"_s : u"Chủ tịch"_s, {}};
    if (act(desk.leader, later(), signature).isNull() ||
        act(desk.clerk, later(), NumberDocument{document, {}}).isNull())
        return;
    IssueDocument issue;
    issue.documentId = document;
    issue.copies = m_random.between(5, 30);
    if (!act(desk.clerk, later(), issue).isNull())
        act(desk.clerk, then.plusMs(day), ArchiveDocument{document, {}});
}

void DemoDocuments::emitRows(const std::function<void(Record)> &emit) const
{
    for (const EntityKind kind : kindsInOrder) {
        for (const EntityRef &ref : m_written) {
            if (ref.kind != kind)
                continue;
            const EntityType &type = *edeskCatalogue().entity(kind);
            if (auto row = m_view->find(type, ref.id); row && *row) {
                (*row)->setRevision(1);
                emit(**row);
            }
        }
    }
}

} // namespace edesk
