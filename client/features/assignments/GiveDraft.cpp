// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/GiveDraft.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const QString titleKey = u"title"_s;
const QString noteKey = u"note"_s;
const QString dueKey = u"due"_s;
const QString peopleKey = u"people"_s;

} // namespace

QByteArray GiveDraft::toBytes() const
{
    if (isEmpty())
        return {};
    QCborArray ids;
    for (const Id &person : people)
        ids.append(person.toString());
    const QCborMap map{
        {titleKey, title}, {noteKey, note}, {dueKey, due.toString(Qt::ISODate)}, {peopleKey, ids}};
    return map.toCborValue().toCbor();
}

GiveDraft GiveDraft::fromBytes(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    GiveDraft draft{map[titleKey].toString(), map[noteKey].toString(),
                    QDate::fromString(map[dueKey].toString(), Qt::ISODate)};
    const QCborArray ids = map[peopleKey].toArray();
    for (const auto &id : ids) {
        if (const Id person = Id::fromString(id.toString()); !person.isNull())
            draft.people.append(person);
    }
    return draft;
}

} // namespace edesk
