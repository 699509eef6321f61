// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfDocument.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <poppler-qt6.h>

#include <cmath>
#include <exception>

namespace edesk {
namespace {

Q_LOGGING_CATEGORY(log, "edesk.pdf", QtWarningMsg)

constexpr qreal pointsPerInch = 72;

/// Damaged files make Poppler say much; it is of use only to who looks for a fault.
void quieten()
{
    static const bool isQuiet = [] {
        Poppler::setDebugErrorFunction(
            [](const QString &message, const QVariant &) { qCDebug(log).noquote() << message; }, {});
        return true;
    }();
    Q_UNUSED(isQuiet)
}

QVariant payload(const std::atomic<bool> &cancelled)
{
    return QVariant::fromValue(const_cast<void *>(static_cast<const void *>(&cancelled)));
}

bool isCancelled(const QVariant &payload)
{
    return static_cast<const std::atomic<bool> *>(payload.value<void *>())->load();
}

/// Cheap looks at the file itself say more than a reader that only fails.
Result<void> checkFile(const QString &path, const QString &name)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {name}, file.errorString());
    if (file.size() == 0)
        return failure(ErrorCode::PdfEmpty, {name});
    // Readers take a header that stands a little into the file.
    constexpr qint64 headerWithin = 1024;
    if (!file.read(headerWithin).contains("%PDF-"))
        return failure(ErrorCode::PdfForeign, {name});
    return {};
}

std::unique_ptr<Poppler::Document> load(const QString &path, const QString &password)
{
    auto document = Poppler::Document::load(path, password.toLatin1(), password.toLatin1());
    // Newer files spell their password in UTF-8, older ones in Latin 1.
    if (document && document->isLocked() && password.toUtf8() != password.toLatin1())
        document = Poppler::Document::load(path, password.toUtf8(), password.toUtf8());
    return document;
}

QList<QRectF> letterBoxes(const Poppler::TextBox &box, const QString &word)
{
    QList<QRectF> boxes;
    for (qsizetype i = 0; i < word.size(); ++i) {
        QRectF letter = box.charBoundingBox(int(i));
        // The letters that Poppler counts may be fewer than the units of the word.
        if (letter.isNull() || !std::isfinite(letter.x() + letter.y() + letter.width() + letter.height()))
            letter = boxes.isEmpty() ? box.boundingBox() : boxes.last();
        boxes.append(letter.normalized());
    }
    return boxes;
}

} // namespace

PdfDocument::PdfDocument(std::unique_ptr<Poppler::Document> document, const QString &name)
    : m_document(std::move(document)), m_name(name)
{
}

PdfDocument::~PdfDocument() = default;

Result<std::unique_ptr<PdfDocument>> PdfDocument::open(const QString &path, const QString &password)
{
    quieten();
    const QString name = QFileInfo(path).fileName();
    EDESK_CHECK(checkFile(path, name));
    try {
        auto document = load(path, password);
        if (!document)
            return failure(ErrorCode::PdfDamaged, {name});
        if (document->isLocked())
            return failure(password.isEmpty() ? ErrorCode::PdfLocked : ErrorCode::PdfPasswordWrong, {name});
        std::unique_ptr<PdfDocument> opened(new PdfDocument(std::move(document), name));
        opened->readFacts();
        const auto &sizes = opened->m_facts.pageSizes;
        if (std::none_of(sizes.begin(), sizes.end(), [](const QSizeF &size) { return !size.isEmpty(); }))
            return failure(ErrorCode::PdfDamaged, {name}, QStringLiteral("no page can be read"));
        return opened;
    } catch (const std::exception &fault) {
        return failure(ErrorCode::PdfDamaged, {name}, QString::fromLocal8Bit(fault.what()));
    }
}

void PdfDocument::readFacts()
{
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
    const int pages = std::min(m_document->numPages(), MostPages);
    m_facts.pageSizes.reserve(std::max(pages, 0));
    for (int i = 0; i < pages; ++i) {
        const auto page = m_document->page(i);
        const QSizeF size = page ? page->pageSizeF() : QSizeF();
        m_facts.pageSizes.append(std::isfinite(size.width() * size.height()) ? size : QSizeF());
    }
    m_facts.isRepaired = m_document->xrefWasReconstructed();
    m_facts.mayPrint = m_document->okToPrint();
}

Error PdfDocument::damaged() const
{
    return failure(ErrorCode::PdfDamaged, {m_name});
}

Result<QImage> PdfDocument::image(int page, qreal scale, const QRect &part,
                                  const std::atomic<bool> &cancelled) const
{
    if (part.isEmpty() || qint64(part.width()) * part.height() > MostPixels || !(scale > 0))
        return damaged();
    if (cancelled)
        return failure(ErrorCode::Cancelled);
    try {
        const auto source = m_document->page(page);
        if (!source)
            return damaged();
        const qreal dpi = scale * pointsPerInch;
        const QImage image = source->renderToImage(
            dpi, dpi, part.x(), part.y(), part.width(), part.height(), Poppler::Page::Rotate0,
            [](const QImage &, const QVariant &) {}, [](const QVariant &) { return false; }, isCancelled,
            payload(cancelled));
        if (cancelled)
            return failure(ErrorCode::Cancelled);
        return image.isNull() ? Result<QImage>(damaged()) : Result<QImage>(image);
    } catch (const std::exception &) {
        return damaged();
    }
}

Result<PdfPageText> PdfDocument::text(int page, const std::atomic<bool> &cancelled) const
{
    if (cancelled)
        return failure(ErrorCode::Cancelled);
    try {
        const auto source = m_document->page(page);
        if (!source)
            return damaged();
        const auto boxes = source->textList(Poppler::Page::Rotate0, isCancelled, payload(cancelled));
        if (cancelled)
            return failure(ErrorCode::Cancelled);
        PdfPageText text;
        for (const auto &box : boxes) {
            const QString word = box->text();
            using After = PdfPageText::After;
            const bool endsLine = !box->nextWord();
            text.append(word, letterBoxes(*box, word),
                        endsLine               ? After::LineBreak
                        : box->hasSpaceAfter() ? After::Space
                                               : After::Nothing);
        }
        return text;
    } catch (const std::exception &) {
        return damaged();
    }
}

} // namespace edesk
