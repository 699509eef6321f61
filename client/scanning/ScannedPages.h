// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/PageFolder.h"
#include "client/scanning/ScanPdf.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QThreadPool>

namespace edesk {

/// The pages of a scan in the order of the PDF that they will be: moved, turned, removed and brought back
/// before it is made. What is done here is on the disk soon after, and is here again after a kill. Reading
/// and writing go on beside the window.
class ScannedPages : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        /// Whether the page's picture cannot be read: bool.
        DamagedRole = Qt::UserRole + 1,
    };

    /// Reads what `folder` holds from an earlier time; `isReady` once it is here.
    explicit ScannedPages(const QString &folder, QObject *parent = nullptr);
    /// Waits until the order is written.
    ~ScannedPages() override;

    const PageFolder &folder() const { return m_folder; }
    const QList<ScannedPage> &pages() const { return m_pages; }
    bool isReady() const { return m_isReady; }
    bool canUndo() const { return !m_removed.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &parent, int from, int count, const QModelIndex &to, int before) override;

    /// A page that the folder keeps already; behind the others.
    void append(const ScannedPage &page) { insert(int(m_pages.size()), page); }
    void insert(int row, const ScannedPage &page);
    /// Takes the place of the page there, which can be brought back by undo.
    void replace(int row, const ScannedPage &page);
    /// By quarters of a turn, clockwise.
    void turn(const QList<int> &rows, int quarters);
    /// One undo brings all of them back.
    void remove(const QList<int> &rows);
    void undo();
    /// All is made into a PDF: nothing is kept any more.
    void clear();

    /// Writes the pages at hand to the file `target`, beside the window.
    QFuture<Result<void>> writePdf(const QString &target, const ScanPdfFacts &facts,
                                   std::shared_ptr<ScanPdfProgress> progress) const;

Q_SIGNALS:
    /// What an earlier time left is here.
    void ready();
    /// Pages, their order or their turns are different.
    void edited();
    /// The order could not be written; the pages are there all the same.
    void saveFailed(const edesk::Error &error);

private:
    struct Removal
    {
        int row;
        ScannedPage page;
    };

    void take(const PageFolder::Contents &contents);
    void changed();
    void save();

    PageFolder m_folder;
    QThreadPool m_disk;
    QList<ScannedPage> m_pages;
    /// What each undo brings back, the newest last.
    QList<QList<Removal>> m_removed;
    /// Taken out in an earlier time: kept from coming back by themselves.
    QStringList m_removedBefore;
    bool m_isReady = false;
};

} // namespace edesk
