// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/RandomRecord.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

Id randomId(QRandomGenerator &random)
{
    return Id::derive(Id::fromString(u"01997000-0000-7000-8000-00000000abcd"_s), random.generate());
}

QString randomText(int longest, QRandomGenerator &random)
{
    static const QStringList letters{u"a"_s, u"Ư"_s,  u"ộ"_s,  u"đ"_s, u"9"_s,
                                     u"'"_s, u"\\"_s, u"\""_s, u"."_s, u"漢"_s};
    // The last place may hold a character outside the basic plane, which counts as two.
    const int length = 1 + random.bounded(qMin(longest, 300));
    QString text;
    while (text.size() < length)
        text += letters[random.bounded(letters.size())];
    if (length > 2 && random.bounded(4) == 0)
        text.replace(length - 2, 2, u"😀"_s);
    return text;
}

qint64 randomNumber(QRandomGenerator &random)
{
    const auto bits = random.generate64() >> random.bounded(64);
    return random.bounded(2) == 0 ? qint64(bits) : -qint64(bits >> 1);
}

} // namespace

Value randomValue(const Field &field, QRandomGenerator &random)
{
    switch (field.kind) {
    case FieldKind::Id:
        return randomId(random);
    case FieldKind::Text:
        return randomText(field.maxLength(), random);
    case FieldKind::IdList:
        return QList<Id>{randomId(random), randomId(random)};
    case FieldKind::Boolean:
        return qint64(random.bounded(2));
    case FieldKind::Instant:
        return qint64(1 + random.bounded(qint64(4'000'000'000'000)));
    case FieldKind::Date:
        return qint64(2'400'000 + random.bounded(100'000));
    case FieldKind::Choice: {
        const auto &choices = field.options.choices;
        return qint64(choices[std::size_t(random.bounded(int(choices.size())))].value);
    }
    case FieldKind::Integer:
        return randomNumber(random);
    }
    Q_UNREACHABLE();
}

Record randomRecord(const EntityType &type, QRandomGenerator &random, Filling filling)
{
    Record record(type, randomId(random));
    record.setRevision(1 + random.bounded(1'000'000));
    for (int i = 0; i < int(type.fields.size()); ++i) {
        const bool required = type.field(i).options.required && filling != Filling::Nothing;
        const bool some = filling == Filling::Some && random.bounded(2) == 0;
        if (required || some || filling == Filling::Everything)
            record.setValue(i, randomValue(type.field(i), random));
    }
    return record;
}

} // namespace edesk
