// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QString>

namespace edesk {

/// A screen that can be told from outside what to show. A page implements it beside QWidget.
class AddressablePage
{
public:
    AddressablePage() = default;
    AddressablePage(const AddressablePage &) = delete;
    AddressablePage &operator=(const AddressablePage &) = delete;
    virtual ~AddressablePage() = default;

    /// Makes the row current.
    virtual void openRow(const Id &row) = 0;
    /// Shows a part of the screen by its stable name, such as a chip; an unknown one changes nothing.
    virtual void openPart(const QString &part) = 0;
};

} // namespace edesk
