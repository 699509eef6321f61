// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfPrint.h"

#include "client/ui/ProgressDialog.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>

#include <cmath>

namespace edesk {
namespace {

constexpr int patience = 300;
constexpr int frame = 100;
/// More than a scan has, and what a printer shows of it.
constexpr int mostDpi = 300;
constexpr qreal pointsPerInch = 72;

/// Paints one page into the middle of the paper, turned as the page is.
Result<void> printPage(QPainter &painter, const QPrinter &printer, const PdfDocument &document, int page,
                       const std::atomic<bool> &cancelled)
{
    const QSizeF size = document.facts().pageSizes.value(page);
    if (size.isEmpty())
        return {};
    const QSizeF paper = printer.paperRect(QPrinter::Point).size();
    const qreal fit = std::min({1.0, paper.width() / size.width(), paper.height() / size.height()});
    qreal scale = std::min(printer.resolution(), mostDpi) / pointsPerInch * fit;
    scale = std::min(scale, std::sqrt(PdfDocument::MostPixels / (size.width() * size.height())) * 0.99);
    const auto image =
        document.image(page, scale, {{0, 0}, (size * scale).toSize().expandedTo({1, 1})}, cancelled);
    if (!image)
        return image.error();
    const qreal unit = printer.resolution() / pointsPerInch;
    QRectF place({0, 0}, size * fit * unit);
    place.moveCenter(QRectF({0, 0}, paper * unit).center());
    painter.drawImage(place, *image);
    return {};
}

void turnPaper(QPrinter &printer, const QSizeF &page)
{
    printer.setPageOrientation(page.width() > page.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

} // namespace

struct PdfPrint::Progress
{
    PdfCancel cancel = makePdfCancel();
    std::atomic<int> done = 0;
    int total = 0;
};

namespace {

Result<int> printPages(QPrinter &printer, const PdfDocument &document, int first, int last,
                       std::atomic<int> &done, const std::atomic<bool> &cancelled)
{
    printer.setFullPage(true);
    turnPaper(printer, document.facts().pageSizes.value(first));
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::FileFailed, {printer.outputFileName()});
    for (int page = first; page <= last; ++page) {
        if (page > first) {
            turnPaper(printer, document.facts().pageSizes.value(page));
            if (!printer.newPage())
                return failure(ErrorCode::FileFailed, {printer.outputFileName()});
        }
        EDESK_CHECK(printPage(painter, printer, document, page, cancelled));
        ++done;
    }
    if (!painter.end())
        return failure(ErrorCode::FileFailed, {printer.outputFileName()});
    return last - first + 1;
}

} // namespace

PdfPrint::PdfPrint(QWidget &window, QObject *parent)
    : QObject(parent), m_window(window), m_patience(new QTimer(this)), m_frames(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    m_frames->setInterval(frame);
    connect(m_patience, &QTimer::timeout, this, &PdfPrint::showProgress);
    connect(m_frames, &QTimer::timeout, this, &PdfPrint::showProgress);
}

PdfPrint::~PdfPrint()
{
    cancel();
    delete m_dialog;
}

void PdfPrint::ask(const QString &path, const QString &password, int pages)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QFileInfo(path).fileName());
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pages);
    dialog->setFromTo(1, pages);
    connect(dialog, &QDialog::accepted, this, [this, printer, path, password, pages] {
        const bool isPart = printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0;
        print(printer, path, password, isPart ? printer->fromPage() - 1 : 0,
              isPart ? std::min(printer->toPage(), pages) - 1 : pages - 1);
    });
    dialog->open();
}

void PdfPrint::print(const std::shared_ptr<QPrinter> &printer, const QString &path, const QString &password,
                     int first, int last)
{
    if (isRunning())
        return;
    m_name = QFileInfo(path).fileName();
    m_progress = std::make_shared<Progress>();
    m_progress->total = last - first + 1;
    m_patience->start();
    // Its own reader: the pages on the screen do not wait for those on paper.
    m_reader = std::make_unique<PdfReader>();
    whenFinished(m_reader->open(path, password), this,
                 [this, progress = m_progress](const Result<PdfFacts> &facts) {
                     if (!facts)
                         finish(progress, facts.error());
                 });
    const auto printed =
        m_reader->ask<int>(PdfUrgency::Background, m_progress->cancel,
                           [printer, first, last, progress = m_progress](const PdfDocument &document,
                                                                         const std::atomic<bool> &cancelled) {
                               const auto pages =
                                   printPages(*printer, document, first, last, progress->done, cancelled);
                               if (!pages)
                                   printer->abort();
                               // Half a document is of no use to who chose to print into a file.
                               if (const QString file = printer->outputFileName(); !pages && !file.isEmpty())
                                   QFile::remove(file);
                               return pages;
                           });
    whenFinished(printed, this,
                 [this, progress = m_progress](const Result<int> &pages) { finish(progress, pages); });
}

void PdfPrint::cancel()
{
    if (m_progress)
        m_progress->cancel->store(true);
}

void PdfPrint::showProgress()
{
    if (!m_dialog) {
        m_dialog = new ProgressDialog(tr("Đang in %1").arg(m_name), &m_window);
        connect(m_dialog, &ProgressDialog::cancelRequested, this, &PdfPrint::cancel);
        m_dialog->show();
        m_frames->start();
    }
    const int done = m_progress->done;
    m_dialog->setProgress(done, m_progress->total, tr("%1 trong %2 trang").arg(done).arg(m_progress->total));
}

void PdfPrint::finish(const std::shared_ptr<Progress> &which, const Result<int> &pages)
{
    // A file that cannot be opened ends twice: with the reason, and with what was asked of it.
    if (which != m_progress)
        return;
    m_patience->stop();
    m_frames->stop();
    delete m_dialog;
    m_progress.reset();
    m_reader.reset();
    if (pages)
        Q_EMIT printed(*pages);
    else
        Q_EMIT failed(pages.error());
}

} // namespace edesk
