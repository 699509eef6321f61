// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QSet>
#include <QString>

namespace edesk {

/// The unit of permission and of sync: who sees a row. Written as text: `person:<id>` (one person),
/// `org:<id>` (an organisation's internal matters), `tree:<id>` (an organisation and all below it),
/// `role:<organisation>:<role>`, `public` (reference data for everyone).
class Scope
{
public:
    static Scope person(const Id &person);
    static Scope organisation(const Id &organisation);
    static Scope tree(const Id &organisation);
    static Scope role(const Id &organisation, QStringView role);
    static Scope everyone();
    /// Reads the text form; an empty scope when malformed.
    static Scope fromString(const QString &text);

    bool isEmpty() const { return m_name.isEmpty(); }
    const QString &name() const { return m_name; }
    bool operator==(const Scope &) const = default;
    friend size_t qHash(const Scope &scope, size_t seed = 0) { return qHash(scope.m_name, seed); }

private:
    QString m_name;
};

/// The scopes of one row, or of one person.
class ScopeSet : public QSet<Scope>
{
public:
    using QSet<Scope>::QSet;
    bool intersects(const ScopeSet &other) const { return QSet<Scope>::intersects(other); }
};

} // namespace edesk
