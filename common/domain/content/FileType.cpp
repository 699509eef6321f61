// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/content/FileType.h"

#include <algorithm>
#include <array>

namespace edesk {
namespace {

constexpr char zip[] = "PK\x03\x04|PK\x05\x06";
constexpr char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// A beginning without a sign of its own is empty: whatever is no text opens as garbage and harms nobody.
constexpr std::array types{
    FileType{"pdf", "application/pdf", "%PDF-"},
    FileType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip},
    FileType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", zip},
    FileType{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", zip},
    FileType{"doc", "application/msword", compound},
    FileType{"xls", "application/vnd.ms-excel", compound},
    FileType{"ppt", "application/vnd.ms-powerpoint", compound},
    FileType{"odt", "application/vnd.oasis.opendocument.text", zip},
    FileType{"ods", "application/vnd.oasis.opendocument.spreadsheet", zip},
    FileType{"odp", "application/vnd.oasis.opendocument.presentation", zip},
    FileType{"rtf", "application/rtf", "{\\rtf"},
    FileType{"txt", "text/plain", ""},
    FileType{"csv", "text/csv", ""},
    FileType{"xml", "application/xml", ""},
    FileType{"jpg", "image/jpeg", "\xFF\xD8\xFF"},
    FileType{"jpeg", "image/jpeg", "\xFF\xD8\xFF"},
    FileType{"png", "image/png", "\x89PNG\r\n\x1A\n"},
    FileType{"gif", "image/gif", "GIF87a|GIF89a"},
    FileType{"tif", "image/tiff", "II*|MM"},
    FileType{"tiff", "image/tiff", "II*|MM"},
    FileType{"zip", "application/zip", zip},
    FileType{"7z", "application/x-7z-compressed", "7z\xBC\xAF\x27\x1C"},
    FileType{"rar", "application/vnd.rar", "Rar!\x1A\x07"},
};

} // namespace

bool FileType::fits(QByteArrayView head) const
{
    QByteArrayView left(beginning);
    if (left.isEmpty())
        return true;
    for (;;) {
        const qsizetype bar = left.indexOf('|');
        if (head.startsWith(bar < 0 ? left : left.first(bar)))
            return true;
        if (bar < 0)
            return false;
        left = left.sliced(bar + 1);
    }
}

std::span<const FileType> fileTypes()
{
    return types;
}

const FileType *fileTypeOf(QStringView name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 1)
        return nullptr;
    const QStringView extension = name.sliced(dot + 1);
    const auto it = std::find_if(types.begin(), types.end(), [&](const FileType &type) {
        return extension.compare(QLatin1StringView(type.extension), Qt::CaseInsensitive) == 0;
    });
    return it == types.end() ? nullptr : &*it;
}

} // namespace edesk
