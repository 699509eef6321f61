// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace edesk {

/// What a template said that could not be filled, for the person: sorted names.
struct FilledTemplate
{
    /// Placeholders that are not known; they stand in the result as they were.
    QStringList unknown;
    /// Known ones without a value yet, such as the number of a draft; an ellipsis stands there.
    QStringList empty;
};

/// Fills the placeholders «name» of a DOCX file, its headers and footers, and writes the result to `target`,
/// which must not exist. TemplateInvalid with the reason, FileFailed, StoreFull.
Result<FilledTemplate> fillTemplate(const QString &templatePath, const QHash<QString, QString> &values,
                                    const QString &target);

} // namespace edesk
