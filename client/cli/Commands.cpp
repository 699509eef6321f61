// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"

#include "client/cli/RecordJson.h"
#include "client/cli/RecordTable.h"
#include "client/cli/References.h"
#include "client/cli/ScanJob.h"
#include "client/cli/TypedPasswords.h"
#include "client/cli/Usage.h"
#include "common/domain/organisation/Access.h"
#include "common/domain/organisation/Person.h"
#include "common/domain/organisation/RoleGrant.h"

#include <QDir>
#include <QJsonArray>
#include <QSysInfo>
#include <QTimer>

namespace edesk {
namespace {

QJsonObject itemsJson(const QJsonArray &items, qint64 total)
{
    return {{QStringLiteral("items"), items}, {QStringLiteral("total"), total}};
}

Result<Value> idValue(const QString &text)
{
    const Id id = Id::fromString(text);
    return id.isNull() ? Result<Value>(failure(ErrorCode::InvalidArgument, {text}))
                       : Result<Value>(Value(id));
}

} // namespace

Commands::Commands(const CliArguments &arguments, const CliOutput &output, const Catalogue &catalogue,
                   const Clock &clock)
    : m_arguments(arguments), m_output(output), m_catalogue(&catalogue), m_clock(&clock)
{
}

Commands::~Commands() = default;

const CliCommand *Commands::find(const QString &verb)
{
    static constexpr std::array table{
        CliCommand{"sign-in", "", false, &Commands::signIn},
        CliCommand{"sign-out", "", true, &Commands::signOut},
        CliCommand{"password", "", true, &Commands::password},
        CliCommand{"sync", "", true, &Commands::sync},
        CliCommand{"status", "", true, &Commands::status},
        CliCommand{"list", "KIND", true, &Commands::list},
        CliCommand{"show", "REF", true, &Commands::show},
        CliCommand{"do", "COMMAND [k=v…]", true, &Commands::doCommand},
        CliCommand{"outbox", "", true, &Commands::outbox},
        CliCommand{"take-back", "ID", true, &Commands::takeBack},
        CliCommand{"dismiss", "ID", true, &Commands::dismiss},
        CliCommand{"search", "TEXT…", true, &Commands::search},
        CliCommand{"check", "", true, &Commands::check},
        CliCommand{"watch", "", true, &Commands::watch},
        CliCommand{"whoami", "", true, &Commands::whoAmI},
        CliCommand{"commands", "", false, &Commands::commands},
        CliCommand{"offline", "on|off", true, &Commands::offline},
        CliCommand{"attach", "REF FILE", true, &Commands::attach},
        CliCommand{"fetch", "REF", true, &Commands::fetch},
        CliCommand{"register", "FORM", true, &Commands::printRegister},
        CliCommand{"scanners", "", false, &Commands::scanners},
        CliCommand{"scan", "", false, &Commands::scan},
        CliCommand{"dossier", "export REF", true, &Commands::dossier},
        CliCommand{"document", "check-form|fill REF [FILE]", true, &Commands::document},
    };
    const auto it = std::find_if(table.begin(), table.end(),
                                 [&](const CliCommand &c) { return verb == QLatin1StringView(c.verb); });
    return it == table.end() ? nullptr : &*it;
}

void Commands::start()
{
    const CliCommand *command = find(m_arguments.verb);
    if (const auto usable = checkUsage(m_arguments, command, m_output); !usable)
        return misuse(usable.error());
    if (m_arguments.verb == QLatin1StringView("commands"))
        return (this->*command->run)();
    DeskWorker::Config config;
    config.folder = m_arguments.profile;
    config.policyFile = m_arguments.policyFile;
    config.catalogue = m_catalogue;
    config.clock = m_clock;
    config.listen = m_arguments.verb == QLatin1StringView("watch");
    config.keychain = !m_arguments.noKeychain;
    m_desk = std::make_unique<DeskCore>(config);
    connect(m_desk.get(), &DeskCore::troubled, this, [this](const Error &error) {
        // Who asks for no keychain knows where the session is kept.
        if (error.code != ErrorCode::SecretStoreUnavailable || !m_arguments.noKeychain)
            warn(error);
    });
    connect(m_desk.get(), &DeskCore::filesSetAside, this, [this](const QStringList &files, int lost) {
        QString cause = files.join(QStringLiteral(", "));
        if (lost > 0)
            cause += QStringLiteral("; %1 entries or more of the outbox could not be read").arg(lost);
        warn(failure(ErrorCode::StoreCorrupt, {}, cause));
    });
    if (!command->needsDesk)
        return (this->*command->run)();
    whenFinished(m_desk->restore(), this, [this, command](const Result<void> &result) {
        if (!result)
            return end(result);
        if (openReader())
            (this->*command->run)();
    });
}

bool Commands::openReader()
{
    auto reader = ReplicaReader::open(m_arguments.profile, *m_catalogue);
    if (!reader) {
        end(reader.error());
        return false;
    }
    m_reader = std::move(*reader);
    return true;
}

void Commands::end(const Result<void> &result)
{
    if (m_ended)
        return;
    if (result)
        leave(ExitCode::Done);
    else
        leave(m_output.error(result.error()), result.error());
}

void Commands::misuse(const Error &error)
{
    leave(m_output.misused(error), error);
}

/// Ends the verb; `reported` was told already.
void Commands::leave(ExitCode code, const std::optional<Error> &reported)
{
    if (std::exchange(m_ended, true))
        return;
    for (const Error &warning : std::as_const(m_warnings)) {
        if (warning != reported)
            m_output.warning(warning);
    }
    Q_EMIT finished(code);
}

void Commands::warn(const Error &error)
{
    if (m_arguments.verb == QLatin1StringView("watch"))
        m_output.warning(error);
    else if (!m_warnings.contains(error))
        m_warnings.append(error);
}

void Commands::signIn()
{
    for (const char *option : {"server", "user", "password-stdin"}) {
        if (!m_arguments.has(QString::fromLatin1(option)))
            return misuse(
                failure(ErrorCode::MissingArgument, {QStringLiteral("--") + QString::fromLatin1(option)}));
    }
    const auto passwords = typedPasswords({m_output.say("Mật khẩu: ", "Password: ")});
    if (!passwords)
        return end(passwords.error());
    const QString ca = m_arguments.option(QStringLiteral("ca"));
    const QString device = m_arguments.has(QStringLiteral("device-name"))
                               ? m_arguments.option(QStringLiteral("device-name"))
                               : QSysInfo::machineHostName();
    whenFinished(m_desk->signIn(QUrl(m_arguments.option(QStringLiteral("server"))),
                                ca.isEmpty() ? QString() : QDir().absoluteFilePath(ca),
                                m_arguments.option(QStringLiteral("user")), passwords->first(), device),
                 this, [this](const Result<void> &result) {
                     if (!result)
                         return end(result);
                     const bool mustChange = m_desk->sessionState() == Session::State::MustChangePassword;
                     if (m_output.json()) {
                         m_output.object({{QStringLiteral("user"), m_desk->identity().userName},
                                          {QStringLiteral("person"), m_desk->identity().person.toString()},
                                          {QStringLiteral("must_change_password"), mustChange}});
                     }
                     if (mustChange)
                         m_output.warning(failure(ErrorCode::PasswordExpired));
                     end(result);
                 });
}

void Commands::password()
{
    if (!m_arguments.has(QStringLiteral("password-stdin")))
        return misuse(failure(ErrorCode::MissingArgument, {QStringLiteral("--password-stdin")}));
    const auto passwords = typedPasswords({m_output.say("Mật khẩu hiện nay: ", "Present password: "),
                                           m_output.say("Mật khẩu mới: ", "New password: ")});
    if (!passwords)
        return end(passwords.error());
    whenFinished(m_desk->changePassword(passwords->first(), passwords->last()), this,
                 [this](const Result<void> &result) { end(result); });
}

void Commands::signOut()
{
    whenFinished(m_desk->signOut(), this, [this](const Result<void> &result) { end(result); });
}

void Commands::sync()
{
    whenFinished(m_desk->syncOnce(), this, [this](const Result<void> &result) {
        if (!result)
            return end(result);
        sendFilesAnd([this](const Result<void> &sent) {
            if (sent)
                status();
            else
                end(sent);
        });
    });
}

void Commands::status()
{
    const SyncStatus status = m_desk->status();
    if (m_output.json()) {
        m_output.object(statusJson(status, m_clock->now(), m_output.language()));
    } else {
        const QString last =
            status.lastSuccess.isSet()
                ? vietnamTime(status.lastSuccess).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                : QStringLiteral("never");
        m_output.line(QStringLiteral("%1 · %2: %3 · %4: %5 · %6: %7 · last success: %8")
                          .arg(syncPhaseKey(status.phase), QStringLiteral("waiting"),
                               QString::number(status.waiting), QStringLiteral("conflicts"),
                               QString::number(status.conflicts), QStringLiteral("refused"),
                               QString::number(status.refused), last));
    }
    end({});
}

/// `--filter field=value`, `--order`, `--limit`, `--offset`, which checkFields() allows, as a query.
Result<RowQuery> Commands::queryOf(const EntityType &type)
{
    RowQuery query;
    QStringList conditions;
    for (const QString &filter : m_arguments.options.value(QStringLiteral("filter"))) {
        const QString name = filter.section(QLatin1Char('='), 0, 0);
        const int index = type.indexOf(name);
        const bool isId = name == QLatin1StringView("id");
        const QString text = filter.section(QLatin1Char('='), 1);
        const auto value = isId ? idValue(text) : References(*m_reader).value(type.field(index), text);
        if (!value)
            return value.error();
        if (std::holds_alternative<std::monostate>(*value)) {
            conditions.append(name + QStringLiteral(" IS NULL"));
        } else {
            conditions.append(name + QStringLiteral(" = ?"));
            query.values.push_back(*value);
        }
    }
    query.where = conditions.join(QStringLiteral(" AND "));
    QString order = m_arguments.option(QStringLiteral("order"));
    const bool descending = order.startsWith(QLatin1Char('-'));
    order = descending ? order.mid(1) : order;
    if (!order.isEmpty()) {
        const bool isId = order == QLatin1StringView("id");
        query.orderBy = order + (descending ? QStringLiteral(" DESC") : QString()) +
                        (isId ? QString() : QStringLiteral(", id"));
    }
    if (m_arguments.has(QStringLiteral("limit")))
        query.limit = m_arguments.option(QStringLiteral("limit")).toLongLong();
    query.offset = m_arguments.option(QStringLiteral("offset")).toLongLong();
    return query;
}

void Commands::list()
{
    const auto kind = kindNamed(m_arguments.words.first(), *m_catalogue, m_output);
    if (!kind)
        return misuse(kind.error());
    const EntityType &type = **kind;
    if (const auto usable = checkFields(m_arguments, type, m_output); !usable)
        return misuse(usable.error());
    const auto query = queryOf(type);
    if (!query)
        return end(query.error());
    const auto rows = m_reader->rows(type, *query);
    const auto total = m_reader->count(type, *query);
    if (!rows || !total)
        return end(rows ? total.error() : rows.error());
    if (!m_output.json()) {
        m_output.line(recordTable(type, *rows, *total));
        return end({});
    }
    QJsonArray items;
    for (const Record &row : *rows)
        items.append(recordJson(row));
    m_output.object(itemsJson(items, *total));
    end({});
}

void Commands::show()
{
    const auto record = References(*m_reader).find(m_arguments.words.first());
    if (!record)
        return end(record.error());
    if (m_output.json())
        m_output.object(recordJson(*record));
    else
        m_output.line(recordSheet(*record));
    end({});
}

Result<std::vector<Value>> Commands::argumentsOf(const CommandType &type)
{
    std::vector<Value> values(type.arguments.size());
    References references(*m_reader);
    for (const QString &word : m_arguments.words.mid(1)) {
        const QString name = word.section(QLatin1Char('='), 0, 0);
        const auto field = std::find_if(type.arguments.begin(), type.arguments.end(),
                                        [&](const Field &f) { return name == QLatin1StringView(f.name); });
        if (field == type.arguments.end() || !word.contains(QLatin1Char('=')))
            return failure(ErrorCode::InvalidArgument, {word});
        auto value = references.value(*field, word.section(QLatin1Char('='), 1));
        if (!value)
            return value.error();
        values[std::size_t(field - type.arguments.begin())] = std::move(*value);
    }
    return values;
}

void Commands::doCommand()
{
    const CommandType *type = m_catalogue->command(m_arguments.words.first());
    if (!type)
        return misuse(failure(ErrorCode::UnknownCommand, {m_arguments.words.first()},
                              m_output
                                  .say("không có lệnh “%1”; xem edesk-cli commands",
                                       "there is no command “%1”: see edesk-cli commands")
                                  .arg(m_arguments.words.first())));
    const auto values = argumentsOf(*type);
    if (!values)
        return end(values.error());
    const Id behalf = Id::fromString(m_arguments.option(QStringLiteral("behalf")));
    whenFinished(m_desk->submit(QString::fromLatin1(type->name), *values, 0, behalf), this,
                 [this](const Result<OutboxItem> &item) {
                     if (!item)
                         return end(item.error());
                     whenFinished(
                         m_desk->syncOnce(), this,
                         [this, id = item->command.id](const Result<void> &round) { reportSent(id, round); });
                 });
}

/// Where the command stands after an attempt to send it, with or without the files it refers to.
void Commands::reportSent(const Id &command, const Result<void> &round, bool withFiles)
{
    const QList<OutboxItem> items = m_desk->outbox();
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&](const OutboxItem &i) { return i.command.id == command; });
    if (item == items.end())
        return end(failure(ErrorCode::NotFound, {command.toString()}));
    if (item->refusal)
        return end(*item->refusal);
    if (m_output.json())
        m_output.object(outboxJson(*item, m_output.language()));
    else
        m_output.line(outboxStateKey(item->state) + QLatin1Char(' ') + item->command.id.toString() +
                      QLatin1Char(' ') + item->subject.id.toString());
    const bool sent = round || item->state == OutboxState::Accepted || item->state == OutboxState::Done;
    leave(sent && withFiles ? ExitCode::Done : ExitCode::NotSent);
}

void Commands::outbox()
{
    const QList<OutboxItem> items = m_desk->outbox();
    if (m_output.json()) {
        QJsonArray array;
        for (const OutboxItem &item : items)
            array.append(outboxJson(item, m_output.language()));
        m_output.object(itemsJson(array, items.size()));
        return end({});
    }
    for (const OutboxItem &item : items) {
        m_output.line(QStringLiteral("%1  %2  %3  %4")
                          .arg(item.command.id.toString(), outboxStateKey(item.state), item.command.name,
                               item.summary));
        if (item.refusal)
            m_output.line(QStringLiteral("    ") + errorText(*item.refusal, m_output.language()));
    }
    end({});
}

void Commands::takeBack()
{
    whenFinished(m_desk->takeBack(Id::fromString(m_arguments.words.first())), this,
                 [this](const Result<void> &result) { end(result); });
}

void Commands::dismiss()
{
    whenFinished(m_desk->dismiss(Id::fromString(m_arguments.words.first())), this,
                 [this](const Result<void> &result) { end(result); });
}

void Commands::search()
{
    constexpr int most = 50;
    const QString text = m_arguments.words.join(QLatin1Char(' '));
    QJsonArray items;
    for (const EntityType *type : m_catalogue->entities()) {
        const auto found = m_reader->search(*type, text, most);
        if (!found)
            return end(found.error());
        for (const Record &row : *found)
            items.append(recordJson(row));
        if (!m_output.json() && !found->empty())
            m_output.line(recordTable(*type, *found, qint64(found->size())));
    }
    if (m_output.json())
        m_output.object(itemsJson(items, items.size()));
    end({});
}

void Commands::check()
{
    const bool repair = m_arguments.has(QStringLiteral("repair"));
    whenFinished(m_desk->syncOnce(), this, [this, repair](const Result<void> &round) {
        if (!round)
            return end(round);
        whenFinished(m_desk->check(repair), this, [this](const Result<QList<ScopeRepair::Report>> &reports) {
            if (!reports)
                return end(reports.error());
            QJsonArray items;
            bool equal = true;
            for (const ScopeRepair::Report &report : *reports) {
                equal = equal && report.comparable && report.equal;
                items.append(
                    QJsonObject{{QStringLiteral("scope"), report.scope},
                                {QStringLiteral("equal"), report.comparable && report.equal},
                                {QStringLiteral("rows"), report.rows},
                                {QStringLiteral("rows_repaired"), report.rowsMoved + report.rowsDropped}});
                if (!m_output.json())
                    m_output.line(
                        QStringLiteral("%1 %2 (%3)")
                            .arg(report.scope)
                            .arg(report.equal ? QStringLiteral("equal") : QStringLiteral("different"))
                            .arg(report.rows));
            }
            if (m_output.json()) {
                QJsonObject object = itemsJson(items, items.size());
                object.insert(QStringLiteral("equal"), equal);
                m_output.object(object);
            } else {
                m_output.line(equal ? QStringLiteral("equal") : QStringLiteral("different"));
            }
            leave(equal ? ExitCode::Done : ExitCode::Different);
        });
    });
}

void Commands::watch()
{
    connect(&m_termination, &TerminationSignal::received, this, [this] { end({}); });
    if (const auto caught = m_termination.listen(); !caught)
        return end(caught);
    connect(m_desk.get(), &DeskCore::rowsChanged, this, &Commands::printWatched);
    connect(m_desk.get(), &DeskCore::statusChanged, this, &Commands::printListening);
    for (const EntityType *type : m_catalogue->entities()) {
        const auto rows = m_reader->rows(*type, {});
        if (!rows)
            return end(rows.error());
        for (const Record &row : *rows)
            m_seen.insert({row.kind(), row.id()}, row.revision());
    }
    m_output.json() ? m_output.object({{QStringLiteral("event"), QStringLiteral("watching")}})
                    : m_output.line(QStringLiteral("watching"));
    const int seconds = m_arguments.option(QStringLiteral("seconds")).toInt();
    if (seconds > 0)
        QTimer::singleShot(seconds * 1000, this, [this] { end({}); });
    m_desk->syncNow();
}

/// Once per opening of the stream, when nothing is missing any more: what follows came by push.
void Commands::printListening(const SyncStatus &status)
{
    if (!status.live)
        m_listening = false;
    else if (status.phase == SyncPhase::Idle && !std::exchange(m_listening, true))
        m_output.json() ? m_output.object({{QStringLiteral("event"), QStringLiteral("listening")}})
                        : m_output.line(QStringLiteral("listening"));
}

void Commands::printWatched(const QSet<EntityKind> &kinds)
{
    for (const EntityKind kind : kinds) {
        const EntityType *type = m_catalogue->entity(kind);
        const auto rows = m_reader->rows(*type, {});
        if (!rows)
            return end(rows.error());
        for (const Record &row : *rows) {
            const EntityRef ref{kind, row.id()};
            const auto before = m_seen.constFind(ref);
            if (before != m_seen.constEnd() && before.value() == row.revision())
                continue;
            const bool isNew = before == m_seen.constEnd();
            m_seen.insert(ref, row.revision());
            if (m_output.json()) {
                m_output.object(
                    {{QStringLiteral("event"), isNew ? QStringLiteral("added") : QStringLiteral("changed")},
                     {QStringLiteral("row"), recordJson(row)}});
            } else {
                m_output.line((isNew ? QStringLiteral("+ ") : QStringLiteral("~ ")) + recordLine(row));
            }
        }
    }
}

void Commands::whoAmI()
{
    const auto person = m_reader->find(entityType<Person>(), m_desk->identity().person);
    if (!person)
        return end(person.error());
    QJsonObject object{{QStringLiteral("user"), m_desk->identity().userName},
                       {QStringLiteral("person"), m_desk->identity().person.toString()},
                       {QStringLiteral("account"), m_desk->identity().account.toString()},
                       {QStringLiteral("device"), m_desk->identity().device.toString()}};
    QJsonArray roles;
    if (*person) {
        const auto self = fromRecord<Person>(**person);
        object.insert(QStringLiteral("name"), self.fullName);
        const auto agency = m_reader->find(entityType<Organisation>(), self.agencyId);
        const auto unit = m_reader->find(entityType<Organisation>(), self.organisationId);
        if (agency && *agency)
            object.insert(QStringLiteral("organisation_code"), fromRecord<Organisation>(**agency).code);
        if (unit && *unit)
            object.insert(QStringLiteral("unit_code"), fromRecord<Organisation>(**unit).code);
        const auto grants =
            m_reader->load<RoleGrant>({.where = QStringLiteral("person_id = ?"), .values = {self.id}});
        if (!grants)
            return end(grants.error());
        for (const RoleGrant &grant : *grants) {
            const QString key = roleKey(grant.role);
            if (grant.holdsOn(vietnamTime(m_clock->now()).date()) && !roles.contains(key))
                roles.append(key);
        }
    }
    object.insert(QStringLiteral("roles"), roles);
    if (m_output.json()) {
        m_output.object(object);
    } else {
        QStringList words;
        for (const auto &role : roles)
            words.append(role.toString());
        m_output.line(QStringLiteral("%1 · %2 · %3 · %4")
                          .arg(object.value(QStringLiteral("user")).toString(),
                               object.value(QStringLiteral("name")).toString(),
                               object.value(QStringLiteral("organisation_code")).toString(),
                               words.join(QStringLiteral(", "))));
    }
    end({});
}

void Commands::commands()
{
    QJsonArray items;
    for (const CommandType &type : m_catalogue->commands()) {
        items.append(commandJson(type, m_output.language()));
        if (!m_output.json())
            m_output.line(commandLine(type, m_output.language()));
    }
    if (m_output.json())
        m_output.object(itemsJson(items, items.size()));
    end({});
}

void Commands::offline()
{
    const QString word = m_arguments.words.first();
    if (word != QLatin1StringView("on") && word != QLatin1StringView("off"))
        return end(failure(ErrorCode::InvalidArgument, {word}));
    connect(m_desk.get(), &DeskCore::troubled, this, [this](const Error &error) { end(error); });
    m_desk->setOffline(word == QLatin1StringView("on"));
    // The worker takes calls in order: when it answers this one, the setting is stored or it has told why
    // not.
    whenFinished(m_desk->loadDraft(QString()), this, [this](const Result<QByteArray> &) { end({}); });
}

} // namespace edesk
