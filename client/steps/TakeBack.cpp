// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/TakeBack.h"

#include "client/session/Completion.h"

namespace edesk {

void takeBack(const FeatureContext &context, const Id &command)
{
    whenFinished(context.desk.takeBack(command), &context.lifetime, [&context](const Result<void> &taken) {
        if (!taken)
            context.navigator.tellError(taken.error());
    });
}

} // namespace edesk
