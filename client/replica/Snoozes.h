// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Snooze.h"
#include "common/store/Database.h"

#include <QList>
#include <QSet>

namespace edesk {

/// What the person put off: a note of this desk that nobody else hears of. It is kept in outbox.db, which is
/// never dropped, and copied into replica.db, where lists ask. A row is put off no longer when its time has
/// come (lists compare with the clock of the desk), when the person says so, and when a notice about it
/// arrives: then something happened that they have not seen. Notices are counted, not compared by time.
class Snoozes
{
public:
    /// The table; the same in both files.
    static QString createSql();

    /// Of `person`: the profile may have been another's before. Both files outlive this. Without `hasNotices`
    /// there is no table of notices in `copy`.
    Snoozes(const Id &person, Database &kept, Database &copy, bool hasNotices);

    /// Brings the copy to what is kept: after it was made anew.
    Result<void> restore();
    /// Durable when this returns.
    Result<void> set(const QList<Snooze> &rows);
    /// Ends those about which a notice came since. Inside the caller's transaction on the copy. Answers the
    /// kinds of the rows.
    Result<QSet<EntityKind>> wake();
    /// The rows are gone from this desk: so is what was noted of them. Inside the caller's transaction on the
    /// copy.
    Result<void> forget(const QSet<Id> &gone);
    /// The rows noted.
    const QSet<Id> &rows() const { return m_rows; }

private:
    struct Note
    {
        Snooze snooze;
        qint64 notices = 0;
    };
    Result<QList<Note>> readAll(Database &database) const;
    Result<void> write(Database &database, const Note &note) const;
    Result<void> remove(Database &database, const EntityRef &row) const;
    Result<qint64> noticesAbout(const EntityRef &row);

    Id m_person;
    Database *m_kept;
    Database *m_copy;
    bool m_hasNotices;
    QSet<Id> m_rows;
};

} // namespace edesk
