// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/ui/DetailField.h"
#include "client/ui/PillSpec.h"

namespace edesk {

/// The entry of a document in its register, as labels with their values; what is empty is left out.
QList<DetailField> documentFields(const DocumentFacts &facts, Language language);
/// Its receivers, each with where the document stands there.
QList<DetailField> receiverFields(const std::vector<DocumentRecipient> &recipients, Language language);
/// Where it stands, when it is due, how urgent it is, whether something of it waits to be sent.
QList<PillSpec> documentPills(const DocumentFacts &facts, const FeatureContext &context);

} // namespace edesk
