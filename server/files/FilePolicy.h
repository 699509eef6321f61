// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/core/Record.h"

#include <QString>
#include <QStringList>

namespace edesk {

/// What this installation takes of files.
struct FilePolicy
{
    /// The extensions that are taken, lower case; empty for all of the basic list.
    QStringList extensions = {};
    /// Most unfinished uploads of one person.
    int uploads = 20;
    /// How long contents that no row refers to, and uploads that do not go on, are kept.
    int keepDays = 7;
    /// Where clamd listens: the path of its socket, or host:port; empty to scan nothing.
    QString scanner = {};

    /// The extensions of a comma-separated list; InvalidArgument names the first that is not on the basic
    /// list.
    static Result<QStringList> extensionsFrom(const QString &list);
    /// FileTypeRefused when the name's type is not taken here.
    Result<void> admitName(const QString &name) const;
    /// The same of a row that a command writes; rows that refer to no file are admitted.
    Result<void> admitRow(const Record &row) const;
};

} // namespace edesk
