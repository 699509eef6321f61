// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Clock.h"
#include "common/base/Error.h"
#include "common/base/Id.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace edesk {

class DueChips;
class ErrorLine;
class GroupedPicker;
class PeopleModel;

/// What a step asks of the person besides pressing its button.
struct StepForm
{
    QString title = {};
    /// What the step is about.
    QString subject = {};
    QString noteLabel = {};
    bool noteRequired = false;
    /// Asks how far the work is, from here on.
    std::optional<int> progress = std::nullopt;
    /// Asks for a date by these chips, which become the dialog's.
    DueChips *due = nullptr;
    QString accept = {};
    /// The second answer of a question; empty when there is none.
    QString refuse = {};
};

/// A small window for one step: note, and where the step needs it progress, date or person. Ctrl+Enter sends.
/// It stays, with what was written, until the step is taken: whoever hears `submitted` calls accept() or
/// refuse().
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StepDialog(const StepForm &form, QWidget *parent);

    /// Also asks for exactly one of these people, who become the dialog's. `leads` says that the work will be
    /// theirs.
    void askPerson(PeopleModel *people, bool leads = true);

    /// Also asks for what stands in this widget, which becomes the dialog's.
    void addPart(QWidget *part);
    /// The first answer in other words, such as after a warning.
    void setAcceptText(const QString &text);

    QString note() const;
    int progress() const;
    /// Not set where no date was asked for.
    Instant dueAt() const;
    Id chosenPerson() const;
    /// False when the second answer was chosen.
    bool isGranted() const { return m_granted; }
    /// The step was not taken: shows why and lets the person go on.
    void refuse(const Error &error, Language language);
    QPlainTextEdit &noteField() { return *m_note; }
    GroupedPicker *picker() { return m_picker; }
    QPushButton &acceptButton() { return *m_accept; }
    ErrorLine &errorLine() { return *m_error; }
    /// Not while a step is being taken.
    void reject() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    /// The person sent what they filled in; once until the answer.
    void submitted();

private:
    void addNote(QVBoxLayout &layout, const StepForm &form);
    void addProgress(QVBoxLayout &layout, int from);
    void addButtons(QVBoxLayout &layout, const StepForm &form);
    void finish(bool granted);
    void setBusy(bool busy);
    void checkComplete();
    bool isComplete() const;

    bool m_noteRequired;
    bool m_granted = true;
    bool m_isBusy = false;
    QVBoxLayout *m_parts;
    QSlider *m_progress = nullptr;
    DueChips *m_due;
    GroupedPicker *m_picker = nullptr;
    QPlainTextEdit *m_note;
    ErrorLine *m_error;
    QPushButton *m_accept = nullptr;
    QPushButton *m_refuse = nullptr;
};

} // namespace edesk
