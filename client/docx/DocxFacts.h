// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "common/domain/document/FormFacts.h"

namespace edesk {

/// What the form check wants to know of a DOCX file: its page, its letters, its text. Errors as of
/// DocxParts::read().
Result<FormFacts> docxFacts(const QString &path);

} // namespace edesk
