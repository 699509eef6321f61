// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/ScannedPages.h"

#include "client/session/Completion.h"

#include <algorithm>
#include <numeric>

namespace edesk {

using namespace Qt::StringLiterals;

ScannedPages::ScannedPages(const QString &folder, QObject *parent)
    : QAbstractListModel(parent), m_folder(folder)
{
    // One after the other, so that an older order never follows a newer one.
    m_disk.setMaxThreadCount(1);
    const Completion<PageFolder::Contents> read;
    QThreadPool::globalInstance()->start([read, kept = m_folder] { read.finish(kept.read()); });
    whenFinished(read.future(), this, [this](const Result<PageFolder::Contents> &contents) {
        if (contents)
            take(*contents);
    });
}

ScannedPages::~ScannedPages()
{
    m_disk.waitForDone();
}

void ScannedPages::take(const PageFolder::Contents &contents)
{
    // Pages may have come already, which were on the disk when it was read, or not yet.
    QStringList here;
    for (const ScannedPage &page : std::as_const(m_pages))
        here << page.file;
    QList<ScannedPage> earlier = contents.pages;
    earlier.removeIf([&](const ScannedPage &page) { return here.contains(page.file); });
    if (!earlier.isEmpty()) {
        beginInsertRows({}, 0, int(earlier.size()) - 1);
        m_pages = earlier + m_pages;
        endInsertRows();
    }
    m_removedBefore = contents.removed;
    m_isReady = true;
    Q_EMIT ready();
    if (!here.isEmpty())
        save();
}

int ScannedPages::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant ScannedPages::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScannedPage &page = m_pages[index.row()];
    const int number = index.row() + 1;
    switch (role) {
    case Qt::DisplayRole:
        return page.isDamaged ? tr("Trang %1 – hỏng").arg(number) : tr("Trang %1").arg(number);
    case Qt::AccessibleTextRole:
        return page.isDamaged
                   ? tr("Trang %1 trong %2, hình bị hỏng").arg(number).arg(m_pages.size())
                   : tr("Trang %1 trong %2, xoay %3 độ").arg(number).arg(m_pages.size()).arg(page.turned);
    case Qt::DecorationRole:
        return page.turned == 0 ? page.thumbnail
                                : page.thumbnail.transformed(QTransform().rotate(page.turned));
    case DamagedRole:
        return page.isDamaged;
    default:
        return {};
    }
}

Qt::ItemFlags ScannedPages::flags(const QModelIndex &index) const
{
    // Pages are dropped between pages, never on one.
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

bool ScannedPages::moveRows(const QModelIndex &parent, int from, int count, const QModelIndex &to, int before)
{
    const bool isWithin =
        from >= 0 && count > 0 && from + count <= m_pages.size() && before >= 0 && before <= m_pages.size();
    if (!isWithin || !beginMoveRows(parent, from, from + count - 1, to, before))
        return false;
    const auto first = m_pages.begin() + from;
    if (before < from)
        std::rotate(m_pages.begin() + before, first, first + count);
    else
        std::rotate(first, first + count, m_pages.begin() + before);
    endMoveRows();
    changed();
    return true;
}

void ScannedPages::insert(int row, const ScannedPage &page)
{
    beginInsertRows({}, row, row);
    m_pages.insert(row, page);
    endInsertRows();
    changed();
}

void ScannedPages::replace(int row, const ScannedPage &page)
{
    m_removed.append({{row, m_pages[row]}});
    m_pages[row] = page;
    changed();
}

void ScannedPages::turn(const QList<int> &rows, int quarters)
{
    constexpr int quarter = 90;
    constexpr int whole = 360;
    for (const int row : rows) {
        ScannedPage &page = m_pages[row];
        page.turned = ((page.turned + quarters * quarter) % whole + whole) % whole;
    }
    if (!rows.isEmpty())
        changed();
}

void ScannedPages::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    QList<int> sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    QList<Removal> removed;
    for (const int row : std::as_const(sorted))
        removed.append({row, m_pages[row]});
    m_removed.append(removed);
    for (auto row = sorted.crbegin(); row != sorted.crend(); ++row) {
        beginRemoveRows({}, *row, *row);
        m_pages.removeAt(*row);
        endRemoveRows();
    }
    changed();
}

void ScannedPages::undo()
{
    if (m_removed.isEmpty())
        return;
    const QList<Removal> back = m_removed.takeLast();
    for (const Removal &removal : back) {
        const int row = std::min(removal.row, int(m_pages.size()));
        beginInsertRows({}, row, row);
        m_pages.insert(row, removal.page);
        endInsertRows();
    }
    changed();
}

void ScannedPages::clear()
{
    beginResetModel();
    m_pages.clear();
    m_removed.clear();
    m_removedBefore.clear();
    endResetModel();
    m_disk.start([kept = m_folder] { kept.clear(); });
    Q_EMIT edited();
}

void ScannedPages::changed()
{
    // The numbers of the pages behind change too.
    if (!m_pages.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_pages.size()) - 1));
    Q_EMIT edited();
    if (m_isReady)
        save();
}

void ScannedPages::save()
{
    PageFolder::Contents contents{m_pages, m_removedBefore};
    for (const QList<Removal> &step : std::as_const(m_removed)) {
        for (const Removal &removal : step)
            contents.removed << removal.page.file;
    }
    // Pictures are of no use there.
    for (ScannedPage &page : contents.pages)
        page.thumbnail = {};
    const Completion<bool> written;
    m_disk.start([written, contents = std::move(contents), kept = m_folder] {
        const Result<void> result = kept.write(contents);
        written.finish(result ? Result<bool>(true) : Result<bool>(result.error()));
    });
    whenFinished(written.future(), this, [this](const Result<bool> &result) {
        if (!result)
            Q_EMIT saveFailed(result.error());
    });
}

QFuture<Result<void>> ScannedPages::writePdf(const QString &target, const ScanPdfFacts &facts,
                                             std::shared_ptr<ScanPdfProgress> progress) const
{
    const Completion<void> written;
    QThreadPool::globalInstance()->start(
        [written, target, facts, progress = std::move(progress), kept = m_folder, pages = m_pages] {
            written.finish(writeScanPdf(kept, pages, target, facts, *progress));
        });
    return written.future();
}

} // namespace edesk
