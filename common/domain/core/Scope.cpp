// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Scope.h"

namespace edesk {
namespace {

Scope made(const QString &name)
{
    return Scope::fromString(name);
}

} // namespace

Scope Scope::person(const Id &person)
{
    return made(QStringLiteral("person:") + person.toString());
}

Scope Scope::organisation(const Id &organisation)
{
    return made(QStringLiteral("org:") + organisation.toString());
}

Scope Scope::tree(const Id &organisation)
{
    return made(QStringLiteral("tree:") + organisation.toString());
}

Scope Scope::role(const Id &organisation, QStringView role)
{
    return made(QStringLiteral("role:") + organisation.toString() + QLatin1Char(':') + role);
}

Scope Scope::everyone()
{
    return made(QStringLiteral("public"));
}

Scope Scope::fromString(const QString &text)
{
    Scope scope;
    const QStringList parts = text.split(QLatin1Char(':'));
    const bool one = parts.size() == 1 && text == QLatin1StringView("public");
    const bool two = parts.size() == 2 &&
                     (parts[0] == QLatin1StringView("person") || parts[0] == QLatin1StringView("org") ||
                      parts[0] == QLatin1StringView("tree")) &&
                     !Id::fromString(parts[1]).isNull();
    const bool three = parts.size() == 3 && parts[0] == QLatin1StringView("role") &&
                       !Id::fromString(parts[1]).isNull() && !parts[2].isEmpty();
    if (one || two || three)
        scope.m_name = text;
    return scope;
}

} // namespace edesk
