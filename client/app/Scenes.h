// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace edesk {

class DeskApplication;

/// Something of the program worth a picture.
struct Scene
{
    /// Of the picture's file, without its ending.
    QString name;
    /// Brings it up; answers the widget to be taken, null when it does not apply here.
    std::function<QWidget *()> show;
    /// Takes back what was changed; empty when there is nothing.
    std::function<void()> leave = {};
    /// What must have settled before; empty when there is nothing.
    std::function<void()> prepare = {};
};

/// Every screen, the main dialogs and the states of the desk; of the sign-in page while nobody is signed in.
std::vector<Scene> scenesOf(DeskApplication &application);

} // namespace edesk
