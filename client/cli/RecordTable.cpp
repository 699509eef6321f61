// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/RecordTable.h"

namespace edesk {
namespace {

constexpr int shownFields = 5;
constexpr int widest = 60;

/// The values a person looks for: words, choices, moments and numbers, not identifiers.
QStringList words(const Record &record)
{
    QStringList out;
    for (int i = 0; i < int(record.type().fields.size()) && out.size() < shownFields; ++i) {
        const Field &field = record.type().field(i);
        if (field.kind == FieldKind::Id || field.kind == FieldKind::IdList)
            continue;
        QString text = displayValue(field, record.value(i)).simplified();
        if (text.size() > widest)
            text = text.left(widest - 1) + QChar(0x2026);
        if (!text.isEmpty())
            out.append(text);
    }
    return out;
}

} // namespace

QString recordLine(const Record &record)
{
    return record.type().tableName() + QLatin1Char(' ') + record.id().toString() + QStringLiteral("  ") +
           words(record).join(QStringLiteral(" · "));
}

QString recordTable(const EntityType &type, const std::vector<Record> &rows, qint64 total)
{
    QStringList lines{QStringLiteral("%1 (%2)").arg(type.tableName()).arg(total)};
    for (const Record &row : rows)
        lines.append(row.id().toString() + QStringLiteral("  ") + words(row).join(QStringLiteral(" · ")));
    return lines.join(QLatin1Char('\n'));
}

QString recordSheet(const Record &record)
{
    QStringList lines{record.type().tableName() + QLatin1Char(' ') + record.id().toString()};
    for (int i = 0; i < int(record.type().fields.size()); ++i) {
        const QString value = displayValue(record.type().field(i), record.value(i));
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1: %2").arg(record.type().field(i).nameString(), value));
    }
    return lines.join(QLatin1Char('\n'));
}

QString commandLine(const CommandType &type, Language language)
{
    QString line = QString::fromLatin1(type.name);
    for (const Field &field : type.arguments) {
        const QString name = field.nameString() + QLatin1Char('=');
        line +=
            QLatin1Char(' ') + (field.options.required ? name : QLatin1Char('[') + name + QLatin1Char(']'));
    }
    return line + QStringLiteral("\n    ") +
           QString::fromUtf8(language == Language::Vietnamese ? type.vietnamese : type.english);
}

} // namespace edesk
