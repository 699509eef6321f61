// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"
#include "server/files/ContentFolder.h"

#include <QStringList>

namespace edesk {

/// Compares the table of contents with the files: each whole content is read and hashed.
class ContentCheck
{
public:
    explicit ContentCheck(ContentFolder folder) : m_folder(std::move(folder)) {}

    struct Report
    {
        int checked = 0;
        /// Contents whose file is not there, or not what its name says.
        QStringList missing;
        QStringList damaged;

        bool isRight() const { return missing.isEmpty() && damaged.isEmpty(); }
    };
    Result<Report> run(Database &database) const;
    /// Sets damaged files aside (`damaged/`) and forgets what is not there, so that whoever has the bytes can
    /// send them again.
    Result<void> repair(Database &database, const Report &report) const;

private:
    ContentFolder m_folder;
};

} // namespace edesk
