// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/Scanner.h"
#include "client/session/ProfileSettings.h"
#include "common/base/Clock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QWidget;

namespace edesk {

/// Scans paper for the screens of one window. What was scanned and not made into a PDF waits in `scans/` of
/// the profile.
class PaperScans
{
public:
    /// `settings`, `clock` and `window` must outlive this; `folder` is the profile's.
    PaperScans(ProfileSettings &settings, const Clock &clock, const QString &folder, QWidget &window);

    /// Opens the scan dialog with the pages that wait under this name; `taken` hears of the PDF, which lasts
    /// as long as this. `author` is who scans.
    void open(const QString &draft, const QString &author, Language language,
              const std::function<void(const QString &pdf)> &taken);

private:
    QString nextTarget();

    ProfileSettings &m_settings;
    const Clock &m_clock;
    QString m_folder;
    QWidget &m_window;
    QTemporaryDir m_made;
    int m_count = 0;
    /// Made for the first scan: asking for the computer's scanners takes a while.
    std::unique_ptr<Scanner> m_scanner;
};

} // namespace edesk
