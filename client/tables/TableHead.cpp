// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tables/TableHead.h"

#include "common/base/VietnameseDate.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableHead)
};

} // namespace

QStringList TableHead::facts() const
{
    QStringList lines = criteria;
    lines << Words::tr("Người lập: %1 · Lúc: %2 · Số dòng: %3")
                 .arg(madeBy, dateTimeText(madeAt), numberText(rows, language));
    return lines;
}

} // namespace edesk
