// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/content/ContentRef.h"

namespace edesk {

/// Adds a file to a document, or a new version of one; the contents follow on their own way.
struct AttachDocumentFile : ContentRef
{
    static constexpr const char *Name = "document.attach_file";
    Id documentId;
    /// The version that this one takes the place of; null for another file.
    Id replacesId;

    static auto description()
    {
        using A = AttachDocumentFile;
        return std::tuple_cat(
            std::tuple{member("document_id", &A::documentId,
                              {.required = true, .references = EntityKind::Document})},
            contentMembers<A>(),
            std::tuple{member("replaces_id", &A::replacesId, {.references = EntityKind::DocumentFile})});
    }
};

/// Takes a file of a document away.
struct RemoveDocumentFile
{
    static constexpr const char *Name = "document.remove_file";
    Id documentId;
    Id fileId;

    static auto description()
    {
        using A = RemoveDocumentFile;
        return std::tuple{
            member("document_id", &A::documentId, {.required = true, .references = EntityKind::Document}),
            member("file_id", &A::fileId, {.required = true, .references = EntityKind::DocumentFile}),
        };
    }
};

} // namespace edesk
