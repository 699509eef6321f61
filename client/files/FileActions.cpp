// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileActions.h"

#include "client/files/FileAttaching.h"
#include "client/files/FileDelivery.h"
#include "client/files/FileListModel.h"
#include "client/files/FileOrders.h"
#include "client/files/FilePreview.h"
#include "client/files/FileTaking.h"
#include "client/files/FileTarget.h"
#include "client/files/FileWords.h"
#include "client/session/Completion.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QWidget>

namespace edesk {

using namespace Qt::StringLiterals;

FileActions::FileActions(const FeatureContext &context, FileListModel &files, QWidget &window)
    : QObject(&window),
      m_context(context),
      m_files(files),
      m_window(window),
      m_delivery(new FileDelivery(context, this))
{
    addAction(FileAction::Add, Icon::Clip, tr("Thêm tệp…"));
    addAction(FileAction::Scan, Icon::Scan, tr("Quét…"));
    addAction(FileAction::Stop, Icon::Close, tr("Dừng"));
    addAction(FileAction::Open, Icon::Document, tr("Mở"));
    addAction(FileAction::Save, Icon::Export, tr("Lưu thành…"));
    addAction(FileAction::Replace, Icon::Retry, tr("Thay bằng bản mới…"));
    addAction(FileAction::Remove, Icon::Remove, tr("Gỡ tệp"));
    addAction(FileAction::CopyName, Icon::Copy, tr("Sao chép tên"));
    action(FileAction::Remove)->setShortcut(QKeySequence::Delete);
    action(FileAction::CopyName)->setShortcut(QKeySequence::Copy);
    connect(m_delivery, &FileDelivery::failed, this, [this](const Error &error) {
        // Whoever stopped it knows.
        if (error.code != ErrorCode::Cancelled && !m_preview)
            Q_EMIT failed({error});
    });
}

/// The preview shows what this hands out.
FileActions::~FileActions()
{
    delete m_preview;
}

FilePreview *FileActions::preview() const
{
    return m_preview;
}

void FileActions::addAction(FileAction name, Icon icon, const QString &text)
{
    auto *made = new QAction(Theme::of(&m_window).icon(icon), text, this);
    made->setVisible(false);
    // Keys are those of the list: Delete and Ctrl+C mean something else in a text beside it.
    made->setShortcutContext(Qt::WidgetShortcut);
    connect(made, &QAction::triggered, this, [this, name] { take(name); });
    m_actions.insert(name, made);
}

const AttachedFile *FileActions::current() const
{
    const QList<AttachedFile> &files = m_files.files();
    return m_current >= 0 && m_current < files.size() ? &files.at(m_current) : nullptr;
}

void FileActions::refresh()
{
    m_mayAdd = !m_files.subject().id.isNull() && !obstacleToAdding(m_context, m_files.subject());
    action(FileAction::Add)->setVisible(m_mayAdd);
    action(FileAction::Scan)->setVisible(m_mayAdd && m_offersPaper);
    judge(current());
}

void FileActions::setCurrent(int row)
{
    m_current = row;
    const AttachedFile *file = current();
    // A file that moves is told of often; what may be done with it stays.
    if (m_judged != (file ? file->row.id : Id()))
        judge(file);
    action(FileAction::Stop)->setVisible(file && isMoving(m_files.transferOf(*file)));
    for (const FileAction name : {FileAction::Open, FileAction::Save, FileAction::CopyName})
        action(name)->setVisible(file);
}

void FileActions::judge(const AttachedFile *file)
{
    m_judged = file ? file->row.id : Id();
    const EntityRef subject = m_files.subject();
    const bool mayReplace = file && subject.kind == EntityKind::Document &&
                            !obstacle(m_context, attachOrder(subject, file->ref, file->row.id));
    action(FileAction::Replace)->setVisible(mayReplace);
    action(FileAction::Remove)->setVisible(file && !obstacle(m_context, removeOrder(subject, *file)));
}

void FileActions::setPaper(bool offered)
{
    m_offersPaper = offered;
    action(FileAction::Scan)->setVisible(m_mayAdd && m_offersPaper);
}

void FileActions::setArrival(const std::optional<ArrivalStampText> &arrival)
{
    m_arrival = arrival;
}

QList<QAction *> FileActions::buttons() const
{
    return {action(FileAction::Add), action(FileAction::Scan), action(FileAction::Stop),
            action(FileAction::Open), action(FileAction::Save)};
}

/// Also from the menu of the list.
QList<QAction *> FileActions::menuOnly() const
{
    QList<QAction *> shown;
    for (const FileAction name : {FileAction::Replace, FileAction::Remove, FileAction::CopyName}) {
        if (action(name)->isVisible())
            shown.append(action(name));
    }
    return shown;
}

void FileActions::take(FileAction name)
{
    const AttachedFile *file = current();
    if (name == FileAction::Add)
        askForFiles({});
    else if (name == FileAction::Scan)
        scan();
    else if (!file)
        return;
    else if (name == FileAction::Open)
        open();
    else if (name == FileAction::Stop)
        m_context.desk.cancelTransfer(file->ref.content);
    else if (name == FileAction::Save)
        save();
    else if (name == FileAction::Replace)
        askForFiles(file->row.id);
    else if (name == FileAction::Remove)
        remove();
    else
        QGuiApplication::clipboard()->setText(file->ref.name);
}

/// What is chosen is for the row that was shown then: another may have taken its place.
QFileDialog *FileActions::askForFiles(const Id &replaces)
{
    auto *dialog = new QFileDialog(&m_window, replaces.isNull() ? tr("Thêm tệp") : tr("Chọn bản mới"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(replaces.isNull() ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, replaces, subject = m_files.subject()](const QStringList &paths) {
                addTo(subject, paths, replaces);
            });
    dialog->open();
    return dialog;
}

void FileActions::scan()
{
    m_context.navigator.scanPaper(m_files.subject().id.toString(),
                                  [guard = QPointer(this), subject = m_files.subject()](const QString &pdf) {
                                      if (guard)
                                          guard->addTo(subject, {pdf}, {});
                                  });
}

void FileActions::addFiles(const QStringList &paths, const Id &replaces)
{
    if (!paths.isEmpty() && m_mayAdd)
        addTo(m_files.subject(), paths, replaces);
}

void FileActions::addTo(const EntityRef &subject, const QStringList &paths, const Id &replaces)
{
    const FileAttaching attaching{subject, {}, replaces, m_context.acting.onBehalfOf()};
    m_taking += int(paths.size());
    Q_EMIT taking(m_taking);
    takeFiles(m_context.desk, this, paths,
              [this, attaching, count = int(paths.size())](const TakenFiles &taken) {
                  m_taking -= count;
                  Q_EMIT taking(m_taking);
                  tellRefused(attaching.subject, taken.refused);
                  FileAttaching with = attaching;
                  with.files = taken.files;
                  attachFiles(m_context, with,
                              [guard = QPointer(this), subject = with.subject](const QList<Error> &errors) {
                                  if (guard)
                                      guard->tellRefused(subject, errors);
                              });
              });
}

/// Beside the files it is about, or where everything is told.
void FileActions::tellRefused(const EntityRef &subject, const QList<Error> &errors)
{
    if (errors.isEmpty())
        return;
    if (subject == m_files.subject())
        Q_EMIT failed(errors);
    else
        m_context.navigator.tellError(errors.first());
}

void FileActions::open()
{
    const AttachedFile file = *current();
    if (!file.isPdf() && !file.isPicture())
        return m_delivery->openOutside(file);
    if (!m_preview)
        m_preview = new FilePreview(m_context, *m_delivery, m_window.window());
    m_preview->setArrival(m_arrival);
    m_preview->present(m_files.files(), file.row);
    m_preview->show();
    m_preview->raise();
    m_preview->activateWindow();
}

void FileActions::save()
{
    askForTarget(m_window, tr("Lưu tệp"), current()->ref.name,
                 [this, file = *current()](const QString &path) { m_delivery->save(file, path); });
}

void FileActions::remove()
{
    const StepOrder order = removeOrder(m_files.subject(), *current());
    whenFinished(order.submit(m_context, m_context.acting.onBehalfOf()), this,
                 [this, order](const Result<OutboxItem> &item) {
                     if (item)
                         order.tellTaken(m_context, *item);
                     else
                         Q_EMIT failed({item.error()});
                 });
}

} // namespace edesk
