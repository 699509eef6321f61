// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/ArrivalStamp.h"

#include <QFuture>
#include <QObject>

namespace edesk {

/// Prints the stamp of arriving documents on copies, beside the window; what runs ends with this.
class StampRun : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~StampRun() override;

    /// Answers the copy; the errors of ArrivalStamp::print.
    QFuture<Result<QString>> print(const QString &source, const QString &target,
                                   const ArrivalStampText &text);

private:
    std::shared_ptr<std::atomic<bool>> m_isCancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace edesk
