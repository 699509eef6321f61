// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SavedFilterChips.h"

#include "client/ui/AccessKeys.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/FilterChips.h"
#include "client/ui/IconButton.h"
#include "client/ui/NameDialog.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QMenu>

namespace edesk {

SavedFilterChips::SavedFilterChips(FilterChips &chips, QList<FilterChip> own, SavedFilters &saved,
                                   QWidget &window)
    : QObject(&window),
      m_chips(chips),
      m_own(std::move(own)),
      m_saved(saved),
      m_window(window),
      m_save(new QAction(Theme::of(&window).icon(Icon::Filter), tr("Lưu bộ lọc…"), this)),
      m_edit(new QPushButton(QStringLiteral("…"))),
      m_list(new IconButton(Icon::Filter, tr("Bộ lọc đã lưu"))),
      m_chip(m_own.constFirst().id)
{
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    window.addAction(m_save);
    connect(m_save, &QAction::triggered, this, &SavedFilterChips::askToSave);
    m_edit->setAccessibleName(tr("Sửa bộ lọc đang chọn"));
    m_edit->setToolTip(tr("Sửa bộ lọc đang chọn"));
    setButtonKind(*m_edit, ButtonKind::Ghost);
    chips.addTrailing(m_edit);
    chips.addTrailing(m_list);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        makeMenuOf(m_chips.current())->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
    });
    connect(m_list, &QPushButton::clicked, this,
            [this] { makeMenu()->popup(m_list->mapToGlobal(QPoint(0, m_list->height()))); });
    connect(&chips, &FilterChips::menuRequested, this, [this](const QString &id, const QPoint &at) {
        if (m_saved.find(id))
            makeMenuOf(id)->popup(at);
    });
    connect(&saved, &SavedFilters::changed, this, &SavedFilterChips::rebuild);
    rebuild();
}

void SavedFilterChips::setShown(const QString &chip, const QString &words)
{
    m_chip = chip;
    m_words = words;
    showState();
}

void SavedFilterChips::setCount(const QString &id, int count)
{
    m_counts.insert(id, count);
    m_chips.setCount(id, count);
}

/// What the list shows stays what it is: without a chip of its own, under the list's.
void SavedFilterChips::rebuild()
{
    QList<FilterChip> all = m_own;
    for (const SavedFilter &filter : m_saved.all()) {
        if (filter.isPinned)
            all.append({.id = filter.id, .text = filter.name});
    }
    const QString current = m_chips.current();
    m_chips.setChips(all);
    if (m_chips.current() != current)
        m_chips.setCurrent(m_chip);
    showState();
    Q_EMIT rebuilt();
}

void SavedFilterChips::showState()
{
    const bool isPlain = m_chip == m_own.constFirst().id && m_words.simplified().isEmpty();
    m_save->setEnabled(!isPlain && !m_saved.findSame(m_chip, m_words));
    m_edit->setVisible(m_saved.find(m_chips.current()));
}

QMenu *SavedFilterChips::makeMenu()
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_save);
    menu->addSeparator();
    for (const SavedFilter &filter : m_saved.all()) {
        if (filter.isPinned)
            continue;
        const FilterChip chip{filter.id, filter.name, m_counts.value(filter.id)};
        QMenu *one = menu->addMenu(textForButton(chip.label()));
        one->addAction(Theme::of(&m_window).icon(Icon::Search), tr("Mở"), this,
                       [this, filter] { Q_EMIT chosen(filter); });
        fillMenuOf(*one, filter);
    }
    if (m_saved.all().isEmpty())
        menu->addAction(tr("Chưa lưu bộ lọc nào"))->setEnabled(false);
    return menu;
}

QMenu *SavedFilterChips::makeMenuOf(const QString &id)
{
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const SavedFilter *filter = m_saved.find(id))
        fillMenuOf(*menu, *filter);
    return menu;
}

void SavedFilterChips::fillMenuOf(QMenu &menu, const SavedFilter &filter)
{
    const Theme &theme = Theme::of(&m_window);
    menu.addAction(theme.icon(Icon::Signature), tr("Đổi tên…"), this,
                   [this, id = filter.id] { askToRename(id); });
    menu.addAction(theme.icon(Icon::Pin), filter.isPinned ? tr("Bỏ ghim") : tr("Ghim"), this,
                   [this, id = filter.id, pinned = !filter.isPinned] { m_saved.setPinned(id, pinned); });
    menu.addAction(theme.icon(Icon::Close), tr("Xoá"), this, [this, id = filter.id] { remove(id); });
}

NameDialog *SavedFilterChips::askName(const QString &title, const QString &name, const QString &except)
{
    const auto objection = [this, except](const QString &wanted) {
        return m_saved.isTaken(wanted, except) ? tr("Đã có bộ lọc tên này.") : QString();
    };
    auto *dialog = new NameDialog(title, name, SavedFilters::LongestName, objection, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void SavedFilterChips::askToSave()
{
    NameDialog *dialog = askName(tr("Lưu bộ lọc"), m_words.simplified().left(SavedFilters::LongestName), {});
    // What is shown may change while the dialog is open.
    connect(dialog, &NameDialog::named, this, [this, chip = m_chip, words = m_words](const QString &name) {
        const QString id = m_saved.add(name, chip, words);
        if (chip == m_chip && words == m_words)
            m_chips.setCurrent(id);
        showState();
    });
}

void SavedFilterChips::askToRename(const QString &id)
{
    const SavedFilter *filter = m_saved.find(id);
    if (!filter)
        return;
    connect(askName(tr("Đổi tên bộ lọc"), filter->name, id), &NameDialog::named, this,
            [this, id](const QString &name) { m_saved.rename(id, name); });
}

void SavedFilterChips::remove(const QString &id)
{
    const SavedFilter *found = m_saved.find(id);
    if (!found)
        return;
    const SavedFilter filter = *found;
    const qsizetype place = m_saved.remove(id);
    Q_EMIT removed(filter, place);
}

} // namespace edesk
