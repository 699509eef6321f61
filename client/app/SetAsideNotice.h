// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace edesk {

/// Tells that files of this desk were damaged and set aside, which they are, and what becomes of their
/// contents. Stays until it is closed.
class SetAsideNotice : public QMessageBox
{
    Q_OBJECT

public:
    /// `files` with their paths; `lost` commands and drafts, at least, could not be read any more.
    explicit SetAsideNotice(const QStringList &files, int lost = 0, QWidget *parent = nullptr);
};

} // namespace edesk
