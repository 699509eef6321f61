// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QPushButton>

namespace edesk {

/// A square button with an icon only; its name is required and serves as tool tip and accessible name.
class IconButton : public QPushButton
{
    Q_OBJECT

public:
    IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
};

} // namespace edesk
