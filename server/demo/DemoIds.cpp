// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoIds.h"

#include "common/base/Clock.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace edesk {
namespace {

constexpr qsizetype timeSize = 6;

/// The time part of every generated identifier, so that they sort before those made in use.
Instant epoch()
{
    return fromVietnamTime(QDate(2023, 1, 1), QTime(0, 0));
}

} // namespace

DemoIds::DemoIds(quint64 seed)
{
    QByteArray time(qsizetype(sizeof seed), Qt::Uninitialized);
    qToBigEndian(quint64(epoch().ms) << 16, time.data());
    QByteArray name("edesk demo ");
    name.append(QByteArray::number(seed));
    QByteArray bytes = time.left(timeSize);
    bytes.append(QCryptographicHash::hash(name, QCryptographicHash::Sha256).left(Id::Size - timeSize));
    m_root = Id::fromBytes(bytes);
}

Id DemoIds::next(EntityKind kind)
{
    Series &series = m_series[kind];
    if (series.base.isNull())
        series.base = Id::derive(m_root, quint32(kind));
    return Id::derive(series.base, ++series.count);
}

} // namespace edesk
