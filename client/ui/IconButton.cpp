// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/IconButton.h"

#include "client/ui/Theme.h"

namespace edesk {

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent) : QPushButton(parent)
{
    setIcon(Theme::of(this).icon(icon));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void IconButton::setName(const QString &name)
{
    setToolTip(name);
    setAccessibleName(name);
}

} // namespace edesk
