// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/notices/NoticesPage.h"

#include "client/exporting/ListExport.h"
#include "client/features/notices/NoticeActions.h"
#include "client/features/notices/NoticeTable.h"
#include "client/features/notices/NoticesCard.h"
#include "client/session/Completion.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/DetailPane.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"

#include <QAction>
#include <QStackedWidget>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// In the order of NoticeFilter::chips().
QStringList chipTexts()
{
    return {NoticesPage::tr("Chưa xem"), NoticesPage::tr("Tất cả"),         NoticesPage::tr("Công việc"),
            NoticesPage::tr("Văn bản"),  NoticesPage::tr("Duyệt, gia hạn"), NoticesPage::tr("Trao đổi")};
}

/// No more of each than is needed to mark it and to name it should that fail.
Result<QList<SeenRun::Unread>> unreadOf(ReplicaReader &reader, const Id &person)
{
    const RowQuery query = NoticeFilter{}.query(person);
    const auto row = reader.database().prepare(
        u"SELECT id, title FROM notice%1 ORDER BY %2"_s.arg(query.clause(), query.orderBy));
    if (!row)
        return row.error();
    (*row)->bind(person);
    QList<SeenRun::Unread> unread;
    EDESK_CHECK((*row)->forEach([&] { unread.append({(*row)->id(0), (*row)->text(1)}); }));
    return unread;
}

} // namespace

NoticesPage::NoticesPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Thông báo"), parent),
      m_context(context),
      m_model(new NoticeListModel(context, this)),
      m_stack(new QStackedWidget),
      m_detail(new DetailPane),
      m_open(addAction(Icon::Task, tr("Mở"), {}, [this] { openCurrent(); })),
      m_seen(addAction(Icon::Check, tr("Đã xem"), QKeySequence(Qt::Key_Delete), [this] { markSelected(); })),
      m_allSeen(addAction(Icon::Check, tr("Đã xem tất cả"), {}, [this] { markAll(); }))
{
    addChips();
    addHeaderWidget(new ActionButton(m_allSeen));
    setModel(m_model);
    m_stack->addWidget(new EmptyState(tr("Chọn một thông báo để xem chi tiết.")));
    m_stack->addWidget(m_detail);
    setDetail(m_stack);
    m_detail->actions().setActions({m_open, m_seen});
    list().addAction(m_seen);
    new ListExport(context, *this, [this] {
        const NoticeFilter &filter = m_model->filter();
        return noticeTable(m_context, filter, chipTexts().value(NoticeFilter::chips().indexOf(filter.chip)));
    });
    connect(this, &ListDetailPage::currentChanged, this, &NoticesPage::showCurrent);
    connect(this, &ListDetailPage::opened, this, &NoticesPage::openCurrent);
    connect(this, &ListDetailPage::retryRequested, m_model, &NoticeListModel::refresh);
    connect(m_model, &NoticeListModel::read, this, &NoticesPage::showRead);
    connect(&context.desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(EntityKind::Notice))
            m_model->refresh();
    });
    m_model->refresh();
}

QAction *NoticesPage::addAction(Icon icon, const QString &text, const QKeySequence &key,
                                const std::function<void()> &run)
{
    auto *made = new QAction(Theme::of(this).icon(icon), text, this);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void NoticesPage::addChips()
{
    chips().setChips(filterChips(NoticeFilter::chips(), chipTexts()));
    connect(&chips(), &FilterChips::activated, this, &NoticesPage::openPart);
}

void NoticesPage::showRead()
{
    const QStringList ids = NoticeFilter::chips();
    for (const QString &id : ids)
        chips().setCount(id, m_model->count(id));
    showAllSeen();
    if (m_model->error())
        showError(*m_model->error(), m_context.language);
    else if (m_model->rowCount() > 0)
        showRows();
    else
        showEmpty(tr("Không có thông báo nào ở đây."));
    if (const int wanted = m_model->rowOf(std::exchange(m_wanted, {})); wanted >= 0)
        list().setCurrentIndex(m_model->index(wanted));
    else if (!list().currentIndex().isValid() && m_model->rowCount() > 0)
        list().setCurrentIndex(m_model->index(0));
    showCurrent(list().currentIndex());
}

void NoticesPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    const Notice &notice = m_model->notice(index.row());
    m_detail->setTitle(notice.title);
    m_detail->setPills({{.text = reasonText(notice.reason, m_context.language), .tone = Tone::Accent}});
    m_detail->setFields({{tr("Lý do"), reasonText(notice.reason, m_context.language)},
                         {tr("Từ"), notice.fromName},
                         {tr("Lúc"), dateTimeText(notice.at)},
                         {tr("Đã xem"), notice.readAt.isSet() ? dateTimeText(notice.readAt) : tr("chưa")}});
    m_open->setEnabled(notice.subjectKind != 0);
    m_seen->setEnabled(!notice.readAt.isSet());
    m_stack->setCurrentWidget(m_detail);
}

void NoticesPage::openCurrent()
{
    if (const QModelIndex current = list().currentIndex(); current.isValid())
        openSubject(m_context, m_model->notice(current.row()));
}

void NoticesPage::openRow(const Id &notice)
{
    openPart(QString::fromLatin1(NoticeFilter::All));
    m_wanted = notice;
}

void NoticesPage::openPart(const QString &chip)
{
    if (!chips().setCurrent(chip))
        return;
    m_model->setFilter({chip});
    list().scrollToTop();
}

void NoticesPage::markSelected()
{
    QList<SeenRun::Unread> unread;
    const QModelIndexList selected = list().selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        const Notice &notice = m_model->notice(index.row());
        if (!notice.readAt.isSet())
            unread.append({notice.id, notice.title});
    }
    if (unread.size() == 1)
        markSeen(m_context, unread.first().id);
    else if (!unread.isEmpty())
        (new SeenRun(m_context, unread, *this))->start();
}

/// Every unread notice, not only those read into the list so far.
void NoticesPage::markAll()
{
    setMarkingAll(true);
    const auto all = m_context.queries.ask<QList<SeenRun::Unread>>(
        [person = m_context.person](ReplicaReader &reader) { return unreadOf(reader, person); });
    whenFinished(all, this, [this](const Result<QList<SeenRun::Unread>> &notices) {
        if (!notices) {
            setMarkingAll(false);
            return m_context.navigator.tellError(notices.error());
        }
        auto *run = new SeenRun(m_context, *notices, *this);
        connect(run, &SeenRun::finished, this, [this] { setMarkingAll(false); });
        run->start();
    });
}

void NoticesPage::setMarkingAll(bool marking)
{
    m_isMarkingAll = marking;
    showAllSeen();
}

void NoticesPage::showAllSeen()
{
    const bool hasUnread = m_model->count(QString::fromLatin1(NoticeFilter::Unread)) > 0;
    m_allSeen->setEnabled(hasUnread && !m_isMarkingAll);
}

AreaEntry noticesArea(const FeatureContext &context)
{
    constexpr int place = 40;
    AreaEntry area;
    area.pages = {{QString::fromLatin1(NoticesPage::PageId),
                   NoticesPage::tr("Thông báo"),
                   Icon::Bell,
                   {},
                   place,
                   [&context](QWidget *parent) { return new NoticesPage(context, parent); },
                   {int(EntityKind::Notice)}}};
    area.home = {{HomeEntry::Place::Narrow, place,
                  [&context](QWidget *parent) { return new NoticesCard(context, parent); }}};
    return area;
}

} // namespace edesk
