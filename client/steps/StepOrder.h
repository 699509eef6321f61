// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

namespace edesk {

/// A command with what is said when it was taken.
struct StepOrder
{
    /// How long giving, sending and returning wait for Hoàn tác.
    static constexpr int UndoSeconds = 10;

    const char *command = nullptr;
    std::vector<Value> arguments = {};
    QString done = {};
    int undoSeconds = 0;

    /// Hands the command to the desk, for whom the person acts unless that is null.
    QFuture<Result<OutboxItem>> submit(const FeatureContext &context, const Id &onBehalfOf) const;
    /// Says that it was taken, with Hoàn tác while it waits.
    void tellTaken(const FeatureContext &context, const OutboxItem &item) const;
};

/// The order of a typed command.
template <typename Arguments>
StepOrder stepOrder(const Arguments &arguments, const QString &done, int undoSeconds = 0)
{
    return {Arguments::Name, valuesOf(arguments), done, undoSeconds};
}

} // namespace edesk
