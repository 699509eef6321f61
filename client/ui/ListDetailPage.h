// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QHBoxLayout;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace edesk {

class BusyBar;
class FilterChips;
class IconButton;
class WorkListView;

/// A page of a list and the detail of its current row: a header with title and chips, then both side by side
/// with a splitter between. Where there is no room for both, the detail takes the place of the list when a
/// row is opened, with a way back (Esc).
class ListDetailPage : public QWidget
{
    Q_OBJECT

public:
    explicit ListDetailPage(const QString &title, QWidget *parent = nullptr);

    FilterChips &chips() { return *m_chips; }
    WorkListView &list() { return *m_list; }
    /// The rows of the list; not owned.
    void setModel(QAbstractItemModel *model);
    BusyBar &busyBar() { return *m_busy; }
    /// Adds a widget at the right end of the header, before the button of the further actions.
    void addHeaderWidget(QWidget *widget);
    /// Offers actions in a menu behind one button at the right end of the header; their shortcuts work
    /// everywhere in the window while the page is the one that shows.
    void addMoreActions(const QList<QAction *> &actions);
    /// That button; null while there are no further actions.
    IconButton *moreButton() const { return m_more; }
    /// The widget beside the list; owned by the page.
    void setDetail(QWidget *detail);
    void showRows();
    /// Shows this sentence in place of the rows, with a button for `action` unless that is null.
    void showEmpty(const QString &sentence, QAction *action = nullptr);
    /// Shows cause, hint and code in place of the rows, with a button to try again.
    void showError(const Error &error, Language language);
    /// True while list and detail do not fit side by side.
    bool isNarrow() const { return m_narrow; }
    /// When narrow: shows the detail, or the list. No effect otherwise.
    void showDetail(bool detail);

Q_SIGNALS:
    /// The current row changed to this one; invalid when there is none.
    void currentChanged(const QModelIndex &index);
    /// Enter or a double click on the row.
    void opened(const QModelIndex &index);
    /// The person wants what failed to be read again.
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader(const QString &title);
    void buildCard();
    void adapt();
    void openIndex(const QModelIndex &index);
    void setListState(const QString &says, QWidget *state);

    QHBoxLayout *m_header;
    FilterChips *m_chips;
    WorkListView *m_list;
    QStackedWidget *m_listStack;
    QSplitter *m_splitter;
    QWidget *m_listSide;
    QWidget *m_detailSide;
    QWidget *m_detail = nullptr;
    /// In place of the rows, and what it says; null and empty while they show.
    QWidget *m_listState = nullptr;
    QString m_listSays;
    QWidget *m_back;
    IconButton *m_more = nullptr;
    QMenu *m_moreMenu = nullptr;
    BusyBar *m_busy;
    bool m_narrow = false;
    bool m_showsDetail = false;
};

} // namespace edesk
