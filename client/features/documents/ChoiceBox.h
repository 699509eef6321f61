// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/core/Field.h"

#include <QComboBox>

#include <span>

namespace edesk {

/// A box of these choices with this one chosen; its data are their values.
QComboBox *choiceBox(std::span<const Choice> choices, int value, Language language);

template <typename Enum>
Enum chosen(const QComboBox &box)
{
    return static_cast<Enum>(box.currentData().toInt());
}

} // namespace edesk
