// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/FormFacts.h"

namespace edesk {

/// What Decree 30/2020/NĐ-CP, annex I asks of the form of a document and a program can look at.
enum class FormRule {
    PaperSize = 1,
    Margins,
    Font,
    TextSize,
    Motto,
    Issuer,
    Code,
    CodeFitsType,
    PlaceAndDate,
    TypeName,
    Subject,
    Capacity,
    Signer,
    Recipients
};

/// Passed, failed, or not to be told from what is at hand.
enum class FormVerdict { Passed = 1, Failed, Unverified };

/// One line of the check list.
struct FormFinding
{
    FormRule rule;
    FormVerdict verdict;
    /// What was found, as it is: "Arial", "22 mm"; empty where there is nothing to quote.
    QString found;
};

/// The whole check list, in the order of annex I; without facts what only the page shows is not verified.
QList<FormFinding> checkForm(const Document &document, const FormFacts *facts);
/// "paper_size", for scripts.
QString formRuleKey(FormRule rule);
/// Where it is written: "Phụ lục I, phần I, mục I.3".
QString formArticle(FormRule rule);
/// What is asked.
QString formRequirement(FormRule rule, Language language);
/// What to do when it is not met.
QString formRemedy(FormRule rule, Language language);
std::span<const Choice> formVerdictChoices();

} // namespace edesk
