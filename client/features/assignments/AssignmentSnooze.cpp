// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentSnooze.h"

#include "client/session/Completion.h"
#include "client/ui/ActionButton.h"
#include "client/ui/SnoozeMenu.h"
#include "client/ui/SnoozeWords.h"
#include "client/ui/Theme.h"

#include "common/base/VietnameseDate.h"

#include <QAction>
#include <QWidget>

namespace edesk {

AssignmentSnooze::AssignmentSnooze(const FeatureContext &context, QWidget &window)
    : QObject(&window),
      m_context(context),
      m_window(window),
      m_action(new QAction(Theme::of(&window).icon(Icon::Clock), tr("Để sau"), this))
{
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_action->setToolTip(tr("Để sau (Ctrl+H)"));
    m_action->setEnabled(false);
    window.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &AssignmentSnooze::openMenu);
}

void AssignmentSnooze::setSubject(const QList<Id> &assignments, bool areSnoozed)
{
    m_subject = assignments;
    m_areSnoozed = areSnoozed;
    m_action->setEnabled(!assignments.isEmpty());
    m_action->setText(assignments.size() > 1
                          ? tr("Để sau %1").arg(numberText(qint64(assignments.size()), m_context.language))
                          : tr("Để sau"));
}

void AssignmentSnooze::openMenu()
{
    delete m_menu;
    m_menu = new SnoozeMenu(
        m_context.clock.now(), m_context.language,
        [this](QDate day) { return m_context.calendar.isWorkingDay(day); }, &m_window);
    if (m_areSnoozed)
        m_menu->offerEnd();
    // A sync may change what is shown while the menu is open.
    connect(m_menu, &SnoozeMenu::chosen, this,
            [this, subject = m_subject](Instant until) { snooze(subject, until); });
    connect(m_menu, &SnoozeMenu::endChosen, this, [this, subject = m_subject] { snooze(subject, {}); });
    m_menu->popup(placeOfMenu());
    m_menu->setActiveAction(m_menu->actions().constFirst());
}

/// At its button where one shows.
QPoint AssignmentSnooze::placeOfMenu() const
{
    const QList<ActionButton *> buttons = m_window.findChildren<ActionButton *>();
    for (const ActionButton *button : buttons) {
        if (button->action() == m_action && button->isVisible())
            return button->mapToGlobal(QPoint(0, button->height()));
    }
    return m_window.mapToGlobal(m_window.rect().center());
}

void AssignmentSnooze::snooze(const QList<Id> &assignments, Instant until)
{
    const auto before =
        m_context.queries.ask<QList<Snooze>>([person = m_context.person, assignments](ReplicaReader &reader) {
            return snoozesOf(reader, person, assignments);
        });
    whenFinished(before, this, [this, until](const Result<QList<Snooze>> &found) {
        if (!found)
            return m_context.navigator.tellError(found.error());
        QList<Snooze> rows = *found;
        for (Snooze &row : rows)
            row.until = until;
        set(rows, [this, before = *found, until] { tell(before, until); });
    });
}

void AssignmentSnooze::set(const QList<Snooze> &rows, const std::function<void()> &done)
{
    whenFinished(m_context.desk.snooze(rows), this, [this, done](const Result<void> &taken) {
        if (!taken)
            m_context.navigator.tellError(taken.error());
        else
            done();
    });
}

void AssignmentSnooze::tell(const QList<Snooze> &before, Instant until)
{
    const int count = int(before.size());
    const QString words = snoozeText(until, m_context.clock.now(), m_context.language);
    const QString text = until.isSet() ? tr("Đã để %Ln nhiệm vụ lại, %1", nullptr, count).arg(words)
                                       : tr("%Ln nhiệm vụ đã trở lại danh sách", nullptr, count);
    m_context.navigator.offerUndo(text, [this, before] { set(before, [] {}); });
}

Result<QList<Snooze>> snoozesOf(ReplicaReader &reader, const Id &person, const QList<Id> &assignments)
{
    const auto until = reader.database().prepare(
        QStringLiteral("SELECT until FROM snooze WHERE person = ? AND kind = ? AND id = ?"));
    if (!until)
        return until.error();
    QList<Snooze> found;
    found.reserve(assignments.size());
    for (const Id &assignment : assignments) {
        Snooze snooze{{EntityKind::Assignment, assignment}, {}};
        (*until)->bind(person, int(EntityKind::Assignment), assignment);
        EDESK_CHECK((*until)->forEach([&] { snooze.until = {(*until)->integer(0)}; }));
        found.append(snooze);
    }
    return found;
}

} // namespace edesk
