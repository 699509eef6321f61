// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Actor.h"
#include "common/domain/core/Command.h"
#include "common/domain/core/Effects.h"
#include "common/domain/core/View.h"

#include <functional>

namespace edesk {

/// The pure decision on a command: no clock, no I/O, no globals.
using Rule = std::function<Result<Effects>(const View &, const Actor &, const Command &, Instant now)>;

/// What follows from rows that a command wrote, for rows of another area; pure as a rule is. Adds to the effects.
using Consequence = Result<void> (*)(const View &, const Actor &, const Command &, Instant now, Effects &);

/// The description of a command: its name, its arguments in wire order, its words, its rule.
struct CommandType
{
    const char *name;
    std::vector<Field> arguments;
    const char *vietnamese;
    const char *english;
    Rule rule;
    /// True when only the server can decide it; the desk shows it as awaited.
    bool serverOnly = false;
};

/// A command type whose arguments are the fields of `Arguments` and whose rule takes them typed.
template <typename Arguments, typename TypedRule>
CommandType commandType(const char *vietnamese, const char *english, TypedRule rule)
{
    return {
        Arguments::Name, fieldsOf<Arguments>(), vietnamese, english,
        [rule](const View &view, const Actor &actor, const Command &command, Instant now) -> Result<Effects> {
            return rule(view, actor, command, fromValues<Arguments>(command.arguments), now);
        }};
}

} // namespace edesk
