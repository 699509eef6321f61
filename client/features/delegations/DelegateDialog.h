// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/delegations/DelegationQuestion.h"
#include "client/replica/FeatureContext.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace edesk {

class ErrorLine;
class GroupedPicker;
class PeopleModel;

/// Ủy quyền: to whom, which role, from when to when, and why. Ctrl+Enter delegates. It stays, with what was
/// filled in, until the delegation is taken. Always for oneself: what was delegated is not passed on.
class DelegateDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of one of these roles, of which there is at least one. `context` must outlive the dialog, which
    /// deletes itself when closed.
    DelegateDialog(const FeatureContext &context, const QList<OwnRole> &roles, QWidget *parent);

    GroupedPicker &picker() { return *m_picker; }
    QComboBox &role() { return *m_role; }
    QDateEdit &from() { return *m_from; }
    QDateEdit &to() { return *m_to; }
    QLineEdit &reason() { return *m_reason; }
    QPushButton &acceptButton() { return *m_accept; }
    ErrorLine &errorLine() { return *m_error; }
    /// Not while the role is being delegated.
    void reject() override;

Q_SIGNALS:
    /// The delegation was taken.
    void taken(const QString &name);

private:
    void build();
    void addButtons(QVBoxLayout &layout);
    void fillDates();
    void send();
    void check();

    const FeatureContext &m_context;
    QList<OwnRole> m_roles;
    PeopleModel *m_people;
    GroupedPicker *m_picker;
    QComboBox *m_role;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_reason;
    ErrorLine *m_error;
    QPushButton *m_accept;
    bool m_isBusy = false;
};

} // namespace edesk
