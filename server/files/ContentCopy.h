// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/Database.h"
#include "server/files/ContentFolder.h"

namespace edesk {

/// Carries contents between an installation and a backup. What is never changed needs no second copy on the
/// same disk: there a content is linked, elsewhere it is copied.
class ContentCopy
{
public:
    explicit ContentCopy(ContentFolder from) : m_from(std::move(from)) {}

    /// Brings every content that `database` lists as whole, and that is here, into `to`; what is there
    /// already stays. Answers how many are listed and not here. FileFailed.
    Result<int> into(const ContentFolder &to, Database &database) const;

private:
    ContentFolder m_from;
};

} // namespace edesk
