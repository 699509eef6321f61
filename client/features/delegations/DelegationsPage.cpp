// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/delegations/DelegationsPage.h"

#include "client/features/delegations/DelegateDialog.h"
#include "client/session/Completion.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/DetailPane.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/organisation/DelegationRules.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace edesk {
namespace {

/// In the order of DelegationQuestion::parts().
QStringList partTexts()
{
    return {DelegationsPage::tr("Tôi ủy quyền"), DelegationsPage::tr("Tôi được ủy quyền"),
            DelegationsPage::tr("Trong cơ quan"), DelegationsPage::tr("Đã kết thúc")};
}

QStringList emptyTexts()
{
    return {DelegationsPage::tr("Bạn không ủy quyền vai trò nào."),
            DelegationsPage::tr("Không ai ủy quyền cho bạn."),
            DelegationsPage::tr("Không có ủy quyền nào của người khác mà bạn được xem."),
            DelegationsPage::tr("Chưa có ủy quyền nào kết thúc.")};
}

} // namespace

DelegationsPage::DelegationsPage(const FeatureContext &context, QWidget *parent)
    : ListDetailPage(tr("Ủy quyền"), parent),
      m_context(context),
      m_model(new DelegationListModel(context, this)),
      m_stack(new QStackedWidget),
      m_detail(new DetailPane),
      m_new(
          makeAction(Icon::Plus, tr("Ủy quyền mới"), QKeySequence(Qt::Key_Insert), [this] { openDialog(); })),
      m_end(makeAction(Icon::Close, tr("Chấm dứt"), QKeySequence(Qt::Key_Delete), [this] { endCurrent(); })),
      m_act(makeAction(Icon::Person, tr("Làm thay"), {}, [this] { actForCurrent(); }))
{
    addAction(m_new);
    list().addAction(m_end);
    addChips();
    addHeaderWidget(new ActionButton(m_new));
    setModel(m_model);
    m_stack->addWidget(new EmptyState(tr("Chọn một ủy quyền để xem chi tiết.")));
    m_stack->addWidget(m_detail);
    setDetail(m_stack);
    connect(this, &ListDetailPage::currentChanged, this, &DelegationsPage::showCurrent);
    connect(this, &ListDetailPage::retryRequested, m_model, &DelegationListModel::refresh);
    connect(m_model, &DelegationListModel::read, this, &DelegationsPage::showRead);
    connect(&context.desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.intersects({EntityKind::Delegation, EntityKind::RoleGrant, EntityKind::Person}))
            m_model->refresh();
    });
    // The day of a delegation comes and goes without any row changing.
    connect(&context.acting, &Acting::possibleChanged, m_model, &DelegationListModel::refresh);
    connect(&context.acting, &Acting::changed, this, [this] { showCurrent(list().currentIndex()); });
    m_new->setEnabled(false);
    m_end->setEnabled(false);
    m_act->setEnabled(false);
    m_model->refresh();
}

QAction *DelegationsPage::makeAction(Icon icon, const QString &text, const QKeySequence &key,
                                     const std::function<void()> &run)
{
    auto *made = new QAction(Theme::of(this).icon(icon), text, this);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void DelegationsPage::addChips()
{
    chips().setChips(filterChips(DelegationQuestion::parts(), partTexts()));
    connect(&chips(), &FilterChips::activated, this, &DelegationsPage::openPart);
}

void DelegationsPage::openPart(const QString &part)
{
    if (!chips().setCurrent(part))
        return;
    m_model->setPart(part);
    list().scrollToTop();
}

void DelegationsPage::openRow(const Id &delegation)
{
    m_wanted = delegation;
    m_places = DelegationQuestion::parts();
    openPart(m_places.takeFirst());
}

/// In one part after the other, until it is found.
void DelegationsPage::showWanted()
{
    if (const int row = m_model->rowOf(m_wanted); row >= 0) {
        m_wanted = {};
        list().setCurrentIndex(m_model->index(row));
        return;
    }
    if (!m_places.isEmpty())
        return openPart(m_places.takeFirst());
    m_wanted = {};
    m_context.navigator.tellError(failure(ErrorCode::NotFound, {QStringLiteral("delegation")}));
}

void DelegationsPage::showRead()
{
    const QStringList parts = DelegationQuestion::parts();
    for (const QString &part : parts)
        chips().setCount(part, m_model->count(part));
    m_new->setEnabled(!m_model->roles().isEmpty());
    if (m_model->error())
        showError(*m_model->error(), m_context.language);
    else if (m_model->rowCount() > 0)
        showRows();
    else
        showEmpty(emptyTexts().value(parts.indexOf(m_model->part())), m_new->isEnabled() ? m_new : nullptr);
    if (!m_wanted.isNull())
        showWanted();
    else if (!list().currentIndex().isValid() && m_model->rowCount() > 0)
        list().setCurrentIndex(m_model->index(0));
    showCurrent(list().currentIndex());
}

const DelegationLine *DelegationsPage::currentLine()
{
    const QModelIndex current = list().currentIndex();
    return current.isValid() ? &m_model->line(current.row()) : nullptr;
}

void DelegationsPage::showCurrent(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_end->setEnabled(false);
        m_act->setEnabled(false);
        m_stack->setCurrentIndex(0);
        return;
    }
    const DelegationLine &line = m_model->line(index.row());
    const WorkItem item = m_model->item(index.row());
    m_detail->setTitle(item.title);
    m_detail->setPills({{.text = item.stateText, .tone = item.stateTone}});
    m_detail->setFields({{tr("Người ủy quyền"), line.fromName},
                         {tr("Người được ủy quyền"), line.toName},
                         {tr("Vai trò"), roleText(line.delegation.role, m_context.language)},
                         {tr("Đơn vị"), line.place},
                         {tr("Thời hạn"), periodText(line.delegation)},
                         {tr("Lý do"), line.delegation.reason}});
    showActions(line);
    m_stack->setCurrentWidget(m_detail);
}

void DelegationsPage::showActions(const DelegationLine &line)
{
    const bool isForMe =
        line.delegation.toPersonId == m_context.person && line.state == DelegationLine::State::InForce;
    const bool isActing = m_context.acting.onBehalfOf() == line.delegation.fromPersonId;
    m_act->setText(isActing ? tr("Thôi làm thay") : tr("Làm thay"));
    m_act->setEnabled(isForMe);
    m_act->setVisible(isForMe);
    m_end->setEnabled(line.mayEnd);
    m_end->setVisible(line.mayEnd);
    m_detail->actions().setActions({m_act, m_end});
}

void DelegationsPage::actForCurrent()
{
    const DelegationLine *line = currentLine();
    if (!line)
        return;
    const Id principal = line->delegation.fromPersonId;
    if (m_context.acting.onBehalfOf() == principal)
        return m_context.acting.end();
    if (!m_context.acting.actFor(principal))
        m_context.navigator.tellError(failure(ErrorCode::DelegationOver, {line->fromName}));
}

DelegateDialog *DelegationsPage::openDialog()
{
    if (m_model->roles().isEmpty())
        return nullptr;
    auto *dialog = new DelegateDialog(m_context, m_model->roles(), window());
    connect(dialog, &DelegateDialog::taken, this, [this](const QString &name) {
        m_context.navigator.tell(tr("Đã ủy quyền cho %1").arg(name));
        openPart(QString::fromLatin1(DelegationQuestion::Given));
    });
    dialog->open();
    return dialog;
}

/// It cannot be taken back: a new delegation would be another one.
void DelegationsPage::endCurrent()
{
    const DelegationLine *line = currentLine();
    if (!line || !line->mayEnd)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, window()->windowTitle(),
                                tr("Chấm dứt ủy quyền %1 → %2?").arg(line->fromName, line->toName),
                                QMessageBox::NoButton, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Có hiệu lực ngay khi máy chủ nhận; cả hai người được báo."));
    const QPushButton *yes = box->addButton(tr("Chấm dứt"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Huỷ"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, asked = *line] { end(asked); });
    box->open();
}

void DelegationsPage::end(const DelegationLine &line)
{
    const auto submitted = m_context.desk.submit(QString::fromLatin1(EndDelegation::Name),
                                                 valuesOf(EndDelegation{line.delegation.id}));
    whenFinished(submitted, this, [this](const Result<OutboxItem> &item) {
        if (!item)
            return m_context.navigator.tellError(item.error());
        m_context.navigator.tell(tr("Đã chấm dứt ủy quyền"));
    });
}

AreaEntry delegationsArea(const FeatureContext &context)
{
    constexpr int place = 50;
    const QString page = QString::fromLatin1(DelegationsPage::PageId);
    AreaEntry area;
    area.pages = {{page,
                   DelegationsPage::tr("Ủy quyền"),
                   Icon::Person,
                   {},
                   place,
                   [&context](QWidget *parent) { return new DelegationsPage(context, parent); },
                   {int(EntityKind::Delegation)}}};
    return area;
}

} // namespace edesk
