// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Decide.h"

namespace edesk {

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
    for (std::size_t i = 0; i < type->arguments.size(); ++i)
        EDESK_CHECK(
            checkValue(type->arguments[i], i < command.arguments.size() ? command.arguments[i] : Value()));
    Result<Effects> effects = type->rule(view, actor, command, now);
    if (!effects)
        return effects;
    for (const Record &row : effects->written())
        EDESK_CHECK(row.check());
    return effects;
}

} // namespace edesk
