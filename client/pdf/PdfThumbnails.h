// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfFacts.h"
#include "client/pdf/PdfImages.h"
#include "client/pdf/PdfThumbnailModel.h"

#include <QListView>

class QTimer;

namespace edesk {

/// Small pictures of the pages below one another; choosing one goes there. Only those that show are made.
class PdfThumbnails : public QListView
{
    Q_OBJECT

public:
    /// As many bytes of pictures are kept.
    static constexpr qint64 MostBytes = 8 * 1024 * 1024;
    static constexpr int Width = 124;

    explicit PdfThumbnails(QWidget *parent = nullptr);

    /// `reader` (null for none) outlives its use here.
    void setReader(PdfReader *reader, const PdfFacts &facts);
    /// Marks the page that is looked at; says nothing back.
    void setCurrentPage(int page);
    const PdfImages &images() const { return m_images; }
    /// The size of a row's picture at most, in logical pixels.
    QSize room() const;
    PdfImageKey key(int page) const;

Q_SIGNALS:
    /// The person chose a page.
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void wantPictures();

    PdfThumbnailModel m_model;
    PdfImages m_images;
    QList<QSizeF> m_sizes;
    QTimer *m_wish;
    bool m_isFollowing = false;
};

} // namespace edesk
