// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/DeskWindow.h"
#include "client/ui/Theme.h"
#include "tests/gui/assignments/SampleReplica.h"

#include <QSettings>

#include <memory>

namespace edesk {

/// The real window of a person of the `World` over a desk with work in every state: late, due soon, waiting
/// for approval, waiting to be sent, and a notice of it.
class SampleWindow
{
public:
    /// The window of the director unless another person is named; `policy` is what an administrator decided.
    explicit SampleWindow(WorldId person = &World::director, const QByteArray &policy = {});

    SampleReplica sample;
    DeskWindow &desk() { return *m_desk; }
    MainShell &shell() { return m_desk->shell(); }
    ProfileSettings &profile() { return *m_profile; }
    QSettings &place() { return *m_place; }
    /// Shows it in this size and waits for the keyboard; false when that does not come.
    bool show(QSize size = {1366, 768});
    /// The window again, as after a new start.
    void restart();
    /// The work of the sample, from the most urgent on.
    Id late;
    Id toApprove;
    Id fresh;

private:
    void addWork();

    std::unique_ptr<QSettings> m_place;
    std::unique_ptr<ProfileSettings> m_profile;
    std::unique_ptr<DeskWindow> m_desk;
    Id m_person;
};

} // namespace edesk
