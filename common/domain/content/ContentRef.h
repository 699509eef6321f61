// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/domain/core/Description.h"

#include <optional>

namespace edesk {

/// What a row, or a command, says of a file: which contents, under which name.
struct ContentRef
{
    /// SHA-256 of the bytes, in 64 lower-case hexadecimal digits.
    QString content;
    QString name;
    /// In bytes.
    qint64 size = 0;
    QString mediaType;

    static constexpr int longestName = 255;
    static constexpr int longestMediaType = 127;

    bool operator==(const ContentRef &) const = default;
};

/// The fields of a ContentRef as a part of the description of `Struct`, which derives from it: to be joined
/// to the others by std::tuple_cat.
template <typename Struct>
auto contentMembers()
{
    return std::tuple{
        member<Struct, QString>("content", &Struct::content,
                                {.maxLength = 64, .required = true, .indexed = true}),
        member<Struct, QString>("name", &Struct::name,
                                {.maxLength = ContentRef::longestName, .required = true}),
        member<Struct, qint64>("size", &Struct::size, {.required = true}),
        member<Struct, QString>("media_type", &Struct::mediaType,
                                {.maxLength = ContentRef::longestMediaType, .required = true}),
    };
}

/// A file that a row holds: the contents, and what decides whether they may be read.
struct HeldContent
{
    ContentRef ref;
    /// Who brought the file in.
    Id addedBy;
    /// Taken away: the row is history, its contents are not given out.
    bool removed = false;
};

/// Whether rows of this kind refer to contents.
bool holdsContent(const EntityType &type);
/// The kinds whose rows do.
std::vector<const EntityType *> contentKinds(const Catalogue &catalogue);
/// What the row refers to; nothing for other kinds.
std::optional<HeldContent> contentOf(const Record &row);

} // namespace edesk
