// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/ExportFormat.h"
#include "client/exporting/ExportRun.h"
#include "client/tables/TableSource.h"
#include "client/replica/FeatureContext.h"
#include "client/ui/Icon.h"

class QAction;
class QKeySequence;
class QPrinter;

namespace edesk {

class ListDetailPage;

/// Gives the page of a list the actions Xuất… (Ctrl+E) and In… (Ctrl+P): all rows of its filter, not those
/// read so far, go into a file or onto paper. Belongs to the page.
class ListExport : public QObject
{
    Q_OBJECT

public:
    /// What the list holds under the filter of the moment.
    using Describe = std::function<TableSource()>;

    /// `context` outlives the page.
    ListExport(const FeatureContext &context, ListDetailPage &page, Describe describe);

    QAction &exportAction() { return *m_export; }
    QAction &printAction() { return *m_print; }
    QList<QAction *> actions() const { return {m_export, m_print}; }
    ExportRun &run() { return *m_run; }
    /// What the list holds now.
    TableSource described() const { return m_describe(); }
    /// What the window that asks for a file leads to: tells in the end what was made, or why not. Not while
    /// one runs.
    void writeTo(const QString &path, ExportFormat format, const TableSource &source);
    /// The same of the window that asks for a printer.
    void printOn(const std::shared_ptr<QPrinter> &printer, const TableSource &source);

private:
    QAction *makeAction(Icon icon, const QString &text, const QKeySequence &key);
    void askForFile();
    void askToReplace(const QString &path, const std::function<void()> &yes);
    void askForPrinter();
    void begin(const QString &what, const ExportRun::Job &job, const ExportRun::Ended &made);

    const FeatureContext &m_context;
    ListDetailPage &m_page;
    Describe m_describe;
    ExportRun *m_run;
    QAction *m_export;
    QAction *m_print;
    /// Where the last file went.
    QString m_folder;
};

} // namespace edesk
