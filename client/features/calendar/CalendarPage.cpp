// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/calendar/CalendarPage.h"

#include "client/features/calendar/SetDayDialog.h"
#include "client/session/Completion.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/DetailPane.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/calendar/CalendarRules.h"

#include <QAction>
#include <QStackedWidget>

#include <utility>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int UndoSeconds = 10;

} // namespace

CalendarPage::CalendarPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Lịch làm việc"), parent),
      m_context(context),
      m_model(new CalendarListModel(context, this)),
      m_stack(new QStackedWidget),
      m_detail(new DetailPane),
      m_add(makeAction(Icon::Plus, tr("Thêm ngày"), QKeySequence(Qt::Key_Insert), [this] { openDialog(); })),
      m_withdraw(makeAction(Icon::Undo, tr("Thu hồi"), QKeySequence(Qt::Key_Delete), [this] { withdraw(); })),
      m_addButton(new ActionButton(m_add))
{
    addAction(m_add);
    list().addAction(m_withdraw);
    addChips();
    addHeaderWidget(m_addButton);
    m_addButton->hide();
    setModel(m_model);
    m_stack->addWidget(new EmptyState(tr("Chọn một ngày để xem chi tiết.")));
    m_stack->addWidget(m_detail);
    setDetail(m_stack);
    m_detail->actions().setActions({m_withdraw});
    connect(this, &ListDetailPage::currentChanged, this, &CalendarPage::showCurrent);
    connect(this, &ListDetailPage::retryRequested, m_model, &CalendarListModel::refresh);
    connect(m_model, &CalendarListModel::read, this, &CalendarPage::showRead);
    connect(&context.desk, &DeskPort::rowsChanged, this, &CalendarPage::follow);
    connect(&context.acting, &Acting::changed, m_model, &CalendarListModel::refresh);
    m_add->setEnabled(false);
    m_withdraw->setEnabled(false);
    m_model->refresh();
}

QAction *CalendarPage::makeAction(Icon icon, const QString &text, const QKeySequence &key,
                                  const std::function<void()> &run)
{
    auto *made = new QAction(Theme::of(this).icon(icon), text, this);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void CalendarPage::addChips()
{
    QList<FilterChip> shown;
    const int now = m_model->year();
    for (int year = now - 1; year <= now + 2; ++year)
        shown.append({.id = QString::number(year), .text = QString::number(year)});
    shown.append({.id = QString::fromLatin1(Exceptions), .text = tr("Chỉ ngoại lệ")});
    chips().setChips(shown);
    chips().setCurrent(QString::number(now));
    connect(&chips(), &FilterChips::activated, this, &CalendarPage::openPart);
}

void CalendarPage::follow(const QSet<EntityKind> &kinds)
{
    if (kinds.intersects({EntityKind::CalendarDay, EntityKind::RoleGrant, EntityKind::Organisation}))
        m_model->refresh();
}

void CalendarPage::openRow(const Id &day)
{
    openPart(QString::fromLatin1(Exceptions));
    m_wanted = day;
}

void CalendarPage::openPart(const QString &chip)
{
    if (!chips().setCurrent(chip))
        return;
    m_model->setYear(chip.toInt());
    list().scrollToTop();
}

void CalendarPage::showRead()
{
    m_add->setEnabled(!m_model->owners().isEmpty());
    m_addButton->setVisible(m_add->isEnabled());
    if (m_model->error())
        showError(*m_model->error(), m_context.language);
    else if (m_model->rowCount() > 0)
        showRows();
    else
        showEmpty(tr("Chưa có ngày nào khác với lịch chung."), m_add->isEnabled() ? m_add : nullptr);
    if (const int wanted = m_model->rowOf(std::exchange(m_wanted, {})); wanted >= 0)
        list().setCurrentIndex(m_model->index(wanted));
    else if (!list().currentIndex().isValid() && m_model->rowCount() > 0)
        list().setCurrentIndex(m_model->index(0));
    showCurrent(list().currentIndex());
}

void CalendarPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_withdraw->setEnabled(false);
        m_stack->setCurrentIndex(0);
        return;
    }
    const CalendarLine &line = m_model->line(index.row());
    const WorkItem item = m_model->item(index.row());
    m_detail->setTitle(item.title);
    m_detail->setPills({{.text = item.stateText, .tone = item.stateTone}});
    if (line.day)
        m_detail->setFields({{tr("Áp dụng cho"), line.isOfProvince ? tr("Toàn tỉnh") : line.owner},
                             {tr("Căn cứ"), line.day->note.isEmpty() ? tr("không ghi") : line.day->note}});
    else
        m_detail->setFields({{tr("Ngày lễ"), line.holiday->words(m_context.language)},
                             {tr("Căn cứ"), tr("Bộ luật Lao động 2019, điều 111 và 112")}});
    m_withdraw->setEnabled(line.mayChange);
    m_withdraw->setVisible(line.mayChange);
    m_detail->actions().setActions({m_withdraw});
    m_stack->setCurrentWidget(m_detail);
}

SetDayDialog *CalendarPage::openDialog()
{
    if (m_model->owners().isEmpty())
        return nullptr;
    auto *dialog = new SetDayDialog(m_context, m_model->owners(), window());
    connect(dialog, &SetDayDialog::taken, this, [this](const Id &, QDate date) {
        m_context.navigator.tell(tr("Đã ghi %1 vào lịch").arg(dayText(date, m_context.language)));
    });
    dialog->open();
    return dialog;
}

void CalendarPage::withdraw()
{
    const QModelIndex current = list().currentIndex();
    if (!current.isValid() || !m_model->line(current.row()).mayChange)
        return;
    const CalendarLine line = m_model->line(current.row());
    const auto submitted = m_context.desk.submit(QString::fromLatin1(WithdrawCalendarDay::Name),
                                                 valuesOf(WithdrawCalendarDay{line.id}), UndoSeconds,
                                                 m_context.acting.onBehalfOf());
    whenFinished(submitted, this, [this, date = line.date](const Result<OutboxItem> &item) {
        if (!item)
            return m_context.navigator.tellError(item.error());
        offerUndo(
            tr("Đã thu hồi %1; gửi sau %2 giây").arg(dayText(date, m_context.language)).arg(UndoSeconds),
            item->command.id);
    });
}

void CalendarPage::offerUndo(const QString &done, const Id &command) const
{
    m_context.navigator.offerUndo(done, [context = &m_context, command] {
        whenFinished(context->desk.takeBack(command), &context->lifetime,
                     [context](const Result<void> &back) {
                         if (!back)
                             context->navigator.tellError(back.error());
                     });
    });
}

AreaEntry calendarArea(const FeatureContext &context)
{
    constexpr int place = 920;
    AreaEntry area;
    area.pages = {{QString::fromLatin1(CalendarPage::PageId),
                   CalendarPage::tr("Lịch làm việc"),
                   Icon::Calendar,
                   CalendarPage::tr("Công cụ"),
                   place,
                   [&context](QWidget *parent) { return new CalendarPage(context, parent); },
                   {int(EntityKind::CalendarDay)}}};
    return area;
}

} // namespace edesk
