// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/ThemeMode.h"

#include <QStringList>

#include <optional>

namespace edesk {

/// What `edesk` was started with.
struct DeskOptions
{
    QString profile = {};
    QString policyFile = {};
    /// Without one, the profile's own setting.
    std::optional<ThemeMode> theme = std::nullopt;
    /// A picture of the window, then the program ends.
    QString screenshot = {};
    /// A folder for pictures of all screens and main dialogs, then the program ends.
    QString shots = {};
    /// The screen to begin with; empty for the first one.
    QString page = {};
    bool keychain = true;
    /// A link to a row, as the system hands over what was clicked; empty for none.
    QString link = {};

    bool isForPictures() const { return !screenshot.isEmpty() || !shots.isEmpty(); }
    /// What `--help` or `--version` is answered with, which needs no display; nothing when neither was asked
    /// for.
    static std::optional<QString> answer(const QStringList &arguments);
    /// Ends the program with a message when the arguments are wrong.
    static DeskOptions parse(const QStringList &arguments);
};

} // namespace edesk
