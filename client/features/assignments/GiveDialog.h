// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "common/domain/assignment/Assignment.h"
#include "common/domain/assignment/SeriesPlan.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace edesk {

class DraftKeeper;
class DueChips;
class ErrorLine;
class GiveOptions;
class GroupedPicker;
class Label;
class PeopleModel;

/// Giao việc: what is to be done, by whom (the first ticked leads, later ones join), until when. Ctrl+Enter
/// gives; the work waits ten seconds for Hoàn tác before it is sent. What is written is kept until it is
/// given.
class GiveDialog : public QDialog
{
    Q_OBJECT

public:
    /// `context` must outlive the dialog, which deletes itself when closed.
    /// With `lead` ticked unless that is null.
    GiveDialog(const FeatureContext &context, QWidget *parent, const Id &lead = {});
    /// Gives a part of this task: its words and its date are filled in.
    GiveDialog(const FeatureContext &context, QWidget *parent, const Assignment &whole);

    QLineEdit &titleField() { return *m_title; }
    QLineEdit &noteField() { return *m_note; }
    GroupedPicker &picker() { return *m_picker; }
    DueChips &due() { return *m_due; }
    GiveOptions &options() { return *m_options; }
    QPushButton &giveButton() { return *m_give; }
    Label &summary() { return *m_summary; }
    ErrorLine &errorLine() { return *m_error; }
    /// Not while the work is being given.
    void reject() override;

private:
    GiveDialog(const FeatureContext &context, QWidget *parent, const std::optional<Assignment> &whole);
    void build();
    void fillFromWhole();
    QString heading() const;
    QString draftKey() const;
    Instant dueAt() const;
    void addFooter(QVBoxLayout &layout);
    void keepDraft();
    void restore(const QByteArray &kept);
    void tickLater(const QList<Id> &people);
    void tickFound(const QList<Id> &people);
    QList<Id> chosen() const;
    void describe();
    void give();
    QFuture<Result<OutboxItem>> submitOnce() const;
    QFuture<Result<OutboxItem>> submitSeries(const SeriesPlan &plan) const;
    void given(const OutboxItem &item, const QString &lead, bool again);
    QString joinerNames() const;

    const FeatureContext &m_context;
    /// For whom work is given, also when the delegation is over by now: the rules say so then.
    Id m_onBehalfOf;
    /// The task of which a part is given.
    std::optional<Assignment> m_whole;
    PeopleModel *m_people;
    QLineEdit *m_title;
    GroupedPicker *m_picker;
    DueChips *m_due;
    GiveOptions *m_options;
    QLineEdit *m_note;
    Label *m_summary;
    QPushButton *m_give;
    ErrorLine *m_error;
    DraftKeeper *m_draft;
    /// To be ticked when their names are known.
    QList<Id> m_awaited;
    bool m_isBusy = false;
};

} // namespace edesk
