// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentsPage.h"

#include "client/exporting/ListExport.h"
#include "client/features/documents/DocumentDetail.h"
#include "client/features/documents/DocumentFilterBar.h"
#include "client/features/documents/DocumentSteps.h"
#include "client/features/documents/DocumentTable.h"
#include "client/features/documents/DraftDialog.h"
#include "client/features/documents/RegisterDialog.h"
#include "client/ui/ActionButton.h"
#include "client/ui/BusyBar.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QTimer>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int filterDelay = 120;
constexpr int fieldWidth = 190;
/// Room for what is typed; chips that have none for it go into their menu.
constexpr int smallestField = 150;
/// Changes that come together are read once.
constexpr int refreshDelay = 30;
constexpr int minute = 60 * 1000;

QString titleOf(DocumentBook book)
{
    return book == DocumentBook::Incoming ? DocumentsPage::tr("Văn bản đến")
                                          : DocumentsPage::tr("Văn bản đi");
}

} // namespace

QString DocumentsPage::pageId(DocumentBook book)
{
    return QString::fromLatin1(book == DocumentBook::Incoming ? Incoming : Outgoing);
}

DocumentsPage::DocumentsPage(const FeatureContext &context, QSettings &settings, DocumentBook book,
                             QWidget *parent)
    : ListDetailPage(titleOf(book), parent),
      m_context(context),
      m_book(book),
      m_model(new DocumentListModel(context, book, this)),
      m_detail(new DocumentDetail(context)),
      m_detailStack(new QStackedWidget),
      m_field(new SearchField(tr("Lọc văn bản"))),
      m_new(new QAction(Theme::of(this).icon(Icon::Plus),
                        book == DocumentBook::Incoming ? tr("Vào sổ") : tr("Soạn dự thảo"), this)),
      m_showAll(new QAction(tr("Bỏ lọc"), this)),
      m_refresh(new QTimer(this))
{
    buildHeader(settings);
    setModel(m_model);
    buildDetail();
    const auto *exporting =
        new ListExport(context, *this, [this] { return documentTable(m_context, m_model->filter()); });
    m_field->leaveToShortcuts(exporting->actions() + m_detail->steps().all() + QList{m_new});
    connectDesk();
    m_model->countAlso(m_bar->toCount());
    m_bar->restore();
    showNew();
}

void DocumentsPage::buildHeader(QSettings &settings)
{
    m_bar = new DocumentFilterBar(m_context, settings, m_book, pageId(m_book), {chips(), *m_field, *this});
    connect(m_bar, &DocumentFilterBar::chosen, this, &DocumentsPage::changeFilter);
    connect(m_bar, &DocumentFilterBar::savedChanged, this, [this] { m_model->countAlso(m_bar->toCount()); });
    m_field->setDelay(filterDelay);
    m_field->setMinimumWidth(smallestField);
    m_field->setMaximumWidth(fieldWidth);
    addHeaderWidget(m_field);
    m_new->setShortcut(QKeySequence(Qt::Key_Insert));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    addHeaderWidget(new ActionButton(m_new));
    connect(m_new, &QAction::triggered, this, &DocumentsPage::openNew);
    connect(m_showAll, &QAction::triggered, this,
            [this] { m_bar->openPart(QString::fromLatin1(DocumentFilter::All)); });
}

/// The steps on the current row can be taken from the list and the filter too.
void DocumentsPage::buildDetail()
{
    m_detailStack->addWidget(new EmptyState(tr("Chọn một văn bản để xem chi tiết.")));
    m_detailStack->addWidget(m_detail);
    setDetail(m_detailStack);
    addActions(m_detail->steps().all());
    connect(this, &ListDetailPage::currentChanged, this, &DocumentsPage::showCurrent);
    connect(this, &ListDetailPage::retryRequested, m_refresh, qOverload<>(&QTimer::start));
}

void DocumentsPage::connectDesk()
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &DocumentsPage::refresh);
    connect(&m_context.desk, &DeskPort::rowsChanged, this, &DocumentsPage::follow);
    connect(&m_context.desk, &DeskPort::outboxChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(&m_context.calendar, &DeskCalendar::changed, m_refresh, qOverload<>(&QTimer::start));
    connect(&m_context.acting, &Acting::changed, m_refresh, qOverload<>(&QTimer::start));
    connect(&m_context.desk, &DeskPort::statusChanged, this, &DocumentsPage::showBusy);
    // Deadlines pass without any row changing.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &DocumentsPage::refresh);
    clock->start(minute);
    connect(m_model, &DocumentListModel::read, this, &DocumentsPage::showRead);
    connect(m_model, &DocumentListModel::counted, this, [this] { m_bar->setCounts(m_model->counts()); });
}

void DocumentsPage::changeFilter(const DocumentFilter &filter)
{
    m_model->setFilter(filter);
    list().scrollToTop();
    m_wanted = {};
    m_toTop = true;
}

void DocumentsPage::openPart(const QString &part)
{
    m_bar->openPart(part);
}

void DocumentsPage::follow(const QSet<EntityKind> &kinds)
{
    const QSet<EntityKind> shown{EntityKind::Document,       EntityKind::DocumentEvent,
                                 EntityKind::DocumentAccess, EntityKind::DocumentRecipient,
                                 EntityKind::DocumentFile,   EntityKind::Assignment,
                                 EntityKind::RoleGrant,      EntityKind::Person};
    if (kinds.intersects(shown))
        m_refresh->start();
}

void DocumentsPage::refresh()
{
    showNew();
    m_model->refresh();
}

void DocumentsPage::showRead()
{
    showListState();
    if (!m_wanted.isNull())
        showWanted();
    else if (m_toTop || isUntouched())
        stayOnTop();
    m_toTop = false;
    showCurrent(list().currentIndex());
}

/// Nobody has worked with the list or the detail yet: what is current is the first row, chosen by the screen.
bool DocumentsPage::isUntouched()
{
    const QModelIndex current = list().currentIndex();
    const QWidget *focus = QApplication::focusWidget();
    return !list().isTouched() && (!current.isValid() || current == m_chosen) &&
           !(focus && m_detail->isAncestorOf(focus));
}

/// The first sync brings rows in any order: the newest is shown as long as no other was asked for.
void DocumentsPage::stayOnTop()
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex first = m_model->index(0);
    if (list().currentIndex() != first)
        list().setCurrentIndex(first);
    m_chosen = first;
    list().showTop();
}

void DocumentsPage::showListState()
{
    if (m_model->error())
        return showError(*m_model->error(), m_context.language);
    if (m_model->rowCount() > 0)
        return showRows();
    const bool isFiltered = !m_model->filter().words.isEmpty() ||
                            m_model->filter().chip != QLatin1StringView(DocumentFilter::All);
    if (isFiltered)
        showEmpty(tr("Không có văn bản nào khớp với bộ lọc."), m_showAll);
    else
        showEmpty(m_book == DocumentBook::Incoming ? tr("Chưa có văn bản đến nào.")
                                                   : tr("Chưa có văn bản đi nào."),
                  m_new->isEnabled() ? m_new : nullptr);
}

/// Where the person may not begin one, the button says whose work it is.
void DocumentsPage::showNew()
{
    const QLatin1StringView action =
        m_book == DocumentBook::Incoming ? document_action::Receive : document_action::Draft;
    const unsigned parts = DocumentFacts::partsForNew(m_context, m_book);
    const auto to = documentTable(m_book).step(NoState, action, parts);
    m_new->setEnabled(to.ok());
    m_new->setToolTip(to ? tr("%1 (Insert)").arg(m_new->text()) : errorText(to.error(), m_context.language));
}

FormDialog *DocumentsPage::openNew()
{
    if (!m_new->isEnabled())
        return nullptr;
    FormDialog *dialog = nullptr;
    if (m_book == DocumentBook::Incoming)
        dialog = new RegisterDialog(m_context, window());
    else
        dialog = new DraftDialog(m_context, window());
    connect(dialog, &FormDialog::taken, this, [this](const OutboxItem &item) { openRow(item.subject.id); });
    dialog->open();
    return dialog;
}

void DocumentsPage::showCurrent(const QModelIndex &index)
{
    if (index.isValid()) {
        const auto facts = DocumentFacts::load(m_context, m_model->item(index.row()).id);
        if (!facts)
            return m_context.navigator.tellError(facts.error());
        if (*facts) {
            m_detail->present(**facts);
            return m_detailStack->setCurrentWidget(m_detail);
        }
    }
    m_detail->clear();
    m_detailStack->setCurrentIndex(0);
}

void DocumentsPage::showBusy()
{
    const SyncPhase phase = m_context.desk.status().phase;
    busyBar().setBusy(phase == SyncPhase::Working || phase == SyncPhase::Connecting);
}

void DocumentsPage::openRow(const Id &document)
{
    m_wanted = document;
    m_toTop = false;
    if (m_model->isCurrent() && m_model->rowOf(document) >= 0)
        return showWanted();
    m_model->pin(document);
}

/// The row that was asked for, once it is read; without the filter when that hides it.
void DocumentsPage::showWanted()
{
    const int row = m_model->rowOf(m_wanted);
    if (row >= 0) {
        m_wanted = {};
        m_chosen = QPersistentModelIndex();
        list().setCurrentIndex(m_model->index(row));
        return showDetail(true);
    }
    const DocumentFilter all{m_book};
    if (m_model->filter() != all) {
        m_bar->show(all);
        return m_model->setFilter(all, m_wanted);
    }
    m_wanted = {};
    m_context.navigator.tellError(failure(ErrorCode::NotFound, {u"document"_s}));
}

PageEntry documentsPage(const FeatureContext &context, QSettings &settings, DocumentBook book)
{
    constexpr int incomingPlace = 20;
    constexpr int outgoingPlace = 25;
    const bool isIncoming = book == DocumentBook::Incoming;
    PageEntry entry;
    entry.id = DocumentsPage::pageId(book);
    entry.title = titleOf(book);
    entry.icon = isIncoming ? Icon::Inbox : Icon::Send;
    entry.order = isIncoming ? incomingPlace : outgoingPlace;
    entry.create = [&context, &settings, book](QWidget *parent) {
        return new DocumentsPage(context, settings, book, parent);
    };
    entry.kinds = {int(EntityKind::Document)};
    entry.holds = [&context, book](const Id &document) {
        const auto row = context.reader.find(entityType<Document>(), document);
        return row && *row && fromRecord<Document>(**row).book == book;
    };
    return entry;
}

} // namespace edesk
