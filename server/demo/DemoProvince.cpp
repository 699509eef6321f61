// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoProvince.h"

#include "server/demo/DemoAssignments.h"
#include "server/demo/DemoDocuments.h"
#include "server/demo/DemoUnits.h"

namespace edesk {
namespace {

constexpr quint64 unitStream = 1;
constexpr int progressEvery = 500;

template <typename Entities>
void emitAll(const Entities &entities, const std::function<void(Record)> &emit)
{
    for (const auto &entity : entities)
        emit(toRecord(entity));
}

} // namespace

void DemoProvince::generate(const std::function<void(Record)> &emit,
                            const std::function<void(int done, int total)> &progress)
{
    DemoIds ids(m_seed);
    const std::vector<DemoUnit> units = DemoUnits(m_size, ids, DemoRandom(m_seed, unitStream)).build();
    const DemoStaff staff(units, ids, m_seed, m_now);
    DemoAssignments assignments(m_size, units, staff, ids, m_seed, m_now);
    m_accounts = staff.demoAccounts();

    int done = 0;
    const int total = int(staff.people().size()) + assignments.count();
    const auto advance = [&] {
        if (++done % progressEvery == 0 || done == total)
            progress(done, total);
    };
    for (const DemoUnit &unit : units)
        emit(toRecord(unit.organisation));
    for (const DemoPerson &person : staff.people()) {
        emit(toRecord(person.person));
        advance();
    }
    emitAll(staff.positions(), emit);
    emitAll(staff.accounts(), emit);
    emitAll(staff.grants(), emit);
    emitAll(staff.delegations(), emit);
    assignments.generate([&](const DemoAssignment &made) {
        emit(toRecord(made.assignment));
        emitAll(made.parties, emit);
        emitAll(made.events, emit);
        emitAll(made.notices, emit);
        advance();
    });
    DemoDocuments(m_size, units, staff, ids, m_seed, m_now).generate(emit);
}

} // namespace edesk
