// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/AttachedFile.h"

namespace edesk {

bool AttachedFile::isPdf() const
{
    return ref.mediaType == QLatin1StringView("application/pdf");
}

bool AttachedFile::isPicture() const
{
    return ref.mediaType == QLatin1StringView("image/png") ||
           ref.mediaType == QLatin1StringView("image/jpeg") ||
           ref.mediaType == QLatin1StringView("image/gif");
}

} // namespace edesk
