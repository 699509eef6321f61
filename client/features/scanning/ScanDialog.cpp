// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/scanning/ScanDialog.h"

#include "client/features/scanning/PagesPane.h"
#include "client/features/scanning/ScanForm.h"
#include "client/scanning/ScannedPages.h"
#include "client/scanning/Scanner.h"
#include "client/session/Completion.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/EmptyState.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace edesk {
namespace {

constexpr QSize FirstSize(880, 520);
constexpr int SideWidth = 228;
constexpr int WholeBar = 100;
constexpr int FrameMs = 100;

} // namespace

ScanDialog::ScanDialog(const ScanTask &task, QWidget *parent)
    : QDialog(parent),
      m_task(task),
      m_pages(new ScannedPages(task.folder, this)),
      m_form(new ScanForm(task.settings)),
      m_pane(new PagesPane(*m_pages)),
      m_find(new QAction(Theme::of(this).icon(Icon::Retry), tr("Tìm lại"), this)),
      m_stack(new QStackedWidget),
      m_bar(new QProgressBar),
      m_words(new Label({}, TypeRole::Caption, TextTone::Secondary)),
      m_error(new ErrorLine),
      m_scan(new QPushButton),
      m_stop(new QPushButton(tr("&Dừng"))),
      m_frames(new QTimer(this))
{
    setWindowTitle(tr("Quét văn bản"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(FirstSize);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::Grid * 4);
    columns->addWidget(makeSide());
    columns->addWidget(makePages(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(metrics::CardGap);
    layout->addLayout(columns, 1);
    layout->addWidget(m_error);
    addButtons(*layout);

    m_frames->setInterval(FrameMs);
    connect(m_frames, &QTimer::timeout, this, &ScanDialog::showPdfProgress);
    connect(m_find, &QAction::triggered, this, &ScanDialog::findDevices);
    connect(m_form, &ScanForm::refreshRequested, m_find, &QAction::trigger);
    connect(m_form, &ScanForm::deviceChanged, this, &ScanDialog::askSources);
    connect(m_pane, &PagesPane::scanAgainRequested, this, [this](int row) { scan(m_pages->index(row)); });
    connect(m_pages, &ScannedPages::edited, this, &ScanDialog::refresh);
    connect(m_pages, &ScannedPages::ready, this, &ScanDialog::refresh);
    connect(m_pages, &ScannedPages::saveFailed, this, &ScanDialog::showError);
    connect(&m_task.scanner, &Scanner::advanced, this, &ScanDialog::showProgress);
    connect(&m_task.scanner, &Scanner::pageKept, this, &ScanDialog::takePage);
    connect(&m_task.scanner, &Scanner::ended, this, &ScanDialog::refresh);
    findDevices();
}

ScanDialog::~ScanDialog()
{
    stop();
}

QWidget *ScanDialog::makeSide()
{
    m_bar->setRange(0, WholeBar);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Tiến trình"));
    m_words->setWordWrap(true);
    m_scan->setIcon(Theme::of(this).icon(Icon::Scan));
    m_scan->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    connect(m_scan, &QPushButton::clicked, this, [this] { scan({}); });
    connect(m_stop, &QPushButton::clicked, this, &ScanDialog::stop);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_form);
    layout->addWidget(m_scan);
    layout->addWidget(m_stop);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addStretch();
    side->setFixedWidth(Theme::of(this).scaled(SideWidth));
    return side;
}

QWidget *ScanDialog::makePages()
{
    const Error none{ErrorCode::ScannerMissing, {}, {}};
    const QString sentence =
        QStringLiteral("%1. %2.").arg(errorText(none, m_task.language), errorHint(none, m_task.language));
    m_none = new EmptyState(sentence, m_find);
    m_empty = new EmptyState(
        tr("Đặt giấy vào máy quét rồi bấm Quét. Trang quét xong hiện ở đây và được giữ lại cho đến khi tạo "
           "PDF, kể cả khi đóng cửa sổ hay mất điện."));
    auto *card = new Card;
    card->body().addWidget(m_pane);
    m_card = card;
    for (QWidget *page : {m_none, m_empty, m_card})
        m_stack->addWidget(page);
    return m_stack;
}

void ScanDialog::addButtons(QBoxLayout &layout)
{
    auto *close = new QPushButton(tr("Đóng"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ScanDialog::reject);
    m_done = new QPushButton(tr("Xong, tạo PDF  (Ctrl+Enter)"));
    m_done->setAutoDefault(false);
    connect(m_done, &QPushButton::clicked, this, &ScanDialog::makePdf);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *done = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        connect(done, &QShortcut::activated, m_done, &QPushButton::click);
    }
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(close);
    line->addWidget(m_done);
    layout.addLayout(line);
}

void ScanDialog::findDevices()
{
    if (m_isFinding)
        return;
    m_isFinding = true;
    m_error->hide();
    whenFinished(m_task.scanner.devices(), this,
                 [this](const Result<QList<ScanDevice>> &found) { showDevices(found); });
    refresh();
}

void ScanDialog::showDevices(const Result<QList<ScanDevice>> &found)
{
    m_isFinding = false;
    m_form->setDevices(found ? *found : QList<ScanDevice>());
    if (!found)
        showError(found.error());
    refresh();
}

void ScanDialog::askSources(const QString &device)
{
    m_form->setSources({});
    if (device.isEmpty())
        return;
    whenFinished(m_task.scanner.sources(device), this,
                 [this, device](const Result<QList<ScanSource>> &sources) {
                     // What it did not say is found out when it scans.
                     if (sources && device == m_form->device())
                         m_form->setSources(*sources);
                 });
}

void ScanDialog::scan(const QPersistentModelIndex &inPlaceOf)
{
    if (!m_scan->isEnabled())
        return;
    m_inPlaceOf = inPlaceOf;
    m_taken = 0;
    m_isScanning = true;
    m_error->hide();
    whenFinished(m_task.scanner.scan(m_form->device(), m_form->options(), m_pages->folder()), this,
                 [this](const Result<int> &pages) { endScan(pages); });
    showProgress(-1);
    refresh();
    m_stop->setFocus();
}

void ScanDialog::takePage(const ScannedPage &page)
{
    if (!m_isScanning)
        return;
    ++m_taken;
    if (!m_inPlaceOf.isValid()) {
        m_pages->append(page);
        m_pane->list().scrollToBottom();
        return;
    }
    // What the feeder holds besides follows the page that was to be scanned again.
    const int row = m_inPlaceOf.row();
    if (m_taken == 1)
        m_pages->replace(row, page);
    else
        m_pages->insert(row + 1, page);
    if (m_taken > 1)
        m_inPlaceOf = m_pages->index(row + 1);
}

void ScanDialog::endScan(const Result<int> &pages)
{
    m_isScanning = false;
    if (!pages && pages.error().code != ErrorCode::Cancelled)
        showError(pages.error());
    refresh();
    m_scan->setFocus();
}

void ScanDialog::makePdf()
{
    if (!m_done->isEnabled())
        return;
    m_error->hide();
    m_pdf = std::make_shared<ScanPdfProgress>();
    whenFinished(m_pages->writePdf(m_task.target, m_task.facts, m_pdf), this,
                 [this](const Result<void> &written) { endPdf(written); });
    m_frames->start();
    showPdfProgress();
    refresh();
}

void ScanDialog::endPdf(const Result<void> &written)
{
    m_pdf.reset();
    m_frames->stop();
    if (written) {
        m_pages->clear();
        Q_EMIT pdfWritten(m_task.target);
        accept();
        return;
    }
    if (written.error().code != ErrorCode::Cancelled)
        showError(written.error());
    if (written.error().code == ErrorCode::ScannedPageDamaged)
        m_pane->showPage(written.error().details.value(0).toInt() - 1);
    refresh();
}

void ScanDialog::stop()
{
    if (m_isScanning)
        m_task.scanner.cancel();
    if (m_pdf)
        m_pdf->isCancelled = true;
    m_stop->setEnabled(false);
    m_words->setText(tr("Đang dừng…"));
}

void ScanDialog::reject()
{
    stop();
    QDialog::reject();
}

void ScanDialog::showProgress(int percent)
{
    if (!m_isScanning || !m_stop->isEnabled())
        return;
    m_bar->setRange(0, percent < 0 ? 0 : WholeBar);
    m_bar->setValue(qMax(0, percent));
    m_words->setText(tr("Đang quét trang %1…").arg(m_taken + 1));
}

void ScanDialog::showPdfProgress()
{
    if (!m_pdf || !m_stop->isEnabled())
        return;
    const int pages = m_pages->rowCount();
    m_bar->setRange(0, pages);
    m_bar->setValue(m_pdf->pages);
    m_words->setText(tr("Đang tạo PDF: %1 trong %2 trang").arg(m_pdf->pages).arg(pages));
}

QString ScanDialog::progressWords() const
{
    return m_words->isVisible() ? m_words->text() : QString();
}

void ScanDialog::showError(const Error &error)
{
    m_error->showError(error, m_task.language);
}

void ScanDialog::refresh()
{
    const bool hasPages = m_pages->rowCount() > 0;
    const bool hasDevice = !m_form->device().isEmpty();
    const bool isBusy = m_isScanning || m_pdf;
    m_form->setEnabled(!isBusy);
    m_scan->setText(hasPages ? tr("&Quét thêm") : tr("&Quét"));
    m_scan->setVisible(!isBusy);
    m_scan->setEnabled(hasDevice && !isBusy && !m_task.scanner.isScanning());
    setButtonKind(*m_scan, hasPages ? ButtonKind::Standard : ButtonKind::Primary);
    setButtonKind(*m_done, hasPages ? ButtonKind::Primary : ButtonKind::Standard);
    m_done->setEnabled(hasPages && !isBusy && m_pages->isReady());
    m_pane->setEnabled(!m_pdf);
    m_pane->setScanning(!m_scan->isEnabled());
    m_stop->setVisible(isBusy);
    if (!isBusy)
        m_stop->setEnabled(true);
    m_find->setEnabled(!m_isFinding && !isBusy);
    if (m_isFinding && !isBusy) {
        m_bar->setRange(0, 0);
        m_words->setText(tr("Đang tìm máy quét…"));
    }
    m_bar->setVisible(isBusy || m_isFinding);
    m_words->setVisible(isBusy || m_isFinding);
    const bool isNone = !hasDevice && !m_isFinding;
    m_stack->setCurrentWidget(hasPages ? m_card : isNone ? m_none : m_empty);
}

} // namespace edesk
