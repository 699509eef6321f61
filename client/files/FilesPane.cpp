// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FilesPane.h"

#include "client/files/FileDrops.h"
#include "client/files/FileListModel.h"
#include "client/files/PastedFiles.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/ErrorWords.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace edesk {
namespace {

/// More are reached by scrolling.
constexpr qsizetype mostRows = 5;

} // namespace

FilesPane::FilesPane(const FeatureContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new FileListModel(context, this)),
      m_actions(new FileActions(context, *m_model, *this)),
      m_pasted(std::make_unique<PastedFiles>()),
      m_empty(new Label(tr("Chưa có tệp. Kéo tệp vào đây, dán bằng Ctrl+V hoặc bấm Thêm tệp."),
                        TypeRole::Caption, TextTone::Secondary)),
      m_list(new WorkListView),
      m_notice(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_error(new ErrorLine),
      m_bar(new ActionBar)
{
    build();
    connectParts();
    hide();
}

FilesPane::~FilesPane() = default;

void FilesPane::build()
{
    auto *heading = new Label(tr("Tệp đính kèm"), TypeRole::Card);
    heading->setWeight(QFont::DemiBold);
    m_empty->setWordWrap(true);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(heading->text());
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_model);
    m_bar->makeSecondary();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    for (QWidget *part :
         {static_cast<QWidget *>(heading), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_list),
          static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_bar)})
        layout->addWidget(part);
}

void FilesPane::connectParts()
{
    for (const FileAction name : {FileAction::Remove, FileAction::CopyName})
        m_list->addAction(m_actions->action(name));
    m_list->installEventFilter(this);
    auto *paste = new QAction(tr("Dán tệp"), this);
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QAction::triggered, this, &FilesPane::paste);
    addAction(paste);
    connect(m_list, &QAbstractItemView::activated, this,
            [this] { m_actions->action(FileAction::Open)->trigger(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &FilesPane::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilesPane::showActions);
    connect(m_model, &FileListModel::changed, this, &FilesPane::follow);
    connect(m_model, &FileListModel::failed, this, [this](const Error &error) { showErrors({error}); });
    connect(m_actions, &FileActions::failed, this, &FilesPane::showErrors);
    connect(m_actions, &FileActions::taking, this, [this](int files) {
        if (files > 0)
            m_error->hide();
        showNotice(files > 0 ? tr("Đang thêm %Ln tệp…", nullptr, files) : QString());
    });
    connect(&Theme::of(this), &Theme::changed, this, &FilesPane::fitList);
}

void FilesPane::present(const EntityRef &subject)
{
    if (subject != m_model->subject())
        m_error->hide();
    m_model->setSubject(subject);
    m_actions->refresh();
    follow();
}

void FilesPane::takeDropsOn(QWidget &detail)
{
    auto *drops = new FileDrops(detail);
    connect(drops, &FileDrops::dropped, this,
            [this](const QStringList &paths) { m_actions->addFiles(paths); });
    connect(drops, &FileDrops::hovered, this,
            [this](bool over) { showNotice(over ? tr("Thả để thêm vào tệp đính kèm.") : QString()); });
    m_drops.append(drops);
    follow();
}

QString FilesPane::notice() const
{
    return m_notice->isVisibleTo(this) ? m_notice->text() : QString();
}

/// What was fetched ahead, or removed to make room, is not told.
void FilesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->refresh();
}

bool FilesPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_list && event->type() == QEvent::KeyPress;
    QAction *stop = m_actions->action(FileAction::Stop);
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && stop->isVisible()) {
        stop->trigger();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilesPane::paste()
{
    m_actions->addFiles(m_pasted->of(QGuiApplication::clipboard()->mimeData(), m_context.clock.now()));
}

void FilesPane::follow()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (!isEmpty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    fitList();
    for (FileDrops *drops : std::as_const(m_drops))
        drops->setEnabled(m_actions->mayAdd());
    setVisible(!m_model->subject().id.isNull() && (!isEmpty || m_actions->mayAdd()));
    showActions();
}

void FilesPane::fitList()
{
    const int rows = int(qMin<qsizetype>(m_model->rowCount(), mostRows));
    m_list->setFixedHeight(rows * Theme::of(this).scaled(metrics::CompactListRow) + 2 * m_list->frameWidth());
}

void FilesPane::showActions()
{
    m_actions->setCurrent(m_list->currentIndex().row());
    m_bar->setActions(m_actions->buttons(), m_actions->menuOnly());
}

void FilesPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions->action(FileAction::Open), m_actions->action(FileAction::Save)});
    menu->addActions(m_actions->menuOnly());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void FilesPane::showErrors(const QList<Error> &errors)
{
    QStringList words;
    for (const Error &error : errors.mid(1))
        words.append(errorWords(error, m_context.language));
    m_error->showError(errors.first(), m_context.language);
    if (!words.isEmpty())
        m_error->setText(m_error->text() + u'\n' + words.join(u'\n'));
}

void FilesPane::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

} // namespace edesk
