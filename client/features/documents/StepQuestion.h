// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/StepOrder.h"
#include "common/domain/document/Document.h"

class QComboBox;
class QLineEdit;

namespace edesk {

class StepDialog;

/// What a step on a document asks for in a small window: words, and where it needs them a leader or how it is
/// signed; and the command that comes of it.
class StepQuestion
{
public:
    /// `step` is the name of a command that asks for words; `context` must outlive this.
    StepQuestion(const FeatureContext &context, QLatin1StringView step, const Document &document,
                 const QString &title);

    /// The window, not shown yet; it deletes itself when closed. Once.
    StepDialog *open(QWidget *over);
    /// What was filled in, as a command.
    StepOrder order(const StepDialog &dialog) const;
    /// It was refused: a warning can be passed over by the next attempt.
    void hear(const Error &error, StepDialog &dialog);

private:
    StepOrder orderOfWords(const QString &note) const;
    void addSigning(StepDialog &dialog);

    const FeatureContext &m_context;
    QLatin1StringView m_step;
    Document m_document;
    QString m_title;
    QComboBox *m_capacity = nullptr;
    QLineEdit *m_position = nullptr;
    /// The person was told that it is registered already.
    bool m_evenIfKnown = false;
};

} // namespace edesk
