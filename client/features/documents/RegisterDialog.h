// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/FormDialog.h"
#include "common/domain/document/Document.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace edesk {

class DateField;
class PendingFiles;

/// Vào sổ: the entry of a document that arrived on paper or from outside; or the correction of an entry.
class RegisterDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Registers a new document.
    RegisterDialog(const FeatureContext &context, QWidget *parent);
    /// Corrects this entry.
    RegisterDialog(const FeatureContext &context, const Document &entry, QWidget *parent);

    QLineEdit &number() { return *m_number; }
    QLineEdit &notation() { return *m_notation; }
    QPlainTextEdit &subject() { return *m_subject; }
    QLineEdit &issuer() { return *m_issuer; }
    DateField &issuedOn() { return *m_issuedOn; }
    DateField &dueOn() { return *m_dueOn; }
    /// The files that go with a new entry; null in a correction.
    PendingFiles *files() { return m_files; }

protected:
    StepOrder order() const override;
    QWidget *incomplete() const override;
    void refused(const Error &error) override;

private:
    RegisterDialog(const FeatureContext &context, const std::optional<Document> &entry, const QString &title,
                   const QString &accept, QWidget *parent);
    void build();
    void addFiles();
    void fill(const Document &entry);
    void forgetWarning();
    StepOrder registration() const;
    StepOrder correction() const;
    Instant dueAt() const;

    std::optional<Document> m_entry;
    QLineEdit *m_number;
    QLineEdit *m_notation;
    QComboBox *m_type;
    DateField *m_issuedOn;
    QLineEdit *m_issuer;
    QPlainTextEdit *m_subject;
    QLineEdit *m_signer;
    QComboBox *m_urgency;
    QComboBox *m_circulation;
    QSpinBox *m_pages;
    DateField *m_arrivedOn;
    DateField *m_dueOn;
    QLineEdit *m_note;
    PendingFiles *m_files = nullptr;
    /// The person was told that it is registered already.
    bool m_evenIfKnown = false;
};

} // namespace edesk
