// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/organisation/Account.h"
#include "server/sync/CommandIntake.h"

namespace edesk {

/// Commands given at the server's own console. They are decided like everyone's, in the name of the
/// installation's administrator, so that desks hear of them and the agency's log shows them.
class OperatorCommands
{
public:
    /// NotInitialised when the store has no administrator.
    static Result<OperatorCommands> open(Database &database, const Catalogue &catalogue, const Clock &clock);

    /// Decides one command; its subject, or why it was refused.
    template <typename Arguments>
    Result<EntityRef> decide(const Arguments &arguments)
    {
        return decide(QString::fromLatin1(Arguments::Name), valuesOf(arguments));
    }
    /// A command of the administrator's that is not decided yet.
    Command command(const QString &name, std::vector<Value> arguments);
    const Id &administrator() const { return m_administrator; }
    /// Lets an account in or not; no person's command does that.
    Result<void> setStatus(const Id &account, AccountStatus status);

private:
    OperatorCommands(Database &database, const Catalogue &catalogue, const Clock &clock,
                     const Id &administrator);
    Result<EntityRef> decide(const QString &name, std::vector<Value> arguments);

    Database *m_database;
    const Catalogue *m_catalogue;
    const Clock *m_clock;
    Id m_administrator;
    /// Each run of the program is a device of its own, so that runs at the same time do not share numbers.
    Id m_device = Id::create();
    qint64 m_number = 0;
    std::unique_ptr<CommandIntake> m_intake;
};

} // namespace edesk
