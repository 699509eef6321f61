// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/calendar/CalendarQuestion.h"
#include "client/replica/FeatureContext.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace edesk {

class ErrorLine;
class FilterChips;

/// Thêm ngày: whose calendar, which day, off or worked, and why. Ctrl+Enter enters it. It stays, with what
/// was filled in, until the day is taken.
class SetDayDialog : public QDialog
{
    Q_OBJECT

public:
    /// For one of these calendars, of which there is at least one. `context` must outlive the dialog, which
    /// deletes itself when closed.
    SetDayDialog(const FeatureContext &context, const QList<CalendarOwner> &owners, QWidget *parent);

    QComboBox &owner() { return *m_owner; }
    QDateEdit &date() { return *m_date; }
    FilterChips &kind() { return *m_kind; }
    QLineEdit &note() { return *m_note; }
    QPushButton &acceptButton() { return *m_accept; }
    ErrorLine &errorLine() { return *m_error; }
    /// Not while the day is being entered.
    void reject() override;

Q_SIGNALS:
    /// The day was taken; the command that enters it.
    void taken(const edesk::Id &command, QDate date);

private:
    void build();
    void enter();
    void setBusy(bool busy);

    const FeatureContext &m_context;
    /// For whom the person acts in it.
    Id m_onBehalfOf;
    QComboBox *m_owner;
    QDateEdit *m_date;
    FilterChips *m_kind;
    QLineEdit *m_note;
    ErrorLine *m_error;
    QPushButton *m_accept;
    bool m_isBusy = false;
};

} // namespace edesk
