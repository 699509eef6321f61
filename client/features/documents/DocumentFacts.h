// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/core/Actor.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentRecipient.h"

#include <QSet>

#include <optional>
#include <vector>

namespace edesk {

/// Everything the desk knows of one document, and who the person is to it.
struct DocumentFacts
{
    Document document;
    /// The newest 500, in the order of time.
    std::vector<DocumentEvent> events;
    std::vector<DocumentRecipient> recipients;
    /// The work that follows from it, the newest first.
    std::vector<Assignment> work;
    /// What it is related to; nothing when the desk does not hold that.
    std::optional<Document> related;
    /// Before whom an arrived document was laid; empty while it was not, or the desk does not know them.
    QString leaderName;
    /// The events that exist on this desk only.
    QSet<Id> unsent;
    /// The parts (DocumentPart) that the rules give the person now.
    unsigned parts = 0;

    /// Nothing when the desk does not hold the document.
    static Result<std::optional<DocumentFacts>> load(const FeatureContext &context, const Id &document);
    /// The parts that the rules give the person for a new document of their own agency.
    static unsigned partsForNew(const FeatureContext &context, DocumentBook book);
    /// Why the person may not take this step now; nothing when they may.
    std::optional<Error> obstacle(QLatin1StringView action) const;
};

} // namespace edesk
