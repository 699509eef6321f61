// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "server/files/ContentFolder.h"
#include "server/files/ContentTable.h"

namespace edesk {

/// Removes what nobody needs: uploads that do not go on, contents that no row refers to, and old verdicts (a
/// scanner learns). Thread-safe; each thread brings its own connection.
class ContentSweep
{
public:
    ContentSweep(const Catalogue &catalogue, const Clock &clock, ContentFolder folder, int keepDays);

    struct Swept
    {
        int uploads = 0;
        int contents = 0;
    };
    Result<Swept> run(Database &database) const;

private:
    static Result<void> forgetVerdicts(Database &database, Instant before);
    Result<QStringList> unreferenced(Database &database, Instant before) const;
    Result<bool> forget(Database &database, const QString &content, Instant before) const;

    const Clock *m_clock;
    ContentFolder m_folder;
    int m_keepDays;
    /// The condition that no row refers to an entry of `content`.
    QString m_withoutRows;
};

} // namespace edesk
