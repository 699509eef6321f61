// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/pdf/PdfFacts.h"
#include "client/pdf/PdfPageText.h"
#include "common/base/Result.h"

#include <QImage>

#include <atomic>
#include <memory>

namespace Poppler {
class Document;
}

namespace edesk {

/// An open PDF file. Every call may take long, so none belongs into the window's thread; one thread at a time
/// may use it. What can be cancelled ends with Cancelled soon after `cancelled` became true.
class PdfDocument
{
public:
    /// As many pages as are looked at; the rest of a longer file is left out.
    static constexpr int MostPages = 50'000;
    /// As many pixels as one picture may have.
    static constexpr qint64 MostPixels = 40'000'000;

    /// FileFailed, PdfEmpty, PdfForeign, PdfDamaged; PdfLocked without a password where one is needed,
    /// PdfPasswordWrong with a wrong one.
    static Result<std::unique_ptr<PdfDocument>> open(const QString &path, const QString &password = {});
    ~PdfDocument();

    const PdfFacts &facts() const { return m_facts; }
    /// A part of a page, drawn on white. `scale` is pixels per point, `part` in pixels of the page at that
    /// scale. PdfDamaged when the page cannot be drawn.
    Result<QImage> image(int page, qreal scale, const QRect &part, const std::atomic<bool> &cancelled) const;
    /// Its text; empty for a page without any.
    Result<PdfPageText> text(int page, const std::atomic<bool> &cancelled) const;

private:
    PdfDocument(std::unique_ptr<Poppler::Document> document, const QString &name);

    void readFacts();
    Error damaged() const;

    std::unique_ptr<Poppler::Document> m_document;
    QString m_name;
    PdfFacts m_facts;
};

} // namespace edesk
