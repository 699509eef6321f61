// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfReader.h"

#include <QWidget>

class QStackedWidget;

namespace edesk {

class BusyBar;
class ErrorLine;
class ErrorState;
class Label;
class PdfCanvas;
class PdfFindBar;
class PdfPasswordPane;
class PdfPrint;
class PdfSearch;
class PdfThumbnails;
class PdfToolBar;

/// The preview of a PDF file: pages, thumbnails, zoom, selection and copying of text, search, print. What the
/// file is not, or lacks, is said in its place. Nothing of it keeps the window waiting.
class PdfView : public QWidget
{
    Q_OBJECT

public:
    explicit PdfView(Language language, QWidget *parent = nullptr);
    ~PdfView() override;

    /// Shows a file, in place of the one before; a password that opened it is kept as long as it shows.
    void open(const QString &path);
    /// Shows nothing but `sentence`.
    void showEmpty(const QString &sentence);
    bool isOpen() const { return m_facts.has_value(); }
    int pageCount() const { return m_facts ? int(m_facts->pageSizes.size()) : 0; }

    PdfCanvas &canvas() { return *m_canvas; }
    PdfThumbnails &thumbnails() { return *m_thumbnails; }
    PdfToolBar &toolBar() { return *m_toolBar; }
    PdfFindBar &findBar() { return *m_findBar; }
    PdfSearch &search() { return *m_search; }
    PdfPrint &printing() { return *m_print; }
    PdfPasswordPane &passwordPane() { return *m_password; }
    /// What stands in place of pages, or above them: empty while there is nothing to say.
    QString notice() const;

Q_SIGNALS:
    void opened();
    /// Also PdfLocked: the view asks for the password itself.
    void failed(const Error &error);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPages();
    void connectParts();
    void openWith(const QString &password);
    void showPages(const PdfFacts &facts);
    void showFailure(const Error &error);
    void letGo();
    void adapt();
    void showThumbnails(bool shown);
    void startPrint();
    void copy();
    void beginSearch();
    void endSearch();
    void showHit();
    void setNotice(const QString &text);
    bool handleKey(const QKeyEvent *event, bool isRehearsal);

    Language m_language;
    PdfToolBar *m_toolBar;
    BusyBar *m_busy;
    QStackedWidget *m_stack;
    QWidget *m_pages;
    Label *m_notice;
    Label *m_empty;
    ErrorState *m_error;
    PdfPasswordPane *m_password;
    PdfSearch *m_search;
    PdfFindBar *m_findBar;
    PdfThumbnails *m_thumbnails;
    PdfCanvas *m_canvas;
    PdfPrint *m_print;
    std::unique_ptr<PdfReader> m_reader;
    std::optional<PdfFacts> m_facts;
    /// Tells the answer to the last opening from those to earlier ones.
    quint64 m_openings = 0;
    QString m_path;
    QString m_openedWith;
    /// What the person chose; until then the width decides.
    std::optional<bool> m_wantsThumbnails;
};

} // namespace edesk
