// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/bulk/BulkRun.h"

#include "client/replica/DeskPort.h"
#include "client/session/Completion.h"

namespace edesk {

BulkRun::BulkRun(DeskPort &desk, QString command, QList<Order> orders, int undoSeconds, const Id &onBehalfOf,
                 QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_command(std::move(command)),
      m_orders(std::move(orders)),
      m_undoSeconds(undoSeconds),
      m_onBehalfOf(onBehalfOf)
{
}

void BulkRun::start()
{
    next();
}

void BulkRun::cancel()
{
    m_cancelled = true;
}

void BulkRun::next()
{
    if (m_cancelled || m_answered == total()) {
        m_finished = true;
        Q_EMIT finished();
        return;
    }
    const Order &order = m_orders.at(m_answered);
    whenFinished(m_desk.submit(m_command, order.arguments, m_undoSeconds, m_onBehalfOf), this,
                 [this](const Result<OutboxItem> &item) {
                     if (item)
                         m_taken.append(item->command.id);
                     else
                         m_failures.append({m_orders.at(m_answered).title, item.error()});
                     ++m_answered;
                     Q_EMIT progressed(m_answered);
                     next();
                 });
}

} // namespace edesk
