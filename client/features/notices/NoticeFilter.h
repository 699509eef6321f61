// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/ReplicaReader.h"

#include <QStringList>

namespace edesk {

/// Which notices a list shows, and the conditions for them.
struct NoticeFilter
{
    /// The chips, in their order: unread, everything, then kinds of reason.
    static constexpr const char *Unread = "unread";
    static constexpr const char *All = "all";
    static constexpr const char *Work = "work";
    static constexpr const char *Documents = "documents";
    static constexpr const char *Decisions = "decisions";
    static constexpr const char *Talk = "talk";
    static QStringList chips();

    QString chip = QString::fromLatin1(Unread);

    /// The notices of this person, newest first.
    RowQuery query(const Id &person) const;
};

} // namespace edesk
