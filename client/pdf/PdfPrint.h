// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfReader.h"

#include <QObject>
#include <QPointer>

class QPrinter;
class QTimer;
class QWidget;

namespace edesk {

class ProgressDialog;

/// Prints a PDF file beside the window, one at a time: every page as large as it is, or smaller where the
/// paper is. What takes longer than 300 ms shows how far it is and can be cancelled.
class PdfPrint : public QObject
{
    Q_OBJECT

public:
    /// `window` is where dialog and progress are shown; it outlives this.
    explicit PdfPrint(QWidget &window, QObject *parent = nullptr);
    ~PdfPrint() override;

    /// Asks for printer and pages, then prints. Not while something is being printed.
    void ask(const QString &path, const QString &password, int pages);
    /// Prints without asking; `first` to `last` count from 0.
    void print(const std::shared_ptr<QPrinter> &printer, const QString &path, const QString &password,
               int first, int last);
    bool isRunning() const { return m_progress != nullptr; }
    void cancel();

Q_SIGNALS:
    void printed(int pages);
    /// Cancelled, or why it went wrong.
    void failed(const Error &error);

private:
    struct Progress;

    void showProgress();
    void finish(const std::shared_ptr<Progress> &which, const Result<int> &pages);

    QWidget &m_window;
    QTimer *m_patience;
    QTimer *m_frames;
    std::unique_ptr<PdfReader> m_reader;
    /// Of what runs; null when nothing does.
    std::shared_ptr<Progress> m_progress;
    QString m_name;
    QPointer<ProgressDialog> m_dialog;
};

} // namespace edesk
