// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Usage.h"

namespace edesk {
namespace {

Error missing(const QString &what, const QString &cause)
{
    return failure(ErrorCode::MissingArgument, {what}, cause);
}

Error invalid(const QString &what, const QString &cause)
{
    return failure(ErrorCode::InvalidArgument, {what}, cause);
}

Result<void> checkNumbers(const CliArguments &arguments, const CliOutput &output)
{
    for (const char *name : {"limit", "offset", "seconds"}) {
        const QString option = QString::fromLatin1(name);
        if (!arguments.has(option))
            continue;
        const QString text = arguments.option(option);
        bool isNumber = false;
        if (text.toInt(&isNumber) < 0 || !isNumber)
            return invalid(text, output
                                     .say("--%1 cần một số nguyên từ 0, không phải “%2”",
                                          "--%1 takes a whole number from 0, not “%2”")
                                     .arg(option, text));
    }
    return {};
}

Result<void> checkWords(const CliArguments &arguments, const CliCommand &command, const CliOutput &output)
{
    const QStringList wanted = QString::fromUtf8(command.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const qsizetype given = arguments.words.size();
    if (given < wanted.size() && !wanted.at(given).startsWith(QLatin1Char('[')))
        return missing(wanted.at(given),
                       output.say("%1: thiếu %2", "%1: %2 is missing").arg(arguments.verb, wanted.at(given)));
    const bool takesMore = !wanted.isEmpty() && wanted.last().contains(QChar(0x2026));
    if (given > wanted.size() && !takesMore) {
        const QString word = arguments.words.at(wanted.size());
        return invalid(word,
                       output.say("%1: thừa “%2”", "%1: “%2” is not expected").arg(arguments.verb, word));
    }
    return {};
}

QStringList fieldNames(const EntityType &type)
{
    QStringList names{QStringLiteral("id")};
    for (const Field &field : type.fields)
        names.append(field.nameString());
    return names;
}

const EntityType *entityNamed(QString name, const Catalogue &catalogue)
{
    name.replace(QLatin1Char('-'), QLatin1Char('_'));
    if (const EntityType *type = catalogue.entity(name))
        return type;
    if (name == QLatin1StringView("people"))
        return catalogue.entity(EntityKind::Person);
    if (name.endsWith(QStringLiteral("ies")))
        return catalogue.entity(QString(name.chopped(3) + QLatin1Char('y')));
    return name.endsWith(QLatin1Char('s')) ? catalogue.entity(name.chopped(1)) : nullptr;
}

} // namespace

Result<void> checkUsage(const CliArguments &arguments, const CliCommand *command, const CliOutput &output)
{
    const QString &verb = arguments.verb;
    if (!command)
        return failure(
            ErrorCode::UnknownCommand, {verb},
            output.say("edesk-cli không có lệnh “%1”", "“%1” is no command of edesk-cli").arg(verb));
    if (arguments.profile.isEmpty() && verb != QLatin1StringView("commands"))
        return failure(ErrorCode::MissingArgument, {QStringLiteral("--profile")});
    EDESK_CHECK(checkNumbers(arguments, output));
    return checkWords(arguments, *command, output);
}

Result<void> checkFields(const CliArguments &arguments, const EntityType &type, const CliOutput &output)
{
    const QStringList names = fieldNames(type);
    const auto unknown = [&](const QString &text, const QString &name) {
        return invalid(text,
                       output.say("%1 không có trường “%2”; có: %3", "%1 has no field “%2”; there are: %3")
                           .arg(type.tableName(), name, names.join(QStringLiteral(", "))));
    };
    for (const QString &filter : arguments.options.value(QStringLiteral("filter"))) {
        if (!filter.contains(QLatin1Char('=')))
            return invalid(filter, output
                                       .say("--filter cần TRƯỜNG=GIÁ-TRỊ, không phải “%1”",
                                            "--filter takes FIELD=VALUE, not “%1”")
                                       .arg(filter));
        if (const QString name = filter.section(QLatin1Char('='), 0, 0); !names.contains(name))
            return unknown(filter, name);
    }
    const QString order = arguments.option(QStringLiteral("order"));
    const QString name = order.startsWith(QLatin1Char('-')) ? order.mid(1) : order;
    return order.isEmpty() || names.contains(name) ? Result<void>() : unknown(order, name);
}

Result<const EntityType *> kindNamed(const QString &name, const Catalogue &catalogue, const CliOutput &output)
{
    if (const EntityType *type = entityNamed(name, catalogue))
        return type;
    QStringList kinds;
    for (const EntityType *type : catalogue.entities())
        kinds.append(type->tableName());
    return invalid(name, output.say("không có loại “%1”; có: %2", "there is no kind “%1”; there are: %2")
                             .arg(name, kinds.join(QStringLiteral(", "))));
}

} // namespace edesk
