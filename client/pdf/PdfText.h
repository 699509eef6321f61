// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfReader.h"

#include <QObject>

namespace edesk {

/// Reads the text of a PDF file page by page beside the window, as a search index wants it. One file at a
/// time; nothing is told after cancelling.
class PdfText : public QObject
{
    Q_OBJECT

public:
    /// Where reading ends although the file does not.
    struct Limit
    {
        int pages = 5'000;
        /// In UTF-16 units, of all pages together.
        qsizetype characters = 5'000'000;
    };

    explicit PdfText(QObject *parent = nullptr);
    ~PdfText() override;

    /// Begins; ends what was being read before.
    void start(const QString &path, const QString &password, const Limit &limit);
    void cancel();
    bool isRunning() const { return m_reader != nullptr; }

Q_SIGNALS:
    /// In the order of the pages, counted from 0; lines are parted by line breaks. A page without text, or
    /// one that cannot be read, is told with an empty text.
    void pageRead(int page, const QString &text);
    /// All is told; `isWhole` is false when the limit ended it.
    void finished(bool isWhole);
    /// The file cannot be opened: the errors of PdfDocument::open.
    void failed(const Error &error);

private:
    void askNext();
    void note(const QString &text);

    std::unique_ptr<PdfReader> m_reader;
    PdfCancel m_cancel;
    Limit m_limit;
    int m_pages = 0;
    int m_next = 0;
    qsizetype m_characters = 0;
};

} // namespace edesk
