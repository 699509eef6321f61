// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/replica/TransferStatus.h"
#include "client/ui/ReconciledListModel.h"

#include <QTemporaryDir>
#include <QWidget>

class QAction;
class QPushButton;

namespace edesk {

class WorkListView;

/// The files of a document: Enter or a click opens one, PDF in a window of the desk and others in their
/// program. Files are added by the button, or dropped here, and taken away with Del.
class DocumentFiles : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the widget.
    explicit DocumentFiles(const FeatureContext &context, QWidget *parent = nullptr);

    /// Hidden while there is no file and none may be added.
    void setFacts(const DocumentFacts &facts);
    /// Adds these files of the computer one after the other; why one is not taken is told.
    void addFiles(const QStringList &paths);
    WorkListView &list() { return *m_list; }
    QPushButton &addButton() { return *m_add; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Rows final : public ReconciledListModel
    {
    public:
        using ReconciledListModel::reconcile;
        using ReconciledListModel::ReconciledListModel;
    };

    void choose();
    void attach(const Id &document, const ContentRef &file);
    void open(const Id &file);
    void showContent(const DocumentFile &file, const QString &path);
    void openOutside(const DocumentFile &file, const QString &path);
    void removeCurrent();
    void follow(const TransferStatus &status);
    void showRows();
    const DocumentFile *find(const Id &file) const;
    WorkItem itemOf(const DocumentFile &file) const;

    const FeatureContext &m_context;
    Rows *m_rows;
    WorkListView *m_list;
    QPushButton *m_add;
    QAction *m_remove;
    Id m_document;
    std::vector<DocumentFile> m_files;
    bool m_mayAdd = false;
    bool m_mayRemove = false;
    /// By content: how far those on their way are.
    QHash<QString, TransferStatus> m_moving;
    /// Copies under their own names, for the programs that open them.
    QTemporaryDir m_copies;
};

} // namespace edesk
