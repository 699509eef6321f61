// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace edesk {

/// The parts of a DOCX file, unpacked within limits.
class DocxParts
{
public:
    struct Part
    {
        QString name;
        QByteArray bytes;
    };

    /// TemplateInvalid with the reason: no DOCX, damaged or cut off, protected, no text, too large when
    /// unpacked. FileFailed when it cannot be read.
    static Result<DocxParts> read(const QString &path);

    const QList<Part> &all() const { return m_parts; }
    QList<Part> &all() { return m_parts; }
    /// The bytes of a part; empty when there is none.
    QByteArray part(const QString &name) const;

private:
    QList<Part> m_parts;
};

/// The name of the part that holds the text.
inline constexpr QLatin1StringView docxTextPart("word/document.xml");
/// What is wrong with a file that was to be a DOCX: a term of ErrorTerms.def.
Error docxFault(const QString &path, const char *reason, const QString &cause = {});

} // namespace edesk
