// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentListModel.h"
#include "client/ui/AddressablePage.h"
#include "client/ui/ListDetailPage.h"
#include "client/ui/PageEntry.h"

#include <QPersistentModelIndex>

class QAction;
class QSettings;
class QStackedWidget;
class QTimer;

namespace edesk {

class DocumentDetail;
class DocumentFilterBar;
class FormDialog;
class SearchField;

/// The screen of one register, Văn bản đến or Văn bản đi: chips with counts, a line to filter, the list, and
/// the detail of the current row.
class DocumentsPage : public ListDetailPage, public AddressablePage
{
    Q_OBJECT

public:
    /// The pages' ids in the shell.
    static constexpr const char *Incoming = "incoming";
    static constexpr const char *Outgoing = "outgoing";
    static QString pageId(DocumentBook book);

    /// Saved filters are kept in `settings`; both must outlive the page.
    DocumentsPage(const FeatureContext &context, QSettings &settings, DocumentBook book,
                  QWidget *parent = nullptr);

    /// As soon as it is read; shows all rows when the filter hides it.
    void openRow(const Id &document) override;
    /// A chip, without words, or a saved filter.
    void openPart(const QString &part) override;
    /// The dialog that registers or drafts a document; null where the person may not.
    FormDialog *openNew();
    DocumentListModel &model() { return *m_model; }
    DocumentDetail &detail() { return *m_detail; }
    SearchField &filterField() { return *m_field; }
    DocumentFilterBar &filterBar() { return *m_bar; }
    QAction &newAction() { return *m_new; }

private:
    void buildHeader(QSettings &settings);
    void buildDetail();
    void connectDesk();
    void changeFilter(const DocumentFilter &filter);
    void follow(const QSet<EntityKind> &kinds);
    void refresh();
    void showListState();
    void showNew();
    void showCurrent(const QModelIndex &index);
    void showBusy();
    void showRead();
    void showWanted();
    bool isUntouched();
    void stayOnTop();

    const FeatureContext &m_context;
    DocumentBook m_book;
    DocumentListModel *m_model;
    DocumentDetail *m_detail;
    QStackedWidget *m_detailStack;
    DocumentFilterBar *m_bar = nullptr;
    SearchField *m_field;
    QAction *m_new;
    QAction *m_showAll;
    QTimer *m_refresh;
    /// The row the screen made current by itself.
    QPersistentModelIndex m_chosen;
    /// The row to be shown once it is read.
    Id m_wanted;
    /// The next reading is shown from its beginning.
    bool m_toTop = true;
};

/// Registers the screen of a register with the shell; both must outlive it.
PageEntry documentsPage(const FeatureContext &context, QSettings &settings, DocumentBook book);

} // namespace edesk
