// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/UserCommand.h"

#include "common/domain/Catalogues.h"
#include "common/domain/organisation/Organisation.h"
#include "common/domain/organisation/PersonRules.h"
#include "common/domain/organisation/RoleGrant.h"
#include "common/domain/organisation/RoleRules.h"
#include "server/app/DataFolder.h"
#include "server/app/OperatorCommands.h"
#include "server/auth/Authenticator.h"
#include "server/auth/MonotonicClock.h"

#include <array>

namespace edesk {
namespace {

/// What an action works with.
class UserAdministration
{
public:
    UserAdministration(Terminal &terminal, const SubcommandLine &line, Database &database,
                       OperatorCommands &commands)
        : m_terminal(&terminal),
          m_line(&line),
          m_database(&database),
          m_view(database, true),
          m_commands(&commands),
          m_authenticator(m_clock, m_monotonic)
    {
    }

    Result<void> add();
    Result<void> list();
    Result<void> setPassword();
    Result<void> unlock();
    Result<void> disable();
    Result<void> enable();
    Result<void> grant();
    Result<void> revoke();

private:
    QString positional(int index) const { return m_line->positionals().value(index); }
    /// Tells what was done to the account that the first word names.
    void tell(const char *vietnamese, const char *english) const;
    Result<Account> account() const;
    Result<Organisation> organisation(const QString &code) const;
    Result<Role> role(const QString &key) const;

    Terminal *m_terminal;
    const SubcommandLine *m_line;
    Database *m_database;
    StoreView m_view;
    OperatorCommands *m_commands;
    SystemClock m_clock;
    MonotonicClock m_monotonic;
    Authenticator m_authenticator;
};

struct Action
{
    const char *name;
    /// What follows it, separated by spaces.
    const char *words;
    Result<void> (UserAdministration::*run)();
    /// Only what sign-in reads from the store each time: done beside a server that runs on SQLite.
    bool besideServer = false;
};

constexpr std::array actions{
    Action{"list", "", &UserAdministration::list},
    Action{"add", "", &UserAdministration::add},
    Action{"set-password", "USER", &UserAdministration::setPassword, true},
    Action{"unlock", "USER", &UserAdministration::unlock, true},
    Action{"disable", "USER", &UserAdministration::disable},
    Action{"enable", "USER", &UserAdministration::enable},
    Action{"grant", "USER ROLE CODE", &UserAdministration::grant},
    Action{"revoke", "USER ROLE CODE", &UserAdministration::revoke},
};

void UserAdministration::tell(const char *vietnamese, const char *english) const
{
    m_terminal->print(m_terminal->say(vietnamese, english).arg(Account::storedName(positional(1))));
}

Result<Account> UserAdministration::account() const
{
    const QString name = Account::storedName(positional(1));
    const auto found = m_view.loadWhere<Account>(u"user_name", name);
    if (!found)
        return found.error();
    if (found->empty())
        return failure(ErrorCode::NotFound, {name});
    return found->front();
}

Result<Organisation> UserAdministration::organisation(const QString &code) const
{
    const auto found = m_view.loadWhere<Organisation>(u"code", code);
    if (!found)
        return found.error();
    if (found->empty())
        return failure(ErrorCode::NotFound, {code});
    return found->front();
}

Result<Role> UserAdministration::role(const QString &key) const
{
    for (const Choice &choice : roleChoices()) {
        if (key == QLatin1StringView(choice.key))
            return Role(choice.value);
    }
    return failure(ErrorCode::InvalidArgument, {QStringLiteral("role")});
}

Result<void> UserAdministration::add()
{
    const auto unit = organisation(m_line->value(QStringLiteral("organisation")));
    if (!unit)
        return unit.error();
    const auto first = role(m_line->value(QStringLiteral("role")));
    if (!first)
        return first.error();
    CreatePerson person;
    person.fullName = m_line->value(QStringLiteral("name"));
    person.staffCode = m_line->value(QStringLiteral("staff-code"));
    person.organisationId = unit->id;
    person.positionTitle = m_line->value(QStringLiteral("position"));
    person.userName = Account::storedName(m_line->value(QStringLiteral("user")));
    person.role = *first;
    person.phone = m_line->value(QStringLiteral("phone"));
    person.email = m_line->value(QStringLiteral("email"));
    QString password = m_terminal->readSecret(m_terminal->say("Mật khẩu: ", "Password: "));
    // Before anything is written: an account without a password would be left behind.
    EDESK_CHECK(PasswordPolicy().check(Secret(password), person.userName));
    const auto created = m_commands->decide(person);
    if (!created)
        return created.error();
    const auto accounts = m_view.loadWhere<Account>(u"user_name", person.userName);
    if (!accounts)
        return accounts.error();
    Result<void> done =
        m_authenticator.createCredential(*m_database, accounts->front().id, password, true, false);
    wipe(password);
    if (!done)
        return done;
    m_terminal->print(m_terminal->say("Đã thêm %1", "Added %1").arg(person.userName));
    return {};
}

Result<void> UserAdministration::list()
{
    const auto statement = m_database->prepare(
        QStringLiteral("SELECT a.user_name, a.status, p.full_name, o.code FROM account a JOIN person p ON "
                       "p.id = a.person_id "
                       "JOIN organisation o ON o.id = p.organisation_id ORDER BY a.user_name"));
    if (!statement)
        return statement.error();
    return (*statement)->forEach([&] {
        const Choice *status = choiceOf(entityType<Account>().field(entityType<Account>().indexOf(u"status")),
                                        (*statement)->integer(1));
        m_terminal->print(QStringList{(*statement)->text(0),
                                      status ? QString::fromLatin1(status->key) : QString(),
                                      (*statement)->text(3), (*statement)->text(2)}
                              .join(QLatin1Char('\t')));
    });
}

Result<void> UserAdministration::setPassword()
{
    const auto who = account();
    if (!who)
        return who.error();
    QString password = m_terminal->readSecret(m_terminal->say("Mật khẩu mới: ", "New password: "));
    Result<void> done = m_authenticator.setPassword(*m_database, who->id, password, true);
    // An imported account may have no password yet.
    if (!done && done.error().code == ErrorCode::NotFound)
        done = m_authenticator.createCredential(*m_database, who->id, password, true, false);
    wipe(password);
    if (!done)
        return done;
    tell("Đã đặt mật khẩu của %1; phải đổi khi đăng nhập",
         "Set the password of %1, to be changed at sign-in");
    return {};
}

Result<void> UserAdministration::unlock()
{
    const auto who = account();
    if (!who)
        return who.error();
    EDESK_CHECK(m_authenticator.unlock(*m_database, who->id));
    tell("Đã mở khóa %1", "Unlocked %1");
    return {};
}

Result<void> UserAdministration::disable()
{
    const auto who = account();
    if (!who)
        return who.error();
    EDESK_CHECK(m_commands->setStatus(who->id, AccountStatus::Disabled));
    EDESK_CHECK(m_authenticator.revokeAll(*m_database, who->id));
    tell("Đã ngừng %1 và kết thúc các phiên của người này",
         "Disabled %1 and ended the sessions of that account");
    return {};
}

Result<void> UserAdministration::enable()
{
    const auto who = account();
    if (!who)
        return who.error();
    EDESK_CHECK(m_commands->setStatus(who->id, AccountStatus::Active));
    tell("Đã cho %1 dùng lại", "Enabled %1");
    return {};
}

Result<void> UserAdministration::grant()
{
    const auto who = account();
    if (!who)
        return who.error();
    const auto what = role(positional(2));
    if (!what)
        return what.error();
    const auto where = organisation(positional(3));
    if (!where)
        return where.error();
    const auto done = m_commands->decide(GrantRole{who->personId, where->id, *what, {}});
    if (!done)
        return done.error();
    m_terminal->print(m_terminal->say("Đã giao cho %1 vai trò %2 tại %3", "Granted %1 the role %2 at %3")
                          .arg(who->userName, positional(2), where->code));
    return {};
}

Result<void> UserAdministration::revoke()
{
    const auto who = account();
    if (!who)
        return who.error();
    const auto what = role(positional(2));
    if (!what)
        return what.error();
    const auto where = organisation(positional(3));
    if (!where)
        return where.error();
    const auto grants = m_view.loadWhere<RoleGrant>(u"person_id", who->personId);
    if (!grants)
        return grants.error();
    int revoked = 0;
    for (const RoleGrant &one : *grants) {
        if (one.revoked || one.role != *what || one.organisationId != where->id)
            continue;
        const auto done = m_commands->decide(RevokeRole{one.id});
        if (!done)
            return done.error();
        ++revoked;
    }
    if (revoked == 0)
        return failure(ErrorCode::NotFound, {positional(2) + QLatin1Char(' ') + positional(3)});
    m_terminal->print(m_terminal->say("Đã thu của %1 vai trò %2 tại %3", "Took from %1 the role %2 at %3")
                          .arg(who->userName, positional(2), where->code));
    return {};
}

void addOptions(SubcommandLine &line)
{
    line.addData();
    line.addPositional(QStringLiteral("ACTION"),
                       "list | add | set-password TÊN | unlock TÊN | disable TÊN | enable TÊN | grant TÊN "
                       "VAI-TRÒ MÃ | revoke TÊN VAI-TRÒ MÃ",
                       "list | add | set-password USER | unlock USER | disable USER | enable USER | grant "
                       "USER ROLE CODE | revoke USER ROLE CODE");
    line.addOption(QStringLiteral("user"), QStringLiteral("NAME"), "add: tên đăng nhập", "add: user name");
    line.addOption(QStringLiteral("name"), QStringLiteral("NAME"), "add: họ tên", "add: full name");
    line.addOption(QStringLiteral("staff-code"), QStringLiteral("CODE"), "add: mã số cán bộ",
                   "add: staff code");
    line.addOption(QStringLiteral("organisation"), QStringLiteral("CODE"), "add: mã cơ quan",
                   "add: code of the organisation");
    line.addOption(QStringLiteral("position"), QStringLiteral("TITLE"), "add: chức vụ", "add: position");
    line.addOption(QStringLiteral("role"), QStringLiteral("ROLE"), "add: vai trò", "add: role");
    line.addOption(QStringLiteral("phone"), QStringLiteral("N"), "add: điện thoại", "add: telephone");
    line.addOption(QStringLiteral("email"), QStringLiteral("ADDRESS"), "add: thư điện tử",
                   "add: e-mail address");
}

/// What is missing or too much on the line; empty when the action can be done.
QString faultOf(const Terminal &terminal, const SubcommandLine &line, const Action &action)
{
    const QStringList words = QString::fromLatin1(action.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList given = line.positionals().mid(1);
    if (given.size() < words.size())
        return terminal.say("%1: thiếu %2", "%1: %2 is missing")
            .arg(QString::fromLatin1(action.name), words.at(given.size()));
    if (given.size() > words.size())
        return terminal.say("Thừa “%1”", "“%1” is not expected").arg(given.at(words.size()));
    if (action.run != &UserAdministration::add)
        return {};
    for (const char *option : {"user", "name", "staff-code", "organisation", "position", "role"}) {
        if (line.value(QString::fromLatin1(option)).isEmpty())
            return terminal.say("Thiếu --%1", "--%1 is missing").arg(QString::fromLatin1(option));
    }
    return {};
}

Result<void> perform(Terminal &terminal, const SubcommandLine &line, const Action &action)
{
    const auto folder = DataFolder::open(line.data());
    if (!folder)
        return folder.error();
    std::unique_ptr<FolderLock> lock;
    if (!action.besideServer) {
        auto taken = folder->lockStore();
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    const auto database = folder->openStore();
    if (!database)
        return database.error();
    const SystemClock clock;
    auto commands = OperatorCommands::open(**database, edeskCatalogue(), clock);
    if (!commands)
        return commands.error();
    UserAdministration administration(terminal, line, **database, *commands);
    return (administration.*action.run)();
}

} // namespace

ExitCode runUser(Terminal &terminal, const QStringList &arguments)
{
    SubcommandLine line(terminal, QStringLiteral("user"),
                        terminal.say("Quản lý tài khoản. Mật khẩu được đọc từ đầu vào chuẩn.",
                                     "Manages accounts. Passwords are read from standard input."));
    addOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const QString name = line.positionals().value(0);
    if (name.isEmpty())
        return line.misused(terminal.say("Thiếu việc cần làm", "The action is missing"));
    const auto action = std::find_if(actions.begin(), actions.end(),
                                     [&](const Action &a) { return name == QLatin1StringView(a.name); });
    if (action == actions.end())
        return line.misused(terminal.say("Không có việc “%1”", "There is no action “%1”").arg(name));
    if (const QString fault = faultOf(terminal, line, *action); !fault.isEmpty())
        return line.misused(fault);
    const Result<void> done = perform(terminal, line, *action);
    return done ? ExitCode::Done : terminal.fail(done.error());
}

} // namespace edesk
