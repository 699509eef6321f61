// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ButtonKind.h"

#include <QAbstractButton>
#include <QVariant>

namespace edesk {
namespace {

constexpr const char *KindProperty = "edeskButtonKind";

} // namespace

void setButtonKind(QAbstractButton &button, ButtonKind kind)
{
    button.setProperty(KindProperty, static_cast<int>(kind));
    button.updateGeometry();
    button.update();
}

ButtonKind buttonKind(const QWidget *widget)
{
    return widget ? static_cast<ButtonKind>(widget->property(KindProperty).toInt()) : ButtonKind::Standard;
}

} // namespace edesk
