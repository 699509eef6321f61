// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace edesk {

class IconButton;
class Label;
class LineField;

/// The line above the pages: thumbnails, page number, zoom, search, print. Narrow, it leaves out what keys
/// and wheel do as well.
class PdfToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit PdfToolBar(QWidget *parent = nullptr);

    void setThumbnailsShown(bool shown);
    /// `page` counts from 0.
    void setPage(int page, int pages);
    /// "3 / 12".
    QString pageText() const;
    void setZoom(qreal factor, bool fitsWidth);
    QString zoomText() const;
    /// Whether printing is possible; if not, `reason` is the tool tip.
    void setPrintable(bool printable, const QString &reason);
    LineField &pageField() { return *m_page; }
    IconButton &thumbnailsButton() { return *m_thumbnails; }
    IconButton &printButton() { return *m_print; }

Q_SIGNALS:
    void thumbnailsToggled(bool shown);
    /// Counts from 0; within the file.
    void pageRequested(int page);
    void zoomRequested(int steps);
    void fitRequested();
    void findRequested();
    void printRequested();

private:
    void goToTyped();

    IconButton *m_thumbnails;
    LineField *m_page;
    Label *m_pages;
    Label *m_zoom;
    IconButton *m_fit;
    IconButton *m_print;
    int m_current = 0;
    int m_count = 0;
};

} // namespace edesk
