// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AllowedActions.h"
#include "client/features/assignments/AssignmentFacts.h"
#include "client/steps/StepDialog.h"
#include "client/steps/StepOrder.h"
#include "client/ui/Icon.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace edesk {

class DraftKeeper;
class DueChips;

/// The steps on the assignment that is shown, as actions: each asks what it needs and hands its command to
/// the desk.
class AssignmentSteps : public QObject
{
    Q_OBJECT

public:
    /// How long giving, sending and returning wait for Hoàn tác.
    static constexpr int UndoSeconds = StepOrder::UndoSeconds;

    /// Dialogs open over `window`, whose shortcuts the actions are; `context` must outlive this.
    AssignmentSteps(const FeatureContext &context, QWidget &window);

    /// Shows exactly the steps that `actor` may take.
    void setFacts(const AssignmentFacts &facts, const Actor &actor);
    QList<QAction *> buttons() const;
    QList<QAction *> menuOnly() const;
    QAction *action(AssignmentAction step) const { return m_actions.value(step); }
    /// All of them, also those that may not be taken now; for the shortcuts of a screen.
    QList<QAction *> all() const { return m_actions.values(); }
    /// Nothing is shown: no step may be taken.
    void clear();
    /// Adds a comment to the assignment shown that points these people to it; `answered` hears whether it was
    /// taken.
    void comment(const QString &text, const QList<Id> &mentions,
                 const std::function<void(bool taken)> &answered);

private:
    using Order = StepOrder;

    void addAction(AssignmentAction step, Icon icon, const QString &text);
    void take(AssignmentAction step);
    StepForm formOf(AssignmentAction step) const;
    DueChips *dueChips() const;
    void accept();
    void askFor(AssignmentAction step);
    void perform(const Order &order, const std::function<void(bool taken)> &answered = {});
    void send(StepDialog &dialog, DraftKeeper &draft, const Order &order, const Id &onBehalfOf);
    Order orderOf(AssignmentAction step, const StepDialog &dialog, const Id &assignment) const;

    const FeatureContext &m_context;
    QWidget &m_window;
    AssignmentFacts m_facts;
    QHash<AssignmentAction, QAction *> m_actions;
    QList<AssignmentAction> m_order;
};

} // namespace edesk
