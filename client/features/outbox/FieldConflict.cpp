// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/FieldConflict.h"

#include "common/base/VietnameseDate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

struct FieldName
{
    const char *field;
    const char *words;
};

constexpr std::array fieldNames{
    FieldName{"title", QT_TRANSLATE_NOOP("FieldConflict", "Tiêu đề")},
    FieldName{"body", QT_TRANSLATE_NOOP("FieldConflict", "Nội dung")},
    FieldName{"due_at", QT_TRANSLATE_NOOP("FieldConflict", "Hạn")},
    FieldName{"phone", QT_TRANSLATE_NOOP("FieldConflict", "Điện thoại")},
    FieldName{"email", QT_TRANSLATE_NOOP("FieldConflict", "Thư điện tử")},
};

QString labelOf(const Field &field)
{
    const QString name = field.nameString();
    const auto it = std::find_if(fieldNames.begin(), fieldNames.end(), [&name](const FieldName &known) {
        return name == QLatin1StringView(known.field);
    });
    return it == fieldNames.end() ? name : QCoreApplication::translate("FieldConflict", it->words);
}

QString wordsOf(const Field &field, const Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return field.kind == FieldKind::Instant && number ? dateTimeText({*number}) : displayValue(field, value);
}

Value argument(const Command &command, std::size_t index)
{
    return index < command.arguments.size() ? command.arguments[index] : Value();
}

} // namespace

QList<FieldConflict> FieldConflict::of(const FeatureContext &context, const OutboxItem &item)
{
    const CommandType *type = context.catalogue.command(item.command.name);
    const EntityType *entity = context.catalogue.entity(item.subject.kind);
    if (!type || !entity)
        return {};
    const auto row = context.reader.find(*entity, item.subject.id);
    if (!row || !*row)
        return {};
    QList<FieldConflict> fields;
    for (std::size_t i = 0; i + 1 < type->arguments.size(); ++i) {
        const Field &field = type->arguments[i];
        const bool isEdited =
            type->arguments[i + 1].nameString() == field.nameString() + QStringLiteral("_was");
        const int column = entity->indexOf(field.nameString());
        if (!isEdited || column < 0 || argument(item.command, i) == argument(item.command, i + 1))
            continue;
        const Value now = (*row)->value(column);
        fields.append({labelOf(field), wordsOf(field, argument(item.command, i + 1)),
                       wordsOf(field, argument(item.command, i)), wordsOf(field, now),
                       now != argument(item.command, i + 1)});
    }
    return fields;
}

} // namespace edesk
