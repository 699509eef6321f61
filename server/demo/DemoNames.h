// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoRandom.h"

#include <QSet>
#include <QStringList>

namespace edesk {

/// Makes up names of people as they are common in the province; never one of the reserved names.
class DemoNames
{
public:
    DemoNames();

    QString fullName(DemoRandom &random) const;

private:
    QString draw(DemoRandom &random) const;

    struct Surname
    {
        QString name;
        /// The sum of the weights up to and with this one.
        int upTo = 0;
    };

    QList<Surname> m_surnames;
    QStringList m_male;
    QStringList m_maleShort;
    QStringList m_female;
    QStringList m_femaleShort;
    QSet<QString> m_reserved;
};

} // namespace edesk
