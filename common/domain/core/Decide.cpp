// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Decide.h"

#include "common/domain/core/SecrecyMark.h"

namespace edesk {
namespace {

/// What a person enters anywhere bears no mark of a state secret. What stood there before may: it is being
/// replaced.
Result<void> checkSecrecy(const Field &argument, const Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    if (!text || QLatin1StringView(argument.name).endsWith(QLatin1StringView("_was")))
        return {};
    return refuseStateSecrets(*text);
}

} // namespace

Result<Effects> decide(const Catalogue &catalogue, const View &view, const Actor &actor,
                       const Command &command, Instant now)
{
    const CommandType *type = catalogue.command(command.name);
    if (!type)
        return failure(ErrorCode::UnknownCommand, {command.name});
    if (type->serverOnly && !view.isComplete())
        return failure(ErrorCode::Undecided);
    if (command.arguments.size() > type->arguments.size())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("too many arguments"));
    for (std::size_t i = 0; i < type->arguments.size(); ++i) {
        const Value value = i < command.arguments.size() ? command.arguments[i] : Value();
        EDESK_CHECK(checkValue(type->arguments[i], value));
        EDESK_CHECK(checkSecrecy(type->arguments[i], value));
    }
    Result<Effects> effects = type->rule(view, actor, command, now);
    if (!effects)
        return effects;
    EDESK_CHECK(catalogue.addConsequences(view, actor, command, now, *effects));
    for (const Record &row : effects->written())
        EDESK_CHECK(row.check());
    return effects;
}

} // namespace edesk
