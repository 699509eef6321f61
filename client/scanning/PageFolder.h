// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScannedPage.h"
#include "common/base/Result.h"

#include <QDir>
#include <QList>

namespace edesk {

/// The folder in which scanned pages are kept, each in a file of its own, until they are made into a PDF:
/// grey and coloured ones as JPEG, as they will stand in the PDF, black and white ones as PNG. A page is on
/// the disk before anybody is told of it; the order, turns and what was taken out are a file beside them.
/// Works in any thread; one thread at a time keeps pages.
class PageFolder
{
public:
    struct Contents
    {
        QList<ScannedPage> pages;
        /// The files of pages that were taken out and can be brought back.
        QStringList removed;
    };

    /// The longer side of a page's small picture, in pixels.
    static constexpr int ThumbnailSide = 320;

    /// Need not exist yet.
    explicit PageFolder(const QString &path) : m_folder(path) {}

    QString pathOf(const ScannedPage &page) const { return m_folder.filePath(page.file); }
    /// Writes a page that was scanned. StoreFull or FileFailed; there is nothing of it then.
    Result<ScannedPage> keep(const QImage &page) const;
    /// What is kept here: in the order that was written last, and after it the pages that came since. Pages
    /// that cannot be read are marked.
    Contents read() const;
    /// Remembers order, turns and what was taken out.
    Result<void> write(const Contents &contents) const;
    /// Removes the pages and the folder.
    void clear() const;

    /// A page as it was scanned, not turned; null when it cannot be read, wholly.
    static QImage picture(const QString &path);

private:
    QStringList files() const;
    QString nextFile(bool isBits) const;

    QDir m_folder;
};

} // namespace edesk
