// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/core/Effects.h"

#include <functional>

namespace edesk {

/// The way of a screen to the rest of the window: it opens other screens and tells the person something
/// without knowing them.
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    virtual ~Navigator() = default;

    /// Shows the screen of this row with the row current; nothing when no screen shows its kind.
    virtual void openRecord(const EntityRef &record) = 0;
    /// Shows a screen, and the part of it with this name unless that is empty.
    virtual void openPage(const QString &page, const QString &part = {}) = 0;
    /// Opens the dialog that gives work to people, with this one as the lead unless that is null.
    virtual void giveWork(const Id &lead = {}) = 0;
    /// Opens the dialog that scans paper. Its pages wait under the name `draft` until they are a PDF, of
    /// which `taken` hears; the file is removed with the window.
    virtual void scanPaper(const QString &draft, const std::function<void(const QString &pdf)> &taken) = 0;
    /// A short message; with `action`, pressing it calls `onAction` at most once.
    virtual void tell(const QString &text, const QString &action = {},
                      const std::function<void()> &onAction = {}) = 0;
    /// A short message about what `undo` can undo while it shows, by its button or Ctrl+Z.
    virtual void offerUndo(const QString &text, const std::function<void()> &undo) = 0;
    /// Cause, what to do and the code of what went wrong.
    virtual void tellError(const Error &error) = 0;
    /// The number beside a screen's name; 0 removes it.
    virtual void setBadge(const QString &page, int count, bool urgent) = 0;
};

} // namespace edesk
