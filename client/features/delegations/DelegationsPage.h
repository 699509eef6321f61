// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/delegations/DelegationListModel.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/ListDetailPage.h"

class QAction;
class QStackedWidget;

namespace edesk {

class DelegateDialog;
class DetailPane;

/// The screen Ủy quyền: what the person delegated, what was delegated to them and what is over; for
/// administrators that of the agency too. A new one begins with Ins, one ends early with Del, and for who
/// delegated to the person they begin to act from here.
class DelegationsPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "delegations";

    /// `context` must outlive the page.
    explicit DelegationsPage(const FeatureContext &context, QWidget *parent = nullptr);

    void openRow(const Id &delegation) override;
    void openPart(const QString &part) override;
    DelegationListModel &model() { return *m_model; }
    QAction &newAction() { return *m_new; }
    QAction &endAction() { return *m_end; }
    QAction &actAction() { return *m_act; }
    /// Opens the dialog and answers it; null for who has no role to delegate.
    DelegateDialog *openDialog();

private:
    QAction *makeAction(Icon icon, const QString &text, const QKeySequence &key,
                        const std::function<void()> &run);
    void addChips();
    void showRead();
    void showWanted();
    void showCurrent(const QModelIndex &index);
    void showActions(const DelegationLine &line);
    void endCurrent();
    void end(const DelegationLine &line);
    void actForCurrent();
    const DelegationLine *currentLine();

    const FeatureContext &m_context;
    DelegationListModel *m_model;
    QStackedWidget *m_stack;
    DetailPane *m_detail;
    QAction *m_new;
    QAction *m_end;
    QAction *m_act;
    /// The row to be shown once it is read, and the parts in which it was not looked for yet.
    Id m_wanted;
    QStringList m_places;
};

/// Registers the area; `context` must outlive the window.
AreaEntry delegationsArea(const FeatureContext &context);

} // namespace edesk
