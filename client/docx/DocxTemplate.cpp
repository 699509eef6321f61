// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/DocxTemplate.h"

#include "client/docx/DocxParts.h"
#include "client/docx/PlaceholderFiller.h"
#include "client/zip/ZipWriter.h"

namespace edesk {
namespace {

/// Parts in which people write.
bool hasText(const QString &name)
{
    return name == docxTextPart ||
           (name.startsWith(QStringLiteral("word/")) && name.endsWith(QStringLiteral(".xml")) &&
            (name.startsWith(QStringLiteral("word/header")) ||
             name.startsWith(QStringLiteral("word/footer")) ||
             name.startsWith(QStringLiteral("word/footnotes"))));
}

QStringList sorted(const QSet<QString> &names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

} // namespace

Result<FilledTemplate> fillTemplate(const QString &templatePath, const QHash<QString, QString> &values,
                                    const QString &target)
{
    auto parts = DocxParts::read(templatePath);
    if (!parts)
        return parts.error();
    PlaceholderFiller filler(values);
    for (DocxParts::Part &part : parts->all()) {
        if (!hasText(part.name))
            continue;
        auto filled = filler.fill(part.bytes);
        if (!filled)
            return docxFault(templatePath, "docx.damaged", filled.error().cause);
        part.bytes = std::move(*filled);
    }
    auto zip = ZipWriter::create(target);
    if (!zip)
        return zip.error();
    for (const DocxParts::Part &part : std::as_const(*parts).all())
        EDESK_CHECK(zip->add(part.name, part.bytes));
    EDESK_CHECK(zip->finish());
    return FilledTemplate{sorted(filler.unknown()), sorted(filler.empty())};
}

} // namespace edesk
