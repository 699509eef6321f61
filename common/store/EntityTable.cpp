// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/EntityTable.h"

#include <QStringBuilder>
#include <QStringList>

namespace edesk {
namespace {
constexpr int averageName = 24;
}

QString EntityTable::columns(const QString &prefix) const
{
    // Made for each row that is read or written: one allocation.
    QString sql;
    sql.reserve(columnCount() * (averageName + prefix.size()));
    sql += prefix % QLatin1StringView("id, ") % prefix % QLatin1StringView("revision");
    for (const Field &field : m_type->fields)
        sql += QLatin1StringView(", ") % prefix % QLatin1StringView(field.name);
    return sql;
}

QString EntityTable::placeholders() const
{
    QString sql;
    sql.reserve(3 * columnCount());
    sql += QLatin1Char('?');
    for (int i = 1; i < columnCount(); ++i)
        sql += QLatin1StringView(", ?");
    return sql;
}

QString EntityTable::sqlType(FieldKind kind, Dialect dialect)
{
    Q_ASSERT(kind != FieldKind::IdList);
    const bool postgres = dialect == Dialect::Postgres;
    switch (kind) {
    case FieldKind::Id:
        return postgres ? QStringLiteral("UUID") : QStringLiteral("BLOB");
    case FieldKind::Text:
        return QStringLiteral("TEXT");
    default:
        return postgres ? QStringLiteral("BIGINT") : QStringLiteral("INTEGER");
    }
}

QString EntityTable::definitions(Dialect dialect, bool foreignKeys) const
{
    QStringList lines{QStringLiteral("id %1 NOT NULL UNIQUE").arg(sqlType(FieldKind::Id, dialect)),
                      QStringLiteral("revision %1 NOT NULL").arg(sqlType(FieldKind::Integer, dialect))};
    for (const Field &field : m_type->fields) {
        QString line = field.nameString() + QLatin1Char(' ') + sqlType(field.kind, dialect);
        if (foreignKeys && field.options.required)
            line += QStringLiteral(" NOT NULL");
        if (foreignKeys && field.options.unique)
            line += QStringLiteral(" UNIQUE");
        lines.append(line);
    }
    return lines.join(QStringLiteral(",\n    "));
}

QString EntityTable::indexes() const
{
    QString sql;
    for (const Field &field : m_type->fields) {
        if (field.options.indexed)
            sql += QStringLiteral("CREATE INDEX %1_%2 ON %1(%2);\n")
                       .arg(m_type->tableName(), field.nameString());
    }
    return sql;
}

QString EntityTable::selectById() const
{
    return QLatin1StringView("SELECT ") % columns() % QLatin1StringView(" FROM ") %
           QLatin1StringView(m_type->table) % QLatin1StringView(" WHERE id = ?");
}

QString EntityTable::selectWhere(int field) const
{
    return QLatin1StringView("SELECT ") % columns() % QLatin1StringView(" FROM ") %
           QLatin1StringView(m_type->table) % QLatin1StringView(" WHERE ") %
           QLatin1StringView(m_type->field(field).name) % QLatin1StringView(" = ? ORDER BY id");
}

QString EntityTable::insert() const
{
    return QLatin1StringView("INSERT INTO ") % QLatin1StringView(m_type->table) % QLatin1Char('(') %
           columns() % QLatin1StringView(") VALUES(") % placeholders() % QLatin1Char(')');
}

QString EntityTable::update() const
{
    QString sql;
    sql.reserve(columnCount() * (averageName + 4) + averageName);
    sql += QLatin1StringView("UPDATE ") % QLatin1StringView(m_type->table) % QLatin1StringView(" SET ");
    for (const Field &field : m_type->fields)
        sql += QLatin1StringView(field.name) % QLatin1StringView(" = ?, ");
    sql += QLatin1StringView("revision = ? WHERE id = ? AND revision = ?");
    return sql;
}

void EntityTable::bind(Statement &statement, int first, const Record &record) const
{
    statement.bindId(first, record.id());
    statement.bindInteger(first + 1, record.revision());
    for (int i = 0; i < int(m_type->fields.size()); ++i)
        bindValue(statement, first + 2 + i, record.value(i));
}

Record EntityTable::read(const Statement &statement, int first) const
{
    Record record(*m_type, statement.id(first));
    record.setRevision(statement.integer(first + 1));
    for (int i = 0; i < int(m_type->fields.size()); ++i)
        record.setValue(i, columnValue(statement, first + 2 + i, m_type->field(i).kind));
    return record;
}

void EntityTable::writeCbor(const Statement &statement, int first, CborWriter &writer) const
{
    writer.array(quint64(columnCount()));
    writer.id(statement.id(first));
    writer.integer(statement.integer(first + 1));
    for (int i = 0; i < int(m_type->fields.size()); ++i) {
        const int column = first + 2 + i;
        if (statement.isNull(column)) {
            writer.null();
            continue;
        }
        switch (m_type->field(i).kind) {
        case FieldKind::Text:
            writer.utf8(statement.utf8(column));
            break;
        case FieldKind::Id:
            writer.id(statement.id(column));
            break;
        default:
            writer.integer(statement.integer(column));
            break;
        }
    }
}

void bindValue(Statement &statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bindInteger(index, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bindText(index, *text);
    else if (const auto *id = std::get_if<Id>(&value))
        statement.bindId(index, *id);
    else
        statement.bindNull(index);
}

int bindValues(Statement &statement, const std::vector<Value> &values, int first)
{
    for (const Value &value : values)
        bindValue(statement, first++, value);
    return first;
}

Value columnValue(const Statement &statement, int column, FieldKind kind)
{
    if (statement.isNull(column))
        return {};
    switch (kind) {
    case FieldKind::Text:
        return statement.text(column);
    case FieldKind::Id:
        return statement.id(column);
    default:
        return statement.integer(column);
    }
}

} // namespace edesk
