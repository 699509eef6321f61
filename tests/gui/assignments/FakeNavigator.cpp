// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/assignments/FakeNavigator.h"

namespace edesk {

void FakeNavigator::tell(const QString &text, const QString &action, const std::function<void()> &onAction)
{
    told.append(text);
    lastActionText = action;
    lastAction = onAction;
}

void FakeNavigator::setBadge(const QString &page, int count, bool)
{
    badges.insert(page, count);
}

} // namespace edesk
