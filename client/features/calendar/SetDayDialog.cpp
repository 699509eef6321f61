// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/calendar/SetDayDialog.h"

#include "client/features/calendar/CalendarListModel.h"
#include "client/session/Completion.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "common/domain/calendar/CalendarRules.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 460;

QString chipOf(CalendarDayKind kind)
{
    return QString::fromLatin1(calendarDayKindChoices[std::size_t(kind) - 1].key);
}

} // namespace

SetDayDialog::SetDayDialog(const FeatureContext &context, const QList<CalendarOwner> &owners, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_onBehalfOf(context.acting.onBehalfOf()),
      m_owner(new QComboBox),
      m_date(new QDateEdit),
      m_kind(new FilterChips(tr("Ngày đó"))),
      m_note(new QLineEdit),
      m_error(new ErrorLine),
      m_accept(new QPushButton(tr("Thêm  (Ctrl+Enter)")))
{
    setWindowTitle(tr("Thêm ngày vào lịch làm việc"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Theme::of(this).scaled(Width));
    for (const CalendarOwner &owner : owners)
        m_owner->addItem(owner.name, QVariant::fromValue(owner.organisation));
    // The own agency stands last; the whole province is chosen on purpose.
    m_owner->setCurrentIndex(m_owner->count() - 1);
    const QDate today = vietnamTime(context.clock.now()).date();
    m_date->setDisplayFormat(u"dd/MM/yyyy"_s);
    m_date->setCalendarPopup(true);
    m_date->setDateRange(today.addDays(-longestPastDays), today.addYears(longestAheadYears));
    m_date->setDate(today.addDays(1));
    QList<FilterChip> kinds;
    for (const CalendarDayKind kind : {CalendarDayKind::Off, CalendarDayKind::Worked})
        kinds.append({.id = chipOf(kind), .text = kindText(kind, context.language)});
    m_kind->setChips(kinds);
    connect(m_kind, &FilterChips::activated, m_kind, &FilterChips::setCurrent);
    m_note->setMaxLength(calendarNoteLength);
    m_note->setPlaceholderText(tr("Số và ngày của văn bản quyết định"));
    build();
    m_date->setFocus();
}

void SetDayDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto *heading = new Label(windowTitle(), TypeRole::Item);
    heading->setWeight(QFont::DemiBold);
    layout->addWidget(heading);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(metrics::Gap);
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Lịch của"), m_owner);
    add(tr("Ngày"), m_date);
    add(tr("Là ngày"), m_kind);
    add(tr("Căn cứ"), m_note);
    layout->addLayout(form);
    layout->addWidget(m_error);
    auto *cancel = new QPushButton(tr("Huỷ"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setButtonKind(*m_accept, ButtonKind::Primary);
    m_accept->setAutoDefault(false);
    connect(m_accept, &QPushButton::clicked, this, &SetDayDialog::enter);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *send = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(send, &QShortcut::activated, this, &SetDayDialog::enter);
    }
}

void SetDayDialog::enter()
{
    if (m_isBusy)
        return;
    const SetCalendarDay day{m_owner->currentData().value<Id>(), m_date->date(),
                             m_kind->current() == chipOf(CalendarDayKind::Off) ? CalendarDayKind::Off
                                                                               : CalendarDayKind::Worked,
                             m_note->text().trimmed()};
    setBusy(true);
    const auto submitted =
        m_context.desk.submit(QString::fromLatin1(SetCalendarDay::Name), valuesOf(day), 0, m_onBehalfOf);
    whenFinished(submitted, this, [this, date = day.date](const Result<OutboxItem> &item) {
        setBusy(false);
        if (!item)
            return m_error->showError(item.error(), m_context.language);
        Q_EMIT taken(item->command.id, date);
        accept();
    });
}

void SetDayDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_accept->setDisabled(busy);
}

void SetDayDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

} // namespace edesk
