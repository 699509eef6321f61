// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/base/Id.h"
#include "common/domain/core/Field.h"

#include <QList>
#include <QObject>

#include <vector>

namespace edesk {

class DeskPort;

/// One command for many rows: each is given to the desk when the one before is answered, so that it can be
/// stopped between two.
class BulkRun : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        /// The row in words, for the list of what failed.
        QString title;
        std::vector<Value> arguments;
    };
    struct Failure
    {
        QString title;
        Error error;
    };

    /// `undoSeconds` and `onBehalfOf` as of DeskPort::submit(); `desk` must outlive the run.
    BulkRun(DeskPort &desk, QString command, QList<Order> orders, int undoSeconds, const Id &onBehalfOf,
            QObject *parent);

    void start();
    /// Nothing is begun any more; what is under way ends.
    void cancel();
    bool isFinished() const { return m_finished; }
    int total() const { return int(m_orders.size()); }
    /// How many were answered, whether taken or not.
    int answered() const { return m_answered; }
    /// The commands that the desk took, in order.
    const QList<Id> &taken() const { return m_taken; }
    const QList<Failure> &failures() const { return m_failures; }
    /// How many were not begun because the run was cancelled.
    int left() const { return total() - m_answered; }

Q_SIGNALS:
    void progressed(int answered);
    void finished();

private:
    void next();

    DeskPort &m_desk;
    QString m_command;
    QList<Order> m_orders;
    int m_undoSeconds;
    Id m_onBehalfOf;
    int m_answered = 0;
    bool m_cancelled = false;
    bool m_finished = false;
    QList<Id> m_taken;
    QList<Failure> m_failures;
};

} // namespace edesk
