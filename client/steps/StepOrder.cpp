// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/StepOrder.h"

#include "client/steps/TakeBack.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StepOrder)
};

} // namespace

QFuture<Result<OutboxItem>> StepOrder::submit(const FeatureContext &context, const Id &onBehalfOf) const
{
    return context.desk.submit(QString::fromLatin1(command), arguments, undoSeconds, onBehalfOf);
}

void StepOrder::tellTaken(const FeatureContext &context, const OutboxItem &item) const
{
    if (undoSeconds == 0)
        return context.navigator.tell(done);
    context.navigator.offerUndo(Words::tr("%1; gửi sau %2 giây").arg(done).arg(undoSeconds),
                                [&context, id = item.command.id] { takeBack(context, id); });
}

} // namespace edesk
