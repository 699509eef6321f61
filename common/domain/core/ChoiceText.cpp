// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/ChoiceText.h"

#include <algorithm>

namespace edesk {

QString choiceText(std::span<const Choice> choices, int value, Language language)
{
    const auto it = std::ranges::find(choices, value, &Choice::value);
    if (it == choices.end())
        return {};
    return QString::fromUtf8(language == Language::Vietnamese ? it->vietnamese : it->english);
}

} // namespace edesk
