// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/Acting.h"

#include "common/domain/organisation/Delegation.h"
#include "common/domain/organisation/Person.h"

#include <algorithm>

namespace edesk {
namespace {

constexpr qint64 minute = 60 * 1000;

} // namespace

Acting::Acting(DeskPort &desk, ReplicaReader &reader, const Clock &clock, const Id &person, QObject *parent)
    : QObject(parent), m_reader(reader), m_clock(clock), m_person(person)
{
    connect(&desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.intersects({EntityKind::Delegation, EntityKind::Person}))
            refresh();
    });
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &Acting::refresh);
    refresh();
}

Result<QList<Acting::Principal>> Acting::read() const
{
    const QDate today = vietnamTime(m_clock.now()).date();
    const auto delegations =
        m_reader.load<Delegation>({.where = QStringLiteral("to_person_id = ?"), .values = {m_person}});
    if (!delegations)
        return delegations.error();
    QList<Principal> found;
    for (const Delegation &delegation : *delegations) {
        if (!delegation.holdsOn(today))
            continue;
        const auto known = std::find_if(found.begin(), found.end(), [&](const Principal &principal) {
            return principal.person == delegation.fromPersonId;
        });
        if (known != found.end()) {
            known->until = std::max(known->until, delegation.validTo);
            continue;
        }
        const auto person = m_reader.find(entityType<Person>(), delegation.fromPersonId);
        if (!person)
            return person.error();
        // Commands for somebody who is not on this desk could not be decided here.
        if (*person)
            found.append(
                {delegation.fromPersonId, fromRecord<Person>(**person).fullName, delegation.validTo});
    }
    std::sort(found.begin(), found.end(),
              [](const Principal &a, const Principal &b) { return a.name < b.name; });
    return found;
}

bool Acting::actFor(const Id &principal)
{
    refresh();
    const auto found = std::find_if(m_possible.cbegin(), m_possible.cend(),
                                    [&](const Principal &possible) { return possible.person == principal; });
    if (found == m_possible.cend())
        return false;
    set(*found);
    return true;
}

void Acting::end()
{
    set(std::nullopt);
}

void Acting::refresh()
{
    wakeAtMidnight();
    const auto found = read();
    if (!found)
        return;
    if (m_possible != *found) {
        m_possible = *found;
        Q_EMIT possibleChanged();
    }
    if (!m_current)
        return;
    const auto still = std::find_if(found->cbegin(), found->cend(), [this](const Principal &principal) {
        return principal.person == m_current->person;
    });
    if (still != found->cend())
        return set(*still);
    const QString name = m_current->name;
    set(std::nullopt);
    Q_EMIT ended(name);
}

void Acting::set(const std::optional<Principal> &principal)
{
    if (m_current == principal)
        return;
    m_current = principal;
    Q_EMIT changed();
}

/// Clocks jump and computers sleep: no later than in a minute.
void Acting::wakeAtMidnight()
{
    const Instant now = m_clock.now();
    const Instant next = fromVietnamTime(vietnamTime(now).date().addDays(1), QTime(0, 0));
    m_midnight.start(int(std::clamp(next.ms - now.ms, qint64(0), minute)));
}

} // namespace edesk
