// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxParts.h"

#include "client/zip/ZipReader.h"

#include <QFile>
#include <QFileInfo>

namespace edesk {
namespace {

constexpr int mostParts = 2000;
constexpr qint64 largestPart = 32LL * 1024 * 1024;
constexpr qint64 largestWhole = 128LL * 1024 * 1024;

/// What the ZIP reader says, as said of a template.
Error templateError(const QString &path, const Error &error)
{
    switch (error.code) {
    case ErrorCode::TooLarge:
        return docxFault(path, "docx.too_large");
    case ErrorCode::NotAllowed:
        return docxFault(path, "docx.locked");
    case ErrorCode::Malformed:
        return docxFault(path, "docx.damaged", error.cause);
    default:
        return error;
    }
}

} // namespace

Error docxFault(const QString &path, const char *reason, const QString &cause)
{
    return failure(ErrorCode::TemplateInvalid, {QFileInfo(path).fileName(), QString::fromLatin1(reason)},
                   cause);
}

Result<DocxParts> DocxParts::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    if (file.peek(2) != "PK")
        return docxFault(path, "docx.foreign");
    file.close();
    const auto zip = ZipReader::open(path);
    if (!zip)
        return templateError(path, zip.error());
    const auto names = zip->names(mostParts);
    if (!names)
        return templateError(path, names.error());
    if (!names->contains(QStringLiteral("[Content_Types].xml")))
        return docxFault(path, "docx.foreign");
    if (!names->contains(docxTextPart))
        return docxFault(path, "docx.no_text");
    DocxParts parts;
    qint64 left = largestWhole;
    for (const QString &name : *names) {
        auto bytes = zip->read(name, std::min(left, largestPart));
        if (!bytes)
            return templateError(path, bytes.error());
        left -= bytes->size();
        parts.m_parts.append({name, std::move(*bytes)});
    }
    return parts;
}

QByteArray DocxParts::part(const QString &name) const
{
    for (const Part &part : m_parts) {
        if (part.name == name)
            return part.bytes;
    }
    return {};
}

} // namespace edesk
