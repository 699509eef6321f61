// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/Field.h"

#include <span>

namespace edesk {

/// Who somebody is to a row, as one bit of a set: its words, and the term that errors name it by; without a
/// term errors do not say who may.
struct Part
{
    unsigned bit;
    const char *term;
    const char *vietnamese;
    const char *english;
};

/// One line of a state machine: whoever is one of `who` may do `action` in the state `from`.
struct Transition
{
    int from;
    const char *action;
    /// Parts or-ed together.
    unsigned who;
    int to;
};

/// A state machine as a table: what rules ask, what docs/states.md prints, what tests walk.
struct StateTable
{
    /// What it is called in docs/states.md.
    const char *title;
    /// The beginning of the terms of its states: `state.` and the key.
    const char *termPrefix;
    std::span<const Choice> states;
    std::span<const Part> parts;
    std::span<const Transition> transitions;

    /// The state after the action. OnlyFor naming who may (or NotAllowed) when `who` has none of
    /// their parts, else WrongState naming the state.
    Result<int> step(int from, QLatin1StringView action, unsigned who) const;
    /// Whether step() would succeed.
    bool allows(int from, QLatin1StringView action, unsigned who) const;
};

/// The state that a row has before it exists.
inline constexpr int NoState = 0;

} // namespace edesk
