// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentFiles.h"

#include "client/features/documents/PdfWindow.h"
#include "client/session/Completion.h"
#include "client/steps/StepOrder.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/document/DocumentFileCommands.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// More are reached by scrolling.
constexpr qsizetype mostRows = 4;
constexpr auto pdfType = "application/pdf"_L1;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

DocumentFiles::DocumentFiles(const FeatureContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_rows(new Rows(this)),
      m_list(new WorkListView),
      m_add(new QPushButton(Theme::of(this).icon(Icon::Clip), tr("Thêm tệp…"))),
      m_remove(new QAction(tr("Gỡ tệp"), this))
{
    auto *heading = new Label(tr("Tệp"), TypeRole::Card);
    heading->setWeight(QFont::DemiBold);
    setButtonKind(*m_add, ButtonKind::Link);
    m_add->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    layout->addLayout(head);
    layout->addWidget(m_list);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(tr("Tệp của văn bản"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_rows);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    setAcceptDrops(true);
    connect(m_add, &QPushButton::clicked, this, &DocumentFiles::choose);
    connect(m_remove, &QAction::triggered, this, &DocumentFiles::removeCurrent);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { open(m_rows->item(index.row()).id); });
    connect(m_list, &QAbstractItemView::clicked, m_list, &QAbstractItemView::activated);
    connect(&context.desk, &DeskPort::transferChanged, this, &DocumentFiles::follow);
    hide();
}

void DocumentFiles::setFacts(const DocumentFacts &facts)
{
    m_document = facts.document.id;
    m_files = facts.files;
    m_mayAdd = !facts.obstacle(document_action::AttachFile);
    m_mayRemove = !facts.obstacle(document_action::RemoveFile);
    m_add->setVisible(m_mayAdd);
    m_remove->setVisible(m_mayRemove);
    m_remove->setEnabled(m_mayRemove);
    showRows();
    setVisible(m_mayAdd || !m_files.empty());
}

void DocumentFiles::showRows()
{
    QList<WorkItem> items;
    for (const DocumentFile &file : m_files)
        items.append(itemOf(file));
    m_rows->reconcile(items);
    const int rows = int(qMin<qsizetype>(items.size(), mostRows));
    m_list->setFixedHeight(rows * Theme::of(this).scaled(metrics::CompactListRow) + 2 * m_list->frameWidth());
    m_list->setVisible(rows > 0);
}

WorkItem DocumentFiles::itemOf(const DocumentFile &file) const
{
    WorkItem item;
    item.id = file.id;
    item.title = file.name;
    QStringList says{QLocale().formattedDataSize(file.size, 1)};
    if (file.version > 1)
        says << tr("phiên bản %1").arg(file.version);
    says << file.addedByName << dateTimeText(file.addedAt);
    says.removeAll(QString());
    item.subtitle = says.join(u" · "_s);
    if (const auto moving = m_moving.constFind(file.content); moving != m_moving.cend()) {
        constexpr qint64 whole = 100;
        const qint64 percent = moving->size > 0 ? moving->done * whole / moving->size : 0;
        item.stateText = moving->direction == TransferStatus::Direction::Up
                             ? tr("Đang gửi %1 %").arg(percent)
                             : tr("Đang tải %1 %").arg(percent);
        item.stateTone = Tone::Accent;
    }
    return item;
}

/// What arrived or stopped is told by whoever asked for it.
void DocumentFiles::follow(const TransferStatus &status)
{
    if (status.phase == TransferStatus::Phase::Moving)
        m_moving.insert(status.content, status);
    else
        m_moving.remove(status.content);
    const bool isShown = std::any_of(m_files.begin(), m_files.end(), [&status](const DocumentFile &file) {
        return file.content == status.content;
    });
    if (isShown)
        showRows();
}

void DocumentFiles::choose()
{
    auto *dialog = new QFileDialog(window(), tr("Thêm tệp vào văn bản"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DocumentFiles::addFiles);
    dialog->open();
}

void DocumentFiles::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        whenFinished(m_context.desk.addFile(path), this,
                     [this, document = m_document](const Result<ContentRef> &file) {
                         if (file)
                             attach(document, *file);
                         else
                             m_context.navigator.tellError(file.error());
                     });
    }
}

void DocumentFiles::attach(const Id &document, const ContentRef &file)
{
    AttachDocumentFile a;
    static_cast<ContentRef &>(a) = file;
    a.documentId = document;
    const StepOrder order = stepOrder(a, tr("Đã thêm tệp “%1”").arg(file.name));
    whenFinished(order.submit(m_context, m_context.acting.onBehalfOf()), this,
                 [this, order](const Result<OutboxItem> &item) {
                     if (item)
                         order.tellTaken(m_context, *item);
                     else
                         m_context.navigator.tellError(item.error());
                 });
}

const DocumentFile *DocumentFiles::find(const Id &file) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&file](const DocumentFile &one) { return one.id == file; });
    return found == m_files.end() ? nullptr : &*found;
}

void DocumentFiles::open(const Id &file)
{
    const DocumentFile *row = find(file);
    if (!row)
        return;
    whenFinished(m_context.desk.openContent({EntityKind::DocumentFile, file}), this,
                 [this, opened = *row](const Result<QString> &path) {
                     if (path)
                         showContent(opened, *path);
                     else
                         m_context.navigator.tellError(path.error());
                 });
}

void DocumentFiles::showContent(const DocumentFile &file, const QString &path)
{
    if (file.mediaType != pdfType)
        return openOutside(file, path);
    auto *shown = new PdfWindow(m_context.language, file.name, window());
    shown->view().open(path);
    shown->show();
}

/// Under its own name, by which the system knows the program; changes to the copy are not the document's.
void DocumentFiles::openOutside(const DocumentFile &file, const QString &path)
{
    const QDir folder(m_copies.filePath(file.id.toString()));
    const QString copy = folder.filePath(file.name);
    const bool isThere = QFile::exists(copy) || (folder.mkpath(u"."_s) && QFile::copy(path, copy));
    if (!isThere || !QDesktopServices::openUrl(QUrl::fromLocalFile(copy)))
        m_context.navigator.tellError(failure(ErrorCode::FileFailed, {file.name}));
}

void DocumentFiles::removeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const DocumentFile *file = current.isValid() ? find(m_rows->item(current.row()).id) : nullptr;
    if (!file || !m_mayRemove)
        return;
    const StepOrder order = stepOrder(RemoveDocumentFile{m_document, file->id},
                                      tr("Đã gỡ tệp “%1”").arg(file->name), StepOrder::UndoSeconds);
    whenFinished(order.submit(m_context, m_context.acting.onBehalfOf()), this,
                 [this, order](const Result<OutboxItem> &item) {
                     if (item)
                         order.tellTaken(m_context, *item);
                     else
                         m_context.navigator.tellError(item.error());
                 });
}

void DocumentFiles::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_mayAdd && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DocumentFiles::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFiles(localFiles(*event->mimeData()));
}

} // namespace edesk
