// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/FileActions.h"

#include <QWidget>

namespace edesk {

class ActionBar;
class ErrorLine;
class FileDrops;
class FileListModel;
class Label;
class PastedFiles;
class WorkListView;

/// Tệp đính kèm: the files of the row that a detail shows, with where each one is and what the person can do
/// with them. Enter opens, Delete takes away, Ctrl+V adds what was copied; files can be dropped on the
/// detail. Hidden while the row has no file and may get none.
class FilesPane : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the pane.
    explicit FilesPane(const FeatureContext &context, QWidget *parent = nullptr);
    ~FilesPane() override;

    /// Shows the files of this row as the person may change them now; none without an id.
    void present(const EntityRef &subject);
    /// Files can be dropped on this widget, too: the detail that the pane is a part of.
    void takeDropsOn(QWidget &detail);
    FileActions &actions() { return *m_actions; }
    FileListModel &model() { return *m_model; }
    WorkListView &list() { return *m_list; }
    ErrorLine &errorLine() { return *m_error; }
    /// What is going on; empty when nothing is.
    QString notice() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void paste();
    void follow();
    void showActions();
    void showMenu(const QPoint &at);
    void showErrors(const QList<Error> &errors);
    void showNotice(const QString &text);
    void fitList();

    const FeatureContext &m_context;
    FileListModel *m_model;
    FileActions *m_actions;
    std::unique_ptr<PastedFiles> m_pasted;
    Label *m_empty;
    WorkListView *m_list;
    Label *m_notice;
    ErrorLine *m_error;
    ActionBar *m_bar;
    QList<FileDrops *> m_drops;
};

} // namespace edesk
