// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SnoozeMenu.h"

#include "client/ui/Theme.h"
#include "common/base/VietnameseDate.h"

#include <QBoxLayout>
#include <QCalendarWidget>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

const QTime afternoon(13, 30);
const QTime morning(8, 0);
constexpr int searchDays = 30;
constexpr int week = 7;

QDate workingDayFrom(QDate day, const std::function<bool(QDate)> &isWorkingDay)
{
    for (int tried = 0; tried < searchDays && !isWorkingDay(day); ++tried)
        day = day.addDays(1);
    return day;
}

} // namespace

SnoozeMenu::SnoozeMenu(Instant now, Language language, const std::function<bool(QDate)> &isWorkingDay,
                       QWidget *parent)
    : QMenu(tr("Để sau"), parent),
      m_calendar(new QCalendarWidget),
      // The menu is gone while the calendar shows.
      m_popup(new QWidget(parent, Qt::Popup))
{
    const QDateTime local = vietnamTime(now);
    const QDate today = local.date();
    if (local.time() < afternoon)
        offer(tr("Chiều nay, %1").arg(afternoon.toString(u"HH:mm"_s)), today, afternoon);
    const QString at = morning.toString(u"HH:mm"_s);
    const auto named = [&](QDate day) {
        return u"%1 %2, %3"_s.arg(weekdayText(day, language), day.toString(u"dd/MM"_s), at);
    };
    const QDate next = workingDayFrom(today.addDays(1), isWorkingDay);
    offer(next == today.addDays(1) ? tr("Ngày mai, %1").arg(at) : named(next), next, morning);
    const QDate monday = workingDayFrom(today.addDays(week + 1 - today.dayOfWeek()), isWorkingDay);
    if (monday != next)
        offer(named(monday), monday, morning);
    addAction(Theme::of(this).icon(Icon::Calendar), tr("Chọn ngày…"), this, &SnoozeMenu::askDay);

    m_calendar->setMinimumDate(today.addDays(1));
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setAccessibleName(tr("Chọn ngày"));
    connect(m_calendar, &QCalendarWidget::clicked, this, &SnoozeMenu::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &SnoozeMenu::pick);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_calendar);
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
}

void SnoozeMenu::offer(const QString &text, QDate day, QTime time)
{
    addAction(Theme::of(this).icon(Icon::Clock), text, this,
              [this, day, time] { Q_EMIT chosen(fromVietnamTime(day, time)); });
}

void SnoozeMenu::offerEnd()
{
    addSeparator();
    addAction(Theme::of(this).icon(Icon::Undo), tr("Thôi để sau"), this, &SnoozeMenu::endChosen);
}

void SnoozeMenu::askDay()
{
    m_popup->adjustSize();
    m_popup->move(pos());
    m_popup->show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void SnoozeMenu::pick(QDate day)
{
    m_popup->hide();
    Q_EMIT chosen(fromVietnamTime(day, morning));
}

} // namespace edesk
