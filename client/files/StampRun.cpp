// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/StampRun.h"

#include "client/session/Completion.h"
#include "client/tables/PrintFont.h"

#include <QThreadPool>

namespace edesk {

StampRun::~StampRun()
{
    *m_isCancelled = true;
}

QFuture<Result<QString>> StampRun::print(const QString &source, const QString &target,
                                         const ArrivalStampText &text)
{
    const Completion<QString> completion;
    ArrivalStamp::Request request;
    request.source = source;
    request.target = target;
    request.text = text;
    QThreadPool::globalInstance()->start(
        [completion, target, request, family = printFontFamily(), isCancelled = m_isCancelled] {
            const auto printed = ArrivalStamp(family).print(request, *isCancelled);
            completion.finish(printed ? Result<QString>(target) : Result<QString>(printed.error()));
        });
    return completion.future();
}

} // namespace edesk
