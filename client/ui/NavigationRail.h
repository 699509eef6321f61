// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/NavigationEntry.h"
#include "client/ui/Tone.h"

#include <QWidget>

class QListView;

namespace edesk {

class Label;
class NavigationDelegate;
class NavigationModel;

/// The list of screens at the left edge: 204 px with texts, or 56 px with icons and tool tips.
/// Arrow keys move, Enter, Space or a click opens.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(const QString &brand, QWidget *parent = nullptr);

    void setEntries(const QList<NavigationEntry> &entries);
    void setBadge(const QString &id, int count, Tone tone);
    /// Marks the entry of the page that is shown.
    void setOpen(const QString &id);
    void setSlim(bool slim);
    bool isSlim() const { return m_slim; }
    QListView &view() { return *m_view; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person asked for this entry.
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void applyTheme();

    NavigationModel *m_model;
    NavigationDelegate *m_delegate;
    QListView *m_view;
    Label *m_brand;
    QWidget *m_brandBox;
    bool m_slim = false;
};

} // namespace edesk
