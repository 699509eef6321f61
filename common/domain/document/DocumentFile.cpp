// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/DocumentFile.h"

#include <algorithm>

namespace edesk {

std::vector<DocumentFile> currentFiles(const std::vector<DocumentFile> &all)
{
    std::vector<DocumentFile> current;
    for (const DocumentFile &file : all) {
        const bool replaced = std::any_of(all.begin(), all.end(), [&](const DocumentFile &later) {
            return !later.removed && later.replacesId == file.id;
        });
        if (!file.removed && !replaced)
            current.push_back(file);
    }
    return current;
}

} // namespace edesk
