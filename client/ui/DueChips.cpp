// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/DueChips.h"

#include "client/ui/FilterChips.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QPushButton>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchDays = 30;
constexpr int Week = 7;
constexpr qint64 Minute = 60'000;
constexpr auto FirstDay = "first"_L1;
constexpr auto NextDay = "next"_L1;
constexpr auto Friday = "friday"_L1;
constexpr auto OneWeek = "week"_L1;
constexpr auto AnyDay = "any"_L1;
const QTime EndOfWork(17, 0);

} // namespace

DueChips::DueChips(const Clock &clock, std::function<bool(QDate)> isWorkingDay, QDate after, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_isWorkingDay(std::move(isWorkingDay)),
      m_after(after),
      m_chips(new FilterChips(tr("Hạn"))),
      m_popup(new QWidget(this, Qt::Popup)),
      m_calendar(new QCalendarWidget)
{
    m_chips->setChips({{FirstDay, {}}, {NextDay, {}}, {Friday, {}}, {OneWeek, {}}, {AnyDay, {}}});
    connect(m_chips, &FilterChips::activated, this, &DueChips::choose);
    buildCalendar();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_chips);
    layout->addStretch();
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &DueChips::refresh);
    refresh();
    setDue(fridayAfter(base()));
}

void DueChips::buildCalendar()
{
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setAccessibleName(tr("Chọn ngày"));
    connect(m_calendar, &QCalendarWidget::clicked, this, &DueChips::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &DueChips::pick);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_calendar);
}

bool DueChips::refresh()
{
    const QDateTime now = vietnamTime(m_clock.now());
    const QDate today = now.date();
    const bool isWorkOver = now.time() >= EndOfWork;
    wakeAt(isWorkOver ? fromVietnamTime(today.addDays(1), QTime(0, 0)) : fromVietnamTime(today, EndOfWork));
    QDate earliest = today.addDays(isWorkOver ? 1 : 0);
    if (m_after.isValid())
        earliest = qMax(earliest, m_after.addDays(1));
    if (today == m_today && earliest == m_earliest)
        return false;
    m_today = today;
    m_earliest = earliest;
    nameChips();
    if (!m_due.isValid())
        return false;
    if (m_due >= m_earliest) {
        showChosen();
        return false;
    }
    setDue(m_dates.first().second);
    return true;
}

void DueChips::recount()
{
    nameChips();
    showChosen();
}

/// Clocks jump and computers sleep: no later than in a minute.
void DueChips::wakeAt(Instant next)
{
    m_wake.start(int(std::clamp(next.ms - m_clock.now().ms, qint64(0), Minute)));
}

QDate DueChips::base() const
{
    return m_after.isValid() ? qMax(m_today, m_after) : m_today;
}

void DueChips::nameChips()
{
    const QDate first = workingDay(m_earliest, 1);
    const QDate next = workingDay(first.addDays(1), 1);
    const QString firstName = nearName(first);
    const QString nextName = nearName(next);
    QDate friday = fridayAfter(base());
    // No two chips of one name.
    if (const QString name = dayName(friday); name == firstName || name == nextName)
        friday = fridayAfter(next);
    const QDate week = workingDay(base().addDays(Week), 1);
    m_dates = {{FirstDay, first}, {NextDay, next}, {Friday, friday}, {OneWeek, week}};
    m_chips->setText(FirstDay, firstName);
    m_chips->setText(NextDay, nextName);
    m_chips->setText(Friday, dayName(friday));
    m_chips->setText(OneWeek, base() == m_today ? tr("1 tuần") : tr("Thêm 1 tuần"));
    m_chips->setText(AnyDay, tr("Chọn ngày…"));
    m_calendar->setMinimumDate(m_earliest);
}

Instant DueChips::dueAt() const
{
    return fromVietnamTime(m_due, EndOfWork);
}

void DueChips::setDue(QDate date)
{
    if (!date.isValid() || date < m_earliest)
        return;
    const bool isOther = m_due != date;
    m_due = date;
    showChosen();
    if (isOther)
        Q_EMIT dueChanged(date);
}

void DueChips::showChosen()
{
    QString chip = AnyDay;
    for (const auto &[id, day] : std::as_const(m_dates)) {
        if (day == m_due && chip == AnyDay)
            chip = id;
    }
    m_chips->setText(AnyDay, chip == AnyDay ? dayName(m_due) : tr("Chọn ngày…"));
    m_chips->setCurrent(chip);
}

void DueChips::choose(const QString &id)
{
    // Whoever says today means the day it is now.
    refresh();
    for (const auto &[chip, day] : std::as_const(m_dates)) {
        if (chip != id)
            continue;
        m_chips->setCurrent(chip);
        m_chips->setText(AnyDay, tr("Chọn ngày…"));
        if (m_due != day) {
            m_due = day;
            Q_EMIT dueChanged(day);
        }
        return;
    }
    // Until a day is picked the date is the one before, and its chip says so.
    showChosen();
    m_calendar->setSelectedDate(m_due);
    const QWidget *button = m_chips->button(AnyDay);
    m_popup->adjustSize();
    m_popup->move(button->mapToGlobal(QPoint(0, button->height() + 4)));
    m_popup->show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void DueChips::pick(QDate date)
{
    m_popup->hide();
    setDue(date);
}

QDate DueChips::workingDay(QDate from, int step) const
{
    QDate day = from;
    for (int tried = 0; tried < SearchDays && !m_isWorkingDay(day); ++tried)
        day = day.addDays(step);
    return day;
}

QDate DueChips::fridayAfter(QDate day) const
{
    const int ahead = (Qt::Friday - day.dayOfWeek() + Week) % Week;
    const QDate friday = workingDay(day.addDays(ahead == 0 ? Week : ahead), -1);
    return friday > day ? friday : workingDay(day.addDays(1), 1);
}

/// Today and tomorrow by these words.
QString DueChips::nearName(QDate date) const
{
    if (date == m_today)
        return tr("Hôm nay");
    return date == m_today.addDays(1) ? tr("Ngày mai") : dayName(date);
}

QString DueChips::dayName(QDate date) const
{
    static const char *const names[] = {QT_TR_NOOP("Thứ Hai"), QT_TR_NOOP("Thứ Ba"),  QT_TR_NOOP("Thứ Tư"),
                                        QT_TR_NOOP("Thứ Năm"), QT_TR_NOOP("Thứ Sáu"), QT_TR_NOOP("Thứ Bảy"),
                                        QT_TR_NOOP("Chủ Nhật")};
    return u"%1 %2"_s.arg(tr(names[date.dayOfWeek() - 1]), date.toString(u"dd/MM"_s));
}

} // namespace edesk
