// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"

#include <QWidget>

class QAction;
class QListWidget;

namespace edesk {

class ActionBar;
class ErrorLine;

/// Files for a row that is yet to be made: chosen, dropped or scanned, taken out again with Delete.
class PendingFiles : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the widget; `draft` names the place where scanned pages wait.
    PendingFiles(const FeatureContext &context, const QString &draft, QWidget *parent = nullptr);

    const QList<ContentRef> &files() const { return m_files; }
    /// Files are still being copied in.
    bool isBusy() const { return m_taking > 0; }
    void add(const QStringList &paths);
    /// They become files of this row.
    void attachTo(const EntityRef &subject, const Id &onBehalfOf) const;
    QListWidget &list() { return *m_list; }
    QAction &scanAction() { return *m_scan; }
    ErrorLine &errorLine() { return *m_error; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void scan();
    void removeCurrent();
    void showFiles();
    void showErrors(const QList<Error> &errors);

    const FeatureContext &m_context;
    QString m_draft;
    QAction *m_choose;
    QAction *m_scan;
    QAction *m_remove;
    QListWidget *m_list;
    ErrorLine *m_error;
    ActionBar *m_bar;
    QList<ContentRef> m_files;
    int m_taking = 0;
};

} // namespace edesk
