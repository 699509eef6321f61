// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/scanning/ScanTask.h"
#include "common/base/Result.h"

#include <QDialog>
#include <QPersistentModelIndex>

#include <memory>

class QAction;
class QBoxLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace edesk {

class ErrorLine;
class Label;
class PagesPane;
class ScanForm;
class ScannedPages;
struct ScanDevice;
struct ScannedPage;

/// Makes a PDF of paper: chooses the scanner, scans, puts the pages in order. Closed before that, or killed,
/// it shows the same pages the next time it is opened for the same folder. Ctrl+Enter makes the PDF.
class ScanDialog : public QDialog
{
    Q_OBJECT

public:
    ScanDialog(const ScanTask &task, QWidget *parent);
    ~ScanDialog() override;

    ScanForm &form() { return *m_form; }
    PagesPane &pane() { return *m_pane; }
    ScannedPages &pages() { return *m_pages; }
    ErrorLine &errorLine() { return *m_error; }
    QPushButton &scanButton() { return *m_scan; }
    QPushButton &stopButton() { return *m_stop; }
    QPushButton &doneButton() { return *m_done; }
    /// What is said while something runs.
    QString progressWords() const;

    /// Ends what runs; the pages stay for the next time.
    void reject() override;

Q_SIGNALS:
    /// The PDF is there, whole, and its pages are kept no more. The dialog closes.
    void pdfWritten(const QString &path);

private:
    QWidget *makeSide();
    QWidget *makePages();
    void addButtons(QBoxLayout &layout);
    void findDevices();
    void showDevices(const Result<QList<ScanDevice>> &found);
    void askSources(const QString &device);
    void scan(const QPersistentModelIndex &inPlaceOf);
    void takePage(const ScannedPage &page);
    void endScan(const Result<int> &pages);
    void makePdf();
    void endPdf(const Result<void> &written);
    void stop();
    void showProgress(int percent);
    void showPdfProgress();
    void showError(const Error &error);
    void refresh();

    ScanTask m_task;
    ScannedPages *m_pages;
    ScanForm *m_form;
    PagesPane *m_pane;
    QAction *m_find;
    QStackedWidget *m_stack;
    QWidget *m_none = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_card = nullptr;
    QProgressBar *m_bar;
    Label *m_words;
    ErrorLine *m_error;
    QPushButton *m_scan;
    QPushButton *m_stop;
    QPushButton *m_done = nullptr;
    QTimer *m_frames;
    /// Of the PDF that is being written; null when none is.
    std::shared_ptr<ScanPdfProgress> m_pdf;
    /// Where the next page goes; a row that is gone means the end.
    QPersistentModelIndex m_inPlaceOf;
    int m_taken = 0;
    bool m_isFinding = false;
    bool m_isScanning = false;
};

} // namespace edesk
