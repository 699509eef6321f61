// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentDetail.h"
#include "client/features/documents/DocumentSteps.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/steps/StepDialog.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/organisation/Role.h"
#include "tests/gui/assignments/SampleReplica.h"

#include <memory>

namespace edesk {

/// The desk of a person who keeps, directs or drafts documents of the department.
class DocumentDesk : public SampleReplica
{
public:
    /// The person holds these roles in the department besides their own.
    explicit DocumentDesk(WorldId person, std::initializer_list<Role> roles = {});

    /// A paper registered by the clerk, on the server; `send()` brings it here. Answers its id.
    Id receive(const QString &subject, const QString &number = QStringLiteral("12"), Instant due = {});
    /// A document in any state, as the server holds it; `send()` brings it here.
    Id hold(DocumentBook book, DocumentState state, const QString &subject);
    Document row(const Id &document) const;
    /// The screen of a register, as large as on a screen of 1366×768, with its rows read.
    std::unique_ptr<DocumentsPage> shown(DocumentBook book);

private:
    quint32 m_held = 50'000;
};

/// Waits until the list shows, and has counted, what it was last asked for; false when that does not come.
bool settled(const DocumentListModel &model);
/// The window of a step that was just triggered, active; null when none opened.
StepDialog *openStep(DocumentsPage &page, QLatin1StringView step);

} // namespace edesk
