// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/outbox/FieldConflict.h"
#include "client/features/outbox/OutboxListModel.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/DetailField.h"
#include "client/ui/ListDetailPage.h"

#include <functional>

class QAction;
class QStackedWidget;

namespace edesk {

class DetailPane;

/// The screen Đồng bộ: what waits, what arrived, what was refused; take back, try again, dismiss. Nothing
/// that was refused leaves without the person.
class OutboxPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "sync";
    /// The part that needs the person.
    static constexpr const char *Attention = "attention";

    /// `context` must outlive the page.
    explicit OutboxPage(const FeatureContext &context, QWidget *parent = nullptr);

    /// Commands have no row of their own.
    void openRow(const Id &) override {}
    /// A chip.
    void openPart(const QString &chip) override;
    OutboxListModel &model() { return *m_model; }
    DetailPane &detail() { return *m_detail; }
    QAction &takeBackAction() { return *m_takeBack; }
    QAction &retryAction() { return *m_retry; }
    QAction &dismissAction() { return *m_dismiss; }

private:
    void addChips();
    void refresh();
    void showCurrent(const QModelIndex &index);
    void present(const OutboxItem &item);
    void showFailure(const OutboxItem &item);
    QAction *addAction(Icon icon, const QString &text, const std::function<void()> &run);
    template <typename T>
    void report(const QFuture<Result<T>> &future, const QString &done);

    const FeatureContext &m_context;
    OutboxListModel *m_model;
    QStackedWidget *m_stack;
    DetailPane *m_detail;
    OutboxItem m_shown;
    /// The failure that is shown, to leave it alone while it stays.
    Id m_failed;
    QList<DetailField> m_failure;
    QList<FieldConflict> m_conflicts;
    QAction *m_takeBack;
    QAction *m_retry;
    QAction *m_dismiss;
    QAction *m_open;
};

/// Registers the area; `context` must outlive it.
AreaEntry outboxArea(const FeatureContext &context);

} // namespace edesk
