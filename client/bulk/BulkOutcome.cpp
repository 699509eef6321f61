// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/bulk/BulkOutcome.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BulkOutcome)
};

} // namespace

QString outcomeText(const QString &done, const BulkRun &run)
{
    QStringList parts{done};
    if (!run.failures().isEmpty())
        parts.append(Words::tr("%Ln không được", nullptr, int(run.failures().size())));
    if (run.left() > 0)
        parts.append(Words::tr("%Ln chưa làm", nullptr, run.left()));
    return parts.join(QStringLiteral("; "));
}

QStringList failureLines(const BulkRun &run, Language language)
{
    QStringList lines;
    for (const BulkRun::Failure &failure : run.failures())
        lines.append(Words::tr("%1: %2").arg(failure.title, errorText(failure.error, language)));
    return lines;
}

} // namespace edesk
