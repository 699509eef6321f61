// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/FileRow.h"

#include <vector>

namespace edesk {

/// A file of a document. A later version names the one it replaces, which stays readable as history.
struct DocumentFile : FileFields
{
    /// The version before this one; null for the first.
    Id replacesId;
    /// Counts from 1 along the versions.
    qint64 version = 1;
    /// The author's own row of a file that came with an arriving document.
    Id sourceId;

    static auto description()
    {
        using F = DocumentFile;
        return std::tuple_cat(fileMembers<F>("document_id", EntityKind::Document),
                              std::tuple{
                                  member("replaces_id", &F::replacesId),
                                  member("version", &F::version),
                                  member("source_id", &F::sourceId),
                              });
    }
    static EntityType makeType()
    {
        return {EntityKind::DocumentFile, "document_file", fieldsOf<DocumentFile>(), nullptr, 0};
    }
};

/// Of all files of a document those that are it now: not taken away, and no version after them that is not.
std::vector<DocumentFile> currentFiles(const std::vector<DocumentFile> &all);

} // namespace edesk
