// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/FilterChip.h"
#include "client/ui/SavedFilters.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QPushButton;

namespace edesk {

class FilterChips;
class NameDialog;

/// The filters a person saved, beside the chips of a list: pinned ones as chips of their own, the others in a
/// menu at the end of the chips, where what the list shows now can be saved too. Each can be renamed, pinned,
/// unpinned and deleted: by right click or the menu key on its chip, by "…", or in the menu.
class SavedFilterChips : public QObject
{
    Q_OBJECT

public:
    /// `own` are the list's chips. Dialogs open over `window`, whose shortcut saving is. All outlive this.
    SavedFilterChips(FilterChips &chips, QList<FilterChip> own, SavedFilters &saved, QWidget &window);

    /// What the list shows now.
    void setShown(const QString &chip, const QString &words);
    /// How many rows a saved filter finds.
    void setCount(const QString &id, int count);
    QAction &saveAction() { return *m_save; }
    QPushButton &menuButton() { return *m_list; }
    QPushButton &editButton() { return *m_edit; }
    /// The menu of the saved filters, and of one of them; they go when they close.
    QMenu *makeMenu();
    QMenu *makeMenuOf(const QString &id);

Q_SIGNALS:
    /// The person wants this one, which has no chip.
    void chosen(const edesk::SavedFilter &filter);
    /// The person deleted it; `place` is for SavedFilters::restore().
    void removed(const edesk::SavedFilter &filter, qsizetype place);
    /// The chips were made anew: their counts are to be set again.
    void rebuilt();

private:
    void rebuild();
    void showState();
    void fillMenuOf(QMenu &menu, const SavedFilter &filter);
    NameDialog *askName(const QString &title, const QString &name, const QString &except);
    void askToSave();
    void askToRename(const QString &id);
    void remove(const QString &id);

    FilterChips &m_chips;
    QList<FilterChip> m_own;
    SavedFilters &m_saved;
    QWidget &m_window;
    QAction *m_save;
    QPushButton *m_edit;
    QPushButton *m_list;
    QString m_chip;
    QString m_words;
    QHash<QString, int> m_counts;
};

} // namespace edesk
