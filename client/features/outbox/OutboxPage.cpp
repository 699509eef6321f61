// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/OutboxPage.h"

#include "client/exporting/ListExport.h"
#include "client/features/outbox/ConflictView.h"
#include "client/features/outbox/OutboxTable.h"
#include "client/features/outbox/OutboxWords.h"
#include "client/session/Completion.h"
#include "client/ui/ActionBar.h"
#include "client/ui/DetailPane.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/organisation/Person.h"

#include <QAction>
#include <QStackedWidget>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
using Part = OutboxListModel::Part;

const QStringList parts{u"all"_s, u"waiting"_s, QString::fromLatin1(OutboxPage::Attention), u"arrived"_s};

/// In the order of the parts.
QStringList partTexts()
{
    return {OutboxPage::tr("Tất cả"), OutboxPage::tr("Chờ gửi"), OutboxPage::tr("Cần xem"),
            OutboxPage::tr("Đã nhận")};
}

/// What each part says when nothing is in it; in their order.
QStringList emptyTexts()
{
    return {OutboxPage::tr("Không có thay đổi nào đang giữ trên máy này."),
            OutboxPage::tr("Không có thay đổi nào chờ gửi."),
            OutboxPage::tr("Không có thay đổi nào cần bạn xem."),
            OutboxPage::tr("Không có thay đổi nào vừa được máy chủ nhận.")};
}

/// Empty for nobody, and for who is not on this desk.
QString nameOf(const FeatureContext &context, const Id &person)
{
    const auto found = context.reader.find(entityType<Person>(), person);
    return found && *found ? fromRecord<Person>(**found).fullName : QString();
}

} // namespace

OutboxPage::OutboxPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Đồng bộ"), parent),
      m_context(context),
      m_model(new OutboxListModel(context, this)),
      m_stack(new QStackedWidget),
      m_detail(new DetailPane)
{
    DeskPort &desk = context.desk;
    m_takeBack = addAction(Icon::Undo, tr("Thu lại"),
                           [this, &desk] { report(desk.takeBack(m_shown.command.id), tr("Đã thu lại")); });
    m_retry = addAction(Icon::Retry, tr("Gửi lại"),
                        [this, &desk] { report(desk.retry(m_shown.command.id), tr("Sẽ gửi lại")); });
    m_dismiss = addAction(Icon::Close, tr("Bỏ qua"),
                          [this, &desk] { report(desk.dismiss(m_shown.command.id), tr("Đã bỏ qua")); });
    m_open = addAction(Icon::Task, tr("Mở mục liên quan"),
                       [this] { m_context.navigator.openRecord(m_shown.subject); });
    addChips();
    new ListExport(context, *this, [this] {
        return outboxTable(m_context, m_model->shownItems(),
                           partTexts().value(parts.indexOf(chips().current())));
    });
    setModel(m_model);
    m_stack->addWidget(new EmptyState(tr("Chọn một thay đổi để xem chi tiết.")));
    m_stack->addWidget(m_detail);
    setDetail(m_stack);
    connect(this, &ListDetailPage::currentChanged, this, &OutboxPage::showCurrent);
    connect(&desk, &DeskPort::outboxChanged, this, &OutboxPage::refresh);
    refresh();
}

QAction *OutboxPage::addAction(Icon icon, const QString &text, const std::function<void()> &run)
{
    auto *made = new QAction(Theme::of(this).icon(icon), text, this);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void OutboxPage::addChips()
{
    chips().setChips(filterChips(parts, partTexts()));
    connect(&chips(), &FilterChips::activated, this, &OutboxPage::openPart);
}

void OutboxPage::openPart(const QString &chip)
{
    if (!chips().setCurrent(chip))
        return;
    m_model->setPart(static_cast<Part>(parts.indexOf(chip)));
    refresh();
}

void OutboxPage::refresh()
{
    m_model->refresh();
    for (qsizetype i = 0; i < parts.size(); ++i)
        chips().setCount(parts.at(i), m_model->count(static_cast<Part>(i)));
    if (m_model->rowCount() > 0)
        showRows();
    else
        showEmpty(emptyTexts().value(parts.indexOf(chips().current())));
    if (!list().currentIndex().isValid() && m_model->rowCount() > 0)
        list().setCurrentIndex(m_model->index(0));
    showCurrent(list().currentIndex());
}

void OutboxPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    present(m_model->outboxItem(index.row()));
    m_stack->setCurrentWidget(m_detail);
}

void OutboxPage::present(const OutboxItem &item)
{
    m_shown = item;
    const QString what = commandWords(m_context.catalogue, item.command.name, m_context.language);
    m_detail->setTitle(item.summary.isEmpty() ? what : item.summary);
    m_detail->setPills({outboxPill(item.state)});
    QList<DetailField> fields{{tr("Việc đã làm"), what},
                              {tr("Lúc"), dateTimeText(item.command.recordedAt)},
                              {tr("Mã lệnh"), item.command.id.toString()}};
    if (const QString principal = nameOf(m_context, item.command.onBehalfOf); !principal.isEmpty())
        fields.append({tr("Làm thay"), principal});
    if (item.state == OutboxState::Waiting && item.heldUntil > m_context.clock.now())
        fields.append({tr("Gửi sau"), vietnamTime(item.heldUntil).toString(u"HH:mm:ss"_s)});
    m_detail->setFields(fields);
    m_detail->setBody(item.awaited ? tr("Máy này chưa đủ dữ liệu để biết kết quả; máy chủ sẽ quyết định.")
                                   : QString());
    showFailure(item);
    const bool failed = item.state == OutboxState::Refused || item.state == OutboxState::Conflict;
    m_takeBack->setVisible(item.state == OutboxState::Waiting);
    m_retry->setVisible(failed);
    m_dismiss->setVisible(failed);
    m_open->setVisible(item.subject.kind != EntityKind::None);
    m_detail->actions().setActions({m_takeBack, m_retry, m_dismiss, m_open});
}

/// Cause, what to do and the code; for an edit the values side by side.
void OutboxPage::showFailure(const OutboxItem &item)
{
    QList<DetailField> failure;
    QList<FieldConflict> conflicts;
    if (item.refusal) {
        failure = {{tr("Nguyên nhân"), errorText(*item.refusal, m_context.language)},
                   {tr("Cần làm"), errorHint(*item.refusal, m_context.language)},
                   {tr("Mã lỗi"), errorKey(item.refusal->code)}};
        conflicts = FieldConflict::of(m_context, item);
    }
    if (item.command.id == m_failed && failure == m_failure && conflicts == m_conflicts)
        return;
    m_failed = item.command.id;
    m_failure = failure;
    m_conflicts = conflicts;
    m_detail->clearSections();
    if (failure.isEmpty())
        return;
    auto *cause = new FieldGrid;
    cause->setFields(failure);
    m_detail->addSection(tr("Vì sao chưa được nhận"), cause);
    if (!conflicts.isEmpty())
        m_detail->addSection(tr("So sánh từng trường"), new ConflictView(conflicts));
}

template <typename T>
void OutboxPage::report(const QFuture<Result<T>> &future, const QString &done)
{
    whenFinished(future, this, [this, done](const Result<T> &result) {
        if (result)
            m_context.navigator.tell(done);
        else
            m_context.navigator.tellError(result.error());
    });
}

AreaEntry outboxArea(const FeatureContext &context)
{
    constexpr int place = 900;
    AreaEntry area;
    area.pages = {{QString::fromLatin1(OutboxPage::PageId), OutboxPage::tr("Đồng bộ"), Icon::Sync,
                   OutboxPage::tr("Công cụ"), place,
                   [&context](QWidget *parent) { return new OutboxPage(context, parent); }}};
    return area;
}

} // namespace edesk
