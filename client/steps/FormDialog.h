// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/StepOrder.h"

#include <QDialog>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace edesk {

class DraftKeeper;
class ErrorLine;

/// A window of several fields for one command. What is wrong is said at its field; what is written is kept
/// until it is sent; Ctrl+Enter sends. It stays until the command is taken.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    ErrorLine &errorLine() { return *m_error; }
    QPushButton &acceptButton() { return *m_accept; }
    /// The field of an argument; null when it has none.
    QWidget *field(const QString &argument) const { return m_fields.value(argument); }
    /// Sends what is filled in, or goes to the first field that is not.
    void send();
    /// Not while it is being sent.
    void reject() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The command was taken; the window closes.
    void taken(const edesk::OutboxItem &item);

protected:
    void showEvent(QShowEvent *event) override;
    /// `context` must outlive the dialog, which deletes itself when closed.
    FormDialog(const FeatureContext &context, const QString &title, const QString &accept, QWidget *parent);

    /// What the person filled in, as a command.
    virtual StepOrder order() const = 0;
    /// The first field that keeps it from being sent; null when it is complete.
    virtual QWidget *incomplete() const { return nullptr; }
    /// Whether what is filled in still holds now; false lets the person look at what changed first.
    virtual bool stillHolds() { return true; }
    /// It was refused: what is said of it shows already.
    virtual void refused(const Error &) {}

    enum class Width { Half, Full };
    /// Adds a field for an argument of the command: half ones stand in pairs.
    void addField(const QString &argument, const QString &label, QWidget *field, Width width = Width::Full);
    /// Adds a widget over the whole width.
    void addWide(QWidget *widget, int stretch = 0);
    void setAcceptText(const QString &text);
    /// Looks again whether it can be sent.
    void check();
    /// Keeps what the fields added so far hold under this key, and brings back what was kept.
    void keepDraft(const QString &key);
    const FeatureContext &context() const { return m_context; }

private:
    void buildFooter(QVBoxLayout &layout, const QString &accept);
    void watch(QWidget &field);
    void note();
    void restore(const QByteArray &kept);
    void showRefusal(const Error &error);
    QWidget *fieldOf(const Error &error) const;
    void placeError(const QWidget *field);

    const FeatureContext &m_context;
    /// For whom the command is, also when the delegation is over by now: the rules say so then.
    Id m_onBehalfOf;
    QVBoxLayout *m_body;
    QGridLayout *m_grid = nullptr;
    int m_row = 0;
    int m_column = 0;
    QHash<QString, QWidget *> m_fields;
    QHash<const QWidget *, std::pair<QGridLayout *, int>> m_places;
    QHash<QString, QString> m_initial;
    ErrorLine *m_error;
    QPushButton *m_accept = nullptr;
    DraftKeeper *m_draft;
    bool m_isBusy = false;
};

} // namespace edesk
