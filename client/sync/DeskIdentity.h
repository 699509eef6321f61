// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QMetaType>
#include <QString>

namespace edesk {

/// Whose desk this is.
struct DeskIdentity
{
    QString userName;
    Id account;
    Id person;
    Id device;

    bool isKnown() const { return !person.isNull(); }
};

} // namespace edesk

Q_DECLARE_METATYPE(edesk::DeskIdentity)
