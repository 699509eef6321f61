// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/DeskPort.h"
#include "client/replica/ReplicaReader.h"
#include "common/base/WorkCalendar.h"

#include <memory>

namespace edesk {

/// The working calendar of the person's agency as the desk holds it: read once, and again when sync or a
/// command of this desk changes what it is made of. Public holidays alone where it cannot be read.
class DeskCalendar : public QObject
{
    Q_OBJECT

public:
    /// `desk` and `reader` must outlive it.
    DeskCalendar(DeskPort &desk, ReplicaReader &reader, const Id &person, QObject *parent = nullptr);

    /// As it is now; a question in another thread keeps the one it was asked with.
    std::shared_ptr<const WorkCalendar> current() const { return m_current; }
    bool isWorkingDay(QDate date) const { return m_current->isWorkingDay(date); }

Q_SIGNALS:
    /// Days that were off are worked, or the other way round.
    void changed();

private:
    void follow(const QSet<EntityKind> &kinds);
    Result<WorkCalendar> read() const;

    ReplicaReader &m_reader;
    Id m_person;
    std::shared_ptr<const WorkCalendar> m_current;
};

} // namespace edesk
