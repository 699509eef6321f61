// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QListView;

namespace edesk {

class Label;
class ScannedPages;

/// The pages of a scan, small, side by side: dragged or moved by keys into their order, turned, removed and
/// brought back.
class PagesPane : public QWidget
{
    Q_OBJECT

public:
    /// `pages` outlives it.
    explicit PagesPane(ScannedPages &pages, QWidget *parent = nullptr);

    /// While pages are scanned none is scanned again; the others can be worked on.
    void setScanning(bool isScanning);
    /// Brings a page into view and chooses it alone.
    void showPage(int row);
    QListView &list() { return *m_list; }

    /// Every action, by the name under which the keyboard and assistive technology find it.
    QAction &turnLeft() { return *m_turnLeft; }
    QAction &turnRight() { return *m_turnRight; }
    QAction &moveBack() { return *m_moveBack; }
    QAction &moveOn() { return *m_moveOn; }
    QAction &remove() { return *m_remove; }
    QAction &undo() { return *m_undo; }
    QAction &scanAgain() { return *m_scanAgain; }

Q_SIGNALS:
    /// The page there is to be scanned once more, in its place.
    void scanAgainRequested(int row);

private:
    QAction *addAction(QHBoxLayout &line, Icon icon, const QString &name, const QKeySequence &key);
    QList<int> chosen() const;
    void move(int by);
    void removeChosen();
    void refresh();

    ScannedPages &m_pages;
    Label *m_count;
    QListView *m_list;
    QAction *m_turnLeft = nullptr;
    QAction *m_turnRight = nullptr;
    QAction *m_moveBack = nullptr;
    QAction *m_moveOn = nullptr;
    QAction *m_scanAgain = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_undo = nullptr;
    bool m_isScanning = false;
};

} // namespace edesk
