// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <utility>

namespace edesk {

class Database;

enum class TransactionMode { Read, Write };

/// A running transaction; rolled back when destroyed without commit().
class [[nodiscard]] Transaction
{
public:
    explicit Transaction(Database &database) : m_database(&database) {}
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> commit();
    void rollback();

private:
    Database *m_database;
};

} // namespace edesk
