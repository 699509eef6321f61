// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/DeskPort.h"
#include "client/replica/ReplicaReader.h"
#include "common/domain/core/Actor.h"

#include <QDate>
#include <QTimer>

#include <optional>

namespace edesk {

/// Làm thay: for whom this desk acts now, the person themselves or somebody who delegated to them. Ends by
/// itself with the delegation: at midnight of its last day, or when sync brings that it was ended. Commands
/// about work carry `onBehalfOf()`; what is shown as a person's own is that of `principal()`.
class Acting : public QObject
{
    Q_OBJECT

public:
    /// Somebody for whom the person may act today.
    struct Principal
    {
        Id person = {};
        QString name = {};
        /// The last day on which something of theirs is delegated.
        QDate until = {};

        bool operator==(const Principal &) const = default;
    };

    /// All of it must outlive this.
    Acting(DeskPort &desk, ReplicaReader &reader, const Clock &clock, const Id &person,
           QObject *parent = nullptr);

    /// Everybody for whom the person may act today, by name; none where that cannot be read.
    const QList<Principal> &possible() const { return m_possible; }
    /// For whom they act; nothing when for themselves.
    const std::optional<Principal> &current() const { return m_current; }
    /// What commands carry; null when the person acts for themselves.
    Id onBehalfOf() const { return m_current ? m_current->person : Id(); }
    /// Whose rights and duties are exercised.
    Id principal() const { return m_current ? m_current->person : m_person; }
    /// Acts for this person from here on; false when they delegated nothing for today.
    bool actFor(const Id &principal);
    /// The person acts for themselves again.
    void end();
    /// Looks at the clock and the rows, as happens by itself.
    void refresh();

Q_SIGNALS:
    /// The desk acts for another person than before.
    void changed();
    /// So it does because the delegation by this one is over.
    void ended(const QString &name);
    /// Somebody else may be acted for.
    void possibleChanged();

private:
    Result<QList<Principal>> read() const;
    void set(const std::optional<Principal> &principal);
    void wakeAtMidnight();

    ReplicaReader &m_reader;
    const Clock &m_clock;
    Id m_person;
    QList<Principal> m_possible;
    std::optional<Principal> m_current;
    QTimer m_midnight;
};

} // namespace edesk
