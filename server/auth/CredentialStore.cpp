// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/CredentialStore.h"

#include "server/auth/Queries.h"

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype rowsPerInsert = 200;

const QString selectCredential =
    u"SELECT a.id, a.person_id, a.user_name, a.status, c.password_hash, c.changed_at, "
    "c.must_change FROM account a JOIN credential c ON c.account_id = a.id "_s;

Credential readCredential(const Statement &row)
{
    return {row.id(0),          row.id(1),
            row.text(2),        static_cast<AccountStatus>(row.integer(3)),
            row.text(4),        Instant{row.integer(5)},
            row.integer(6) != 0};
}

} // namespace

Result<std::optional<Credential>> CredentialStore::byUserName(const QString &userName)
{
    return firstRow(m_database, selectCredential + u"WHERE a.user_name = ?"_s, readCredential, userName);
}

Result<std::optional<Credential>> CredentialStore::byAccount(const Id &account)
{
    return firstRow(m_database, selectCredential + u"WHERE a.id = ?"_s, readCredential, account);
}

Result<QString> CredentialStore::userNameOf(const Id &account)
{
    const auto name = firstRow(
        m_database, u"SELECT user_name FROM account WHERE id = ?"_s,
        [](const Statement &row) { return row.text(0); }, account);
    if (!name)
        return name.error();
    if (!*name)
        return failure(ErrorCode::NotFound, {u"account"_s});
    return **name;
}

Result<bool> CredentialStore::reserveTry(const Id &account, int limit)
{
    const auto rows = changedRows(
        m_database, u"UPDATE credential SET failures = failures + 1 WHERE account_id = ? AND failures < ?"_s,
        account, limit);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<void> CredentialStore::returnTry(const Id &account)
{
    return m_database.run(
        u"UPDATE credential SET failures = failures - 1 WHERE account_id = ? AND failures > 0"_s, account);
}

Result<void> CredentialStore::countUnknownName()
{
    return m_database.run(u"INSERT INTO meta(key, value) VALUES('unknown_sign_ins', '1') ON CONFLICT(key) "
                          "DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)"_s);
}

Result<bool> CredentialStore::settle(const Credential &credential, const QString &hash)
{
    const auto rows = changedRows(
        m_database,
        u"UPDATE credential SET failures = 0, password_hash = ? WHERE account_id = ? AND password_hash = ?"_s,
        hash, credential.account, credential.hash);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<bool> CredentialStore::resetFailures(const Id &account)
{
    const auto rows =
        changedRows(m_database, u"UPDATE credential SET failures = 0 WHERE account_id = ?"_s, account);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<void> CredentialStore::lock(const Id &account)
{
    return m_database.run(u"UPDATE credential SET failures = failures WHERE account_id = ?"_s, account);
}

Result<void> CredentialStore::insert(const Id &account, const NewCredential &credential)
{
    return insertAll({account}, credential);
}

Result<void> CredentialStore::insertAll(const QList<Id> &accounts, const NewCredential &credential)
{
    for (qsizetype first = 0; first < accounts.size();) {
        // Two sizes only, so that two statements are prepared and kept.
        const qsizetype count = accounts.size() - first >= rowsPerInsert ? rowsPerInsert : 1;
        const auto statement = m_database.prepare(
            u"INSERT INTO credential(account_id, password_hash, changed_at, failures, must_change, demo) VALUES "_s +
            QStringList(count, u"(?, ?, ?, 0, ?, ?)"_s).join(u", "_s));
        if (!statement)
            return statement.error();
        int index = 0;
        for (qsizetype i = first; i < first + count; ++i) {
            (*statement)->bindId(index++, accounts[i]);
            (*statement)->bindText(index++, credential.hash);
            (*statement)->bindInteger(index++, credential.changedAt.ms);
            (*statement)->bindInteger(index++, credential.mustChange);
            (*statement)->bindInteger(index++, credential.demo);
        }
        EDESK_CHECK((*statement)->run());
        first += count;
    }
    return {};
}

Result<QStringList> CredentialStore::history(const Id &account, int count)
{
    const auto rows = allRows(
        m_database,
        u"SELECT password_hash FROM password_history WHERE account_id = ? ORDER BY changed_at DESC LIMIT ?"_s,
        [](const Statement &row) { return row.text(0); }, account, count);
    if (!rows)
        return rows.error();
    return QStringList(rows->cbegin(), rows->cend());
}

Result<bool> CredentialStore::replace(const Credential &old, const NewCredential &next, int kept)
{
    const auto rows = changedRows(m_database,
                                  u"UPDATE credential SET password_hash = ?, changed_at = ?, failures = 0, "
                                  "must_change = ? WHERE account_id = ? AND password_hash = ?"_s,
                                  next.hash, next.changedAt, next.mustChange, old.account, old.hash);
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return false;
    // Their order must survive a clock that was set back in between.
    const auto newest = m_database.number(
        u"SELECT max(changed_at) FROM password_history WHERE account_id = ?"_s, old.account);
    if (!newest)
        return newest.error();
    EDESK_CHECK(m_database.run(
        u"INSERT INTO password_history(account_id, password_hash, changed_at) VALUES(?, ?, ?)"_s, old.account,
        old.hash, std::max(old.changedAt.ms, *newest + 1)));
    EDESK_CHECK(m_database.run(
        u"DELETE FROM password_history WHERE account_id = ? AND changed_at NOT IN (SELECT changed_at "
        "FROM password_history WHERE account_id = ? ORDER BY changed_at DESC LIMIT ?)"_s,
        old.account, old.account, kept));
    return true;
}

Result<bool> CredentialStore::hasDemo()
{
    const auto count = m_database.number(
        u"SELECT count(*) FROM (SELECT account_id FROM credential WHERE demo = 1 LIMIT 1) AS one"_s);
    if (!count)
        return count.error();
    return *count > 0;
}

} // namespace edesk
