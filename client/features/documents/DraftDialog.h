// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/FormDialog.h"
#include "common/domain/document/Document.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace edesk {

class DateField;
class GroupedPicker;
class PeopleModel;

/// Soạn dự thảo: an outgoing document, by itself or because of an earlier one; or the change of a draft.
class DraftDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Begins a draft.
    DraftDialog(const FeatureContext &context, QWidget *parent);
    /// Begins one that answers, replaces or corrects this document, by what it is and what is chosen.
    DraftDialog(const FeatureContext &context, const Document &earlier, DocumentRelation relation,
                QWidget *parent);
    /// Changes this draft.
    DraftDialog(const FeatureContext &context, const Document &draft, QWidget *parent);

    QPlainTextEdit &subject() { return *m_subject; }
    GroupedPicker &signer() { return *m_signer; }
    QLineEdit &receivers() { return *m_receivers; }

protected:
    StepOrder order() const override;
    QWidget *incomplete() const override;

private:
    struct Occasion
    {
        QString title;
        QString accept;
        std::optional<Document> draft = std::nullopt;
        Id relatedId = {};
        DocumentRelation relation = DocumentRelation::None;
    };
    DraftDialog(const FeatureContext &context, const Occasion &occasion, QWidget *parent);
    void build();
    void fill(const Document &draft);
    StepOrder beginning() const;
    StepOrder change() const;
    Instant dueAt() const;

    Occasion m_occasion;
    QComboBox *m_type;
    QPlainTextEdit *m_subject;
    QComboBox *m_capacity;
    QComboBox *m_urgency;
    QComboBox *m_circulation;
    DateField *m_dueOn;
    QLineEdit *m_receivers;
    QLineEdit *m_note;
    PeopleModel *m_people;
    GroupedPicker *m_signer;
};

} // namespace edesk
