// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/PendingFiles.h"

#include "client/files/FileAttaching.h"
#include "client/files/FileDrops.h"
#include "client/files/FileTaking.h"
#include "client/files/FileWords.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QListWidget>
#include <QPointer>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int ListHeight = 56;

} // namespace

PendingFiles::PendingFiles(const FeatureContext &context, const QString &draft, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_choose(new QAction(Theme::of(this).icon(Icon::Clip), tr("Thêm tệp…"), this)),
      m_scan(new QAction(Theme::of(this).icon(Icon::Scan), tr("Quét…"), this)),
      m_remove(new QAction(Theme::of(this).icon(Icon::Remove), tr("Bỏ tệp này"), this)),
      m_list(new QListWidget),
      m_error(new ErrorLine),
      m_bar(new ActionBar)
{
    m_list->setAccessibleName(tr("Tệp kèm theo"));
    m_list->setFixedHeight(Theme::of(this).scaled(ListHeight));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_remove);
    m_bar->makeSecondary();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_bar)})
        layout->addWidget(part);
    connect(m_choose, &QAction::triggered, this, &PendingFiles::choose);
    connect(m_scan, &QAction::triggered, this, &PendingFiles::scan);
    connect(m_remove, &QAction::triggered, this, &PendingFiles::removeCurrent);
    auto *drops = new FileDrops(*this);
    drops->setEnabled(true);
    connect(drops, &FileDrops::dropped, this, &PendingFiles::add);
    showFiles();
}

void PendingFiles::choose()
{
    auto *dialog = new QFileDialog(this, tr("Thêm tệp"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PendingFiles::add);
    dialog->open();
}

void PendingFiles::scan()
{
    m_context.navigator.scanPaper(m_draft, [guard = QPointer(this)](const QString &pdf) {
        if (guard)
            guard->add({pdf});
    });
}

void PendingFiles::add(const QStringList &paths)
{
    m_error->hide();
    ++m_taking;
    Q_EMIT changed();
    takeFiles(m_context.desk, this, paths, [this](const TakenFiles &taken) {
        --m_taking;
        for (const ContentRef &ref : taken.files) {
            if (!m_files.contains(ref))
                m_files.append(ref);
        }
        if (!taken.refused.isEmpty())
            showErrors(taken.refused);
        showFiles();
    });
}

void PendingFiles::removeCurrent()
{
    if (const int row = m_list->currentRow(); row >= 0)
        m_files.removeAt(row);
    showFiles();
}

void PendingFiles::showFiles()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ContentRef &ref : std::as_const(m_files))
        m_list->addItem(u"%1 · %2"_s.arg(ref.name, sizeText(ref.size, m_context.language)));
    m_list->setCurrentRow(qMin(row < 0 ? 0 : row, m_list->count() - 1));
    m_list->setVisible(!m_files.isEmpty());
    m_remove->setVisible(!m_files.isEmpty());
    m_bar->setActions({m_choose, m_scan, m_remove});
    Q_EMIT changed();
}

void PendingFiles::showErrors(const QList<Error> &errors)
{
    m_error->showError(errors.first(), m_context.language);
}

void PendingFiles::attachTo(const EntityRef &subject, const Id &onBehalfOf) const
{
    if (m_files.isEmpty())
        return;
    attachFiles(
        m_context, {subject, m_files, {}, onBehalfOf},
        [&context = m_context](const QList<Error> &errors) { context.navigator.tellError(errors.first()); });
}

} // namespace edesk
