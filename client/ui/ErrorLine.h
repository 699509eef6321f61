// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Label.h"
#include "common/base/Error.h"

namespace edesk {

/// Why something was not done, in the window that asked for it: cause, what to do, and the code. Hidden while
/// there is nothing to say; its text can be selected.
class ErrorLine : public Label
{
    Q_OBJECT

public:
    explicit ErrorLine(QWidget *parent = nullptr);

    void showError(const Error &error, Language language);
};

} // namespace edesk
