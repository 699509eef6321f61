// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

namespace edesk {

/// The tables of replica.db, derived from the catalogue. They hold nothing that cannot be pulled again, so a
/// changed description drops and remakes them.
class ReplicaSchema
{
public:
    explicit ReplicaSchema(const Catalogue &catalogue) : m_catalogue(&catalogue) {}

    /// Makes the tables when they are missing or of another description, or belong to another person or
    /// epoch.
    Result<void> prepare(Database &database, const Id &person);
    /// Empties everything: the server was restored, or the person changed.
    Result<void> recreate(Database &database, const Id &person);

    /// Where the server's clock as last heard is kept, in milliseconds.
    static QString serverTimeKey() { return QStringLiteral("server_time"); }
    static Result<QString> meta(Database &database, const QString &key);
    static Result<void> setMeta(Database &database, const QString &key, const QString &value);

private:
    QString fingerprint(const Id &person) const;

    const Catalogue *m_catalogue;
};

} // namespace edesk
