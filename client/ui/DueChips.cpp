// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/DueChips.h"

#include "client/ui/FilterChips.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QPushButton>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchDays = 30;
constexpr auto AnyDay = "any"_L1;

} // namespace

DueChips::DueChips(QDate today, std::function<bool(QDate)> isWorkingDay, QWidget *parent)
    : QWidget(parent),
      m_today(today),
      m_isWorkingDay(std::move(isWorkingDay)),
      m_chips(new FilterChips(tr("Hạn"))),
      m_popup(new QWidget(this, Qt::Popup)),
      m_calendar(new QCalendarWidget)
{
    const QDate first = workingDay(today, 1);
    const QDate next = workingDay(today.addDays(1), 1);
    m_dates = {{u"today"_s, first},
               {u"tomorrow"_s, next},
               {u"friday"_s, friday()},
               {u"week"_s, workingDay(today.addDays(7), 1)}};
    m_chips->setChips({{u"today"_s, first == today ? tr("Hôm nay") : dayName(first)},
                       {u"tomorrow"_s, next == today.addDays(1) ? tr("Ngày mai") : dayName(next)},
                       {u"friday"_s, dayName(friday())},
                       {u"week"_s, tr("1 tuần")},
                       {AnyDay, tr("Chọn ngày…")}});
    connect(m_chips, &FilterChips::activated, this, &DueChips::choose);

    m_calendar->setMinimumDate(today);
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setAccessibleName(tr("Chọn ngày"));
    connect(m_calendar, &QCalendarWidget::clicked, this, &DueChips::pick);
    connect(m_calendar, &QCalendarWidget::activated, this, &DueChips::pick);
    auto *popupLayout = new QVBoxLayout(m_popup);
    popupLayout->setContentsMargins(1, 1, 1, 1);
    popupLayout->addWidget(m_calendar);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_chips);
    layout->addStretch();
    setDue(friday());
}

void DueChips::setDue(QDate date)
{
    if (!date.isValid() || date < m_today)
        return;
    QString chip = AnyDay;
    for (const auto &[id, day] : std::as_const(m_dates)) {
        if (day == date && chip == AnyDay)
            chip = id;
    }
    m_chips->setText(AnyDay, chip == AnyDay ? dayName(date) : tr("Chọn ngày…"));
    m_chips->setCurrent(chip);
    if (m_due == date)
        return;
    m_due = date;
    Q_EMIT dueChanged(date);
}

void DueChips::choose(const QString &id)
{
    for (const auto &[chip, day] : std::as_const(m_dates)) {
        if (chip != id)
            continue;
        m_chips->setText(AnyDay, tr("Chọn ngày…"));
        if (m_due != day) {
            m_due = day;
            Q_EMIT dueChanged(day);
        }
        return;
    }
    if (m_due.isValid())
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

QDate DueChips::friday() const
{
    const int ahead = (Qt::Friday - m_today.dayOfWeek() + 7) % 7;
    const QDate day = workingDay(m_today.addDays(ahead == 0 ? 7 : ahead), -1);
    return day > m_today ? day : workingDay(m_today.addDays(1), 1);
}

QString DueChips::dayName(QDate date) const
{
    static const char *const names[] = {QT_TR_NOOP("Thứ Hai"), QT_TR_NOOP("Thứ Ba"),  QT_TR_NOOP("Thứ Tư"),
                                        QT_TR_NOOP("Thứ Năm"), QT_TR_NOOP("Thứ Sáu"), QT_TR_NOOP("Thứ Bảy"),
                                        QT_TR_NOOP("Chủ Nhật")};
    return u"%1 %2"_s.arg(tr(names[date.dayOfWeek() - 1]), date.toString(u"dd/MM"_s));
}

} // namespace edesk
