// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "common/base/Id.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace edesk {

/// A screen as it registers with the shell.
struct PageEntry
{
    /// Stable: settings and links refer to it.
    QString id = {};
    QString title = {};
    Icon icon = Icon::Document;
    /// Heading of the rail under which it stands; empty for none.
    QString section = {};
    /// Smaller comes first in the rail.
    int order = 0;
    /// Makes the screen; called the first time it is opened.
    std::function<QWidget *(QWidget *parent)> create;
    /// The kinds of row it shows, as numbers; such a screen is an AddressablePage.
    QList<int> kinds = {};
    /// Where several screens show one kind: whether this one shows the row; null for all of them.
    std::function<bool(const Id &row)> holds = {};
};

} // namespace edesk
