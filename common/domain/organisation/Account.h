// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Description.h"
#include "common/domain/organisation/Audiences.h"

namespace edesk {

enum class AccountStatus { Active = 1, Locked, Disabled };

inline constexpr Choice accountStatusChoices[]{
    {int(AccountStatus::Active), "active", "Đang dùng", "Active"},
    {int(AccountStatus::Locked), "locked", "Bị khóa", "Locked"},
    {int(AccountStatus::Disabled), "disabled", "Ngừng dùng", "Disabled"},
};

/// A person's way in. What proves the password is the server's alone and no part of this row.
struct Account
{
    Id id;
    qint64 revision = 0;
    Id personId;
    Id agencyId;
    QString userName;
    AccountStatus status = AccountStatus::Active;

    /// A user name as it is stored and looked up: NFC without spaces around it.
    static QString storedName(const QString &typed)
    {
        return typed.trimmed().normalized(QString::NormalizationForm_C);
    }

    static auto description()
    {
        return std::tuple{
            member("person_id", &Account::personId,
                   {.required = true, .indexed = true, .references = EntityKind::Person}),
            member("agency_id", &Account::agencyId,
                   {.required = true, .references = EntityKind::Organisation}),
            member("user_name", &Account::userName, {.maxLength = 64, .required = true, .unique = true}),
            member("status", &Account::status, {.required = true, .choices = accountStatusChoices}),
        };
    }
    static EntityType makeType()
    {
        return {EntityKind::Account, "account", fieldsOf<Account>(), accountAudience};
    }
};

} // namespace edesk
