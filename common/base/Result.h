// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <utility>
#include <variant>

namespace edesk {

/// Either a value or the error that prevented it. Reading the wrong side asserts.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T &value() &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<std::monostate, Error> m_state;
};

/// Shorthand for a failure: `return failure(ErrorCode::TooLong, {name, limit});`
inline Error failure(ErrorCode code, QStringList details = {}, QString cause = {})
{
    return Error{code, std::move(details), std::move(cause)};
}

} // namespace edesk

/// Evaluates a Result expression; on failure returns its error from the enclosing function.
#define EDESK_CHECK(expression)                                                                              \
    do {                                                                                                     \
        if (auto edeskResult = (expression); !edeskResult)                                                   \
            return edeskResult.error();                                                                      \
    } while (false)
