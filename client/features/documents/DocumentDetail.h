// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/pdf/ArrivalStampText.h"
#include "client/ui/DetailPane.h"

namespace edesk {

class DocumentSteps;
class DraftKeeper;
class FilesPane;
class FollowedWork;
class LineField;
class ProgressTrack;

/// The right side of a register: the entry of one document, the work that follows from it, its receivers,
/// what happened to it, a line for comments, and the steps that are possible.
class DocumentDetail : public DetailPane
{
    Q_OBJECT

public:
    /// `context` must outlive the widget.
    explicit DocumentDetail(const FeatureContext &context, QWidget *parent = nullptr);

    void present(const DocumentFacts &facts);
    /// Nothing is shown: no step may be taken and no comment written.
    void clear();
    /// What is shown; null when nothing is.
    Id document() const { return m_document; }
    DocumentSteps &steps() { return *m_steps; }
    LineField &comment() { return *m_comment; }
    ProgressTrack &track() { return *m_track; }
    FollowedWork &work() { return *m_work; }
    FilesPane &files() { return *m_files; }

private:
    void turnTo(const Id &document);
    void sendComment();
    void commentAnswered(const Id &document, bool taken);
    void showFiles(const Document &document);
    ArrivalStampText arrivalStamp(const Document &document) const;
    void showReceivers(const std::vector<DocumentRecipient> &recipients);

    const FeatureContext &m_context;
    DocumentSteps *m_steps;
    FilesPane *m_files;
    FollowedWork *m_work;
    QWidget *m_receivers;
    FieldGrid *m_receiverFields;
    ProgressTrack *m_track;
    LineField *m_comment;
    DraftKeeper *m_draft;
    Id m_document;
    /// The documents whose comment waits for its answer.
    QSet<Id> m_sending;
};

} // namespace edesk
