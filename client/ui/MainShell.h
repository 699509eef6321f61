// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PageEntry.h"
#include "client/ui/SplitterMemory.h"
#include "client/ui/Tone.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace edesk {

class NavigationRail;
class StatusBar;
class Toast;
class TopBar;

/// The main window: rail, top bar, one page at a time, status bar. Pages register; the shell makes each when
/// it is first opened. Ctrl+1 … Ctrl+9 open the first nine, F6 and Shift+F6 walk through the panes, Ctrl+K
/// searches. Geometry and splitters persist in the settings given.
class MainShell : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` must outlive the window.
    MainShell(QSettings &settings, const QString &brand, QWidget *parent = nullptr);
    ~MainShell() override;

    /// Registers a page; its id must be new.
    void addPage(const PageEntry &entry);
    /// A count of 0 removes the badge; an unknown id is ignored.
    void setBadge(const QString &id, int count, Tone tone);
    /// Shows the window where it was; the first time, where the screen is no larger than it, maximised.
    void appear();
    /// Shows the page; false when no page has this id.
    bool open(const QString &id);
    /// The id of the page shown; empty before the first.
    QString openId() const { return m_openId; }
    /// The page's widget, nullptr until it was opened once.
    QWidget *page(const QString &id) const { return m_pages.value(id); }

    /// A line of the window's own between the top bar and the page; becomes the window's.
    void addStrip(QWidget *strip);
    NavigationRail &rail() { return *m_rail; }
    TopBar &topBar() { return *m_topBar; }
    StatusBar &statusLine() { return *m_statusLine; }
    Toast &toast() { return *m_toast; }

Q_SIGNALS:
    void opened(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addShortcuts();
    void adaptRail();
    void movePane(int step);
    void restorePlace();
    void keepPlace();

    QSettings &m_settings;
    SplitterMemory m_splitters;
    QList<PageEntry> m_entries;
    QHash<QString, QWidget *> m_pages;
    QString m_openId;
    NavigationRail *m_rail;
    TopBar *m_topBar;
    /// Top bar, strips, page.
    QVBoxLayout *m_column = nullptr;
    QStackedWidget *m_stack;
    StatusBar *m_statusLine;
    Toast *m_toast;
};

} // namespace edesk
