// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/assignment/AssignmentSeries.h"

#include <QStringList>

namespace edesk {

QString idsText(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids)
        texts.append(id.toString());
    return texts.join(QLatin1Char(' '));
}

QList<Id> idsOf(const QString &text)
{
    QList<Id> ids;
    for (const QString &one : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        ids.append(Id::fromString(one));
    return ids;
}

} // namespace edesk
