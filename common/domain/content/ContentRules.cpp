// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/content/ContentRules.h"

#include "common/domain/content/ContentHash.h"
#include "common/domain/content/FileType.h"

#include <QLocale>

#include <algorithm>

namespace edesk {
namespace {

/// Characters that no file name needs: separators of either system, what cannot be seen, and what turns the
/// direction of writing, so that "exe.pdf" is no PDF.
bool isForbidden(QChar c)
{
    return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control ||
           c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

/// The name as a message may show it.
QString shown(QString name)
{
    constexpr int mostShown = 80;
    for (QChar &c : name) {
        if (isForbidden(c) && c != u'/' && c != u'\\')
            c = QChar::ReplacementCharacter;
    }
    return name.size() > mostShown ? QString(name.left(mostShown) + QChar(u'…')) : name;
}

} // namespace

Result<void> checkFileName(const QString &name)
{
    const bool sound = !name.isEmpty() && name.size() <= ContentRef::longestName && name == name.trimmed() &&
                       !name.startsWith(u'.') && !name.endsWith(u'.') &&
                       std::none_of(name.begin(), name.end(), isForbidden);
    if (!sound)
        return failure(ErrorCode::FileNameInvalid, {shown(name)});
    if (!fileTypeOf(name))
        return failure(ErrorCode::FileTypeRefused, {shown(name), QStringLiteral("file_type.unknown")});
    return {};
}

Result<void> checkFileSize(const QString &name, qint64 size)
{
    if (size <= 0)
        return failure(ErrorCode::FileEmpty, {shown(name)});
    if (size > contentLimit)
        return failure(ErrorCode::FileTooLarge,
                       {shown(name), QLocale::c().formattedDataSize(contentLimit, 0)});
    return {};
}

Result<void> checkBeginning(const QString &name, QByteArrayView head)
{
    const FileType *type = fileTypeOf(name);
    if (!type || !type->fits(head))
        return failure(ErrorCode::FileTypeRefused, {shown(name), type ? QStringLiteral("file_type.differs")
                                                                      : QStringLiteral("file_type.unknown")});
    return {};
}

Result<void> checkContent(const ContentRef &ref)
{
    EDESK_CHECK(checkFileName(ref.name));
    EDESK_CHECK(checkFileSize(ref.name, ref.size));
    if (!isContentHash(ref.content))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("content")});
    if (ref.mediaType != QLatin1StringView(fileTypeOf(ref.name)->mediaType))
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("media_type")});
    return {};
}

} // namespace edesk
