// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/notices/NoticeListModel.h"
#include "client/features/notices/SeenRun.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/ListDetailPage.h"

class QAction;
class QStackedWidget;
class QTimer;

namespace edesk {

class DetailPane;

/// The screen Thông báo: chips of reasons, the notices, and what the current one is about. Enter opens what
/// it is about, Del marks it as seen.
class NoticesPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "notices";

    /// `context` must outlive the page.
    explicit NoticesPage(const FeatureContext &context, QWidget *parent = nullptr);

    void openRow(const Id &notice) override;
    /// A chip.
    void openPart(const QString &chip) override;
    NoticeListModel &model() { return *m_model; }
    QAction &openAction() { return *m_open; }
    QAction &seenAction() { return *m_seen; }
    QAction &allSeenAction() { return *m_allSeen; }

private:
    QAction *addAction(Icon icon, const QString &text, const QKeySequence &key,
                       const std::function<void()> &run);
    void addChips();
    void showRead();
    void showCurrent(const QModelIndex &index);
    void openCurrent();
    void markSelected();
    void markAll();
    void setMarkingAll(bool marking);
    void showAllSeen();

    const FeatureContext &m_context;
    NoticeListModel *m_model;
    QStackedWidget *m_stack;
    DetailPane *m_detail;
    QAction *m_open;
    QAction *m_seen;
    QAction *m_allSeen;
    /// From asking which are unread to the end of the run.
    bool m_isMarkingAll = false;
    /// The row to be shown once it is read.
    Id m_wanted;
};

/// Registers the area; `context` and `parent` must outlive the window.
AreaEntry noticesArea(const FeatureContext &context);

} // namespace edesk
