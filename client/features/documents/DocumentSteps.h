// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/steps/StepOrder.h"
#include "client/ui/Icon.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace edesk {

class FormDialog;

/// The steps on the document that is shown, as actions: each asks what it needs and hands its command to the
/// desk. Which of them may be taken the state table says.
class DocumentSteps : public QObject
{
    Q_OBJECT

public:
    /// A new document because of the one that is shown.
    static constexpr QLatin1StringView Answer{"answer"};
    static constexpr QLatin1StringView Replace{"replace"};
    static constexpr QLatin1StringView Correct{"correct"};

    /// Dialogs open over `window`, whose shortcuts the actions are; `context` must outlive this.
    DocumentSteps(const FeatureContext &context, QWidget &window);

    /// Shows exactly the steps that the rules let the person take.
    void setFacts(const DocumentFacts &facts);
    QList<QAction *> buttons() const;
    QList<QAction *> menuOnly() const;
    /// The action of a command's name, or of one of those above.
    QAction *action(QLatin1StringView step) const { return m_actions.value(step); }
    /// All of them, also those that may not be taken now, and the one that takes the first; for the shortcuts
    /// of a screen.
    QList<QAction *> all() const;
    /// Nothing is shown: no step may be taken.
    void clear();
    /// Adds a comment to the document shown; `answered` hears whether it was taken.
    void comment(const QString &text, const std::function<void(bool taken)> &answered);

private:
    void addAction(QLatin1StringView step, Icon icon, const QString &text);
    void addActions();
    bool isPossible(QLatin1StringView step) const;
    void take(QLatin1StringView step);
    void takeFirst();
    FormDialog *formFor(QLatin1StringView step) const;
    void askFor(QLatin1StringView step);

    const FeatureContext &m_context;
    QWidget &m_window;
    DocumentFacts m_facts;
    bool m_mayDraft = false;
    QHash<QLatin1StringView, QAction *> m_actions;
    QList<QLatin1StringView> m_order;
    /// Takes the first step there is: what the document waits for.
    QAction *m_first;
};

} // namespace edesk
