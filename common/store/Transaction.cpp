// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/Transaction.h"

#include "common/store/Database.h"

namespace edesk {

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    // PostgreSQL answers COMMIT of a failed transaction with success and rolls back; the SELECT fails there,
    // and COMMIT is not reached. script() judges both.
    const bool postgres = m_database->dialect() == Dialect::Postgres;
    Result<void> done = postgres ? m_database->script(QStringLiteral("SELECT 1; COMMIT"))
                                 : m_database->control(QStringLiteral("COMMIT"));
    if (done)
        m_database = nullptr;
    return done;
}

void Transaction::rollback()
{
    if (Database *database = std::exchange(m_database, nullptr)) {
        // Fails only when the database rolled back by itself; either way nothing was written.
        static_cast<void>(database->script(QStringLiteral("ROLLBACK")));
    }
}

} // namespace edesk
