// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Id.h"
#include "common/base/Result.h"

#include <QByteArrayView>
#include <QString>

#include <concepts>
#include <type_traits>

namespace edesk {

/// A prepared SQL statement with `?` placeholders on either database. Placeholders and columns count from 0.
/// Owned by its Database and reused: bind, step until false, reset.
class Statement
{
public:
    Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    virtual ~Statement() = default;

    virtual void bindNull(int index) = 0;
    virtual void bindInteger(int index, qint64 value) = 0;
    /// UTF-8 text, empty text when null; the bytes must stay until the statement is reset.
    virtual void bindUtf8(int index, QByteArrayView text) = 0;
    /// Bytes, none when null; they must stay until the statement is reset.
    virtual void bindBytes(int index, QByteArrayView bytes) = 0;
    /// Text, empty text when null.
    virtual void bindText(int index, const QString &text) = 0;
    /// An identifier; null binds NULL.
    virtual void bindId(int index, const Id &id) = 0;

    /// Goes to the next row; false at the end.
    virtual Result<bool> step() = 0;
    virtual void reset() = 0;
    /// Rows the last run changed.
    virtual qint64 changes() const = 0;

    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    /// UTF-8 of a text column, valid until the next step.
    virtual QByteArrayView utf8(int column) const = 0;
    /// Contents of a binary column, valid until the next step.
    virtual QByteArrayView bytes(int column) const = 0;
    virtual Id id(int column) const = 0;
    QString text(int column) const { return QString::fromUtf8(utf8(column)); }

    /// Binds the values in order.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        int index = 0;
        (bindOne(index++, values), ...);
        return *this;
    }
    /// Runs to the end, dropping rows, and resets.
    Result<void> run();
    /// Calls `visit()` on each row of a statement that was bound, and resets. `visit` may return a
    /// Result<void>: a failure ends the run and is returned.
    template <typename Visit>
    Result<void> forEach(Visit visit);
    /// The first column of the first row as a number, or `otherwise` without a row; resets.
    Result<qint64> number(qint64 otherwise = 0);

private:
    template <std::integral Number>
    void bindOne(int index, Number value)
    {
        bindInteger(index, qint64(value));
    }
    void bindOne(int index, const Id &value) { bindId(index, value); }
    void bindOne(int index, Instant value) { bindInteger(index, value.ms); }
    void bindOne(int index, const QString &value) { bindText(index, value); }
    void bindOne(int index, const QByteArray &value) { bindBytes(index, value); }
    void bindOne(int index, std::nullptr_t) { bindNull(index); }
};

template <typename Visit>
Result<void> Statement::forEach(Visit visit)
{
    Result<bool> row = step();
    Result<void> done;
    for (; row && *row && done; row = done ? step() : row) {
        if constexpr (std::is_void_v<std::invoke_result_t<Visit>>)
            visit();
        else
            done = visit();
    }
    reset();
    if (!row)
        return row.error();
    return done;
}

} // namespace edesk
