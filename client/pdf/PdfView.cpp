// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfView.h"

#include "client/pdf/PdfCanvas.h"
#include "client/pdf/PdfFindBar.h"
#include "client/pdf/PdfPasswordPane.h"
#include "client/pdf/PdfPrint.h"
#include "client/pdf/PdfSearch.h"
#include "client/pdf/PdfThumbnails.h"
#include "client/pdf/PdfToolBar.h"
#include "client/ui/BusyBar.h"
#include "client/ui/ErrorState.h"
#include "client/ui/ErrorWords.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/LineField.h"
#include "client/ui/Metrics.h"
#include "client/ui/Panes.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace edesk {
namespace {

/// From this width on the thumbnails are there by themselves.
constexpr int thumbnailsFrom = 720;

bool isText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget);
}

} // namespace

PdfView::PdfView(Language language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_toolBar(new PdfToolBar),
      m_busy(new BusyBar),
      m_stack(new QStackedWidget),
      m_notice(new Label({}, TypeRole::Body, TextTone::Soon)),
      m_empty(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_error(new ErrorState),
      m_password(new PdfPasswordPane),
      m_search(new PdfSearch(this)),
      m_findBar(new PdfFindBar(*m_search)),
      m_thumbnails(new PdfThumbnails),
      m_canvas(new PdfCanvas(*m_search)),
      m_print(new PdfPrint(*this, this))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages = buildPages();
    for (QWidget *state : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error),
                           static_cast<QWidget *>(m_password), m_pages})
        m_stack->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_busy);
    layout->addWidget(m_findBar);
    layout->addWidget(m_stack, 1);
    connectParts();
    showEmpty(tr("Chưa chọn tệp nào."));
}

PdfView::~PdfView()
{
    letGo();
}

QWidget *PdfView::buildPages()
{
    auto *pages = new QWidget;
    auto *column = new QVBoxLayout(pages);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notice->setWordWrap(true);
    m_notice->makeSelectable();
    m_notice->setContentsMargins(metrics::CardGap, metrics::Grid, metrics::CardGap, metrics::Grid);
    column->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_thumbnails->setFixedWidth(PdfThumbnails::Width);
    row->addWidget(m_thumbnails);
    row->addWidget(m_canvas, 1);
    column->addLayout(row, 1);
    markPane(*m_thumbnails, m_thumbnails->accessibleName());
    markPane(*m_canvas, m_canvas->accessibleName());
    return pages;
}

void PdfView::connectParts()
{
    connect(m_error, &ErrorState::retryRequested, this, [this] { open(m_path); });
    connect(m_password, &PdfPasswordPane::entered, this, &PdfView::openWith);
    connect(m_toolBar, &PdfToolBar::thumbnailsToggled, this, &PdfView::showThumbnails);
    connect(m_toolBar, &PdfToolBar::pageRequested, this, [this](int page) {
        m_canvas->goToPage(page);
        m_canvas->setFocus(Qt::OtherFocusReason);
    });
    connect(m_toolBar, &PdfToolBar::zoomRequested, m_canvas, [this](int steps) { m_canvas->zoomBy(steps); });
    connect(m_toolBar, &PdfToolBar::fitRequested, m_canvas, [this] { m_canvas->setZoom({}); });
    connect(m_toolBar, &PdfToolBar::findRequested, this, &PdfView::beginSearch);
    connect(m_toolBar, &PdfToolBar::printRequested, this, &PdfView::startPrint);
    connect(m_canvas, &PdfCanvas::currentPageChanged, this, [this](int page) {
        if (page < 0)
            return;
        m_toolBar->setPage(page, pageCount());
        m_thumbnails->setCurrentPage(page);
    });
    connect(m_canvas, &PdfCanvas::zoomChanged, this,
            [this] { m_toolBar->setZoom(m_canvas->shownFactor(), m_canvas->zoom().fitsWidth); });
    connect(m_canvas, &PdfCanvas::busyChanged, m_busy, &BusyBar::setBusy);
    connect(m_canvas, &PdfCanvas::copyRequested, this, &PdfView::copy);
    connect(m_thumbnails, &PdfThumbnails::pageChosen, m_canvas, &PdfCanvas::goToPage);
    connect(m_findBar, &PdfFindBar::queryChanged, this,
            [this](const QString &query) { m_search->start(query, m_canvas->currentPage()); });
    connect(m_findBar, &PdfFindBar::closed, this, &PdfView::endSearch);
    connect(m_search, &PdfSearch::changed, m_canvas, &PdfCanvas::updateMarks);
    connect(m_search, &PdfSearch::currentChanged, this, &PdfView::showHit);
    // The text of a page that was gone to for a hit comes a little later.
    connect(&m_canvas->text(), &PdfTextLayer::arrived, this, [this](int page) {
        if (const auto hit = m_search->current(); hit && hit->first == page && m_findBar->isVisible())
            m_canvas->reveal(page, hit->second);
    });
    connect(m_print, &PdfPrint::printed, this, [this] { setNotice({}); });
    connect(m_print, &PdfPrint::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            setNotice(errorWords(error, m_language));
    });
}

/// Lets go of the file; what showed of it stays on the screen until something else does.
void PdfView::letGo()
{
    m_search->setReader(nullptr, 0);
    m_canvas->setReader(nullptr, {});
    m_thumbnails->setReader(nullptr, {});
    m_facts.reset();
    ++m_openings;
    m_reader.reset();
    m_busy->setBusy(false);
    m_findBar->hide();
}

void PdfView::open(const QString &path)
{
    m_path = path;
    openWith({});
}

void PdfView::openWith(const QString &password)
{
    letGo();
    setNotice({});
    m_openedWith = password;
    m_busy->setBusy(true);
    m_reader = std::make_unique<PdfReader>();
    whenFinished(m_reader->open(m_path, password), this,
                 [this, opening = m_openings](const Result<PdfFacts> &facts) {
                     // Another file, or none, may have been chosen meanwhile.
                     if (opening != m_openings)
                         return;
                     m_busy->setBusy(false);
                     if (facts)
                         showPages(*facts);
                     else
                         showFailure(facts.error());
                 });
}

void PdfView::showPages(const PdfFacts &facts)
{
    const bool hadFocus = m_password->field().hasFocus();
    m_facts = facts;
    m_stack->setCurrentWidget(m_pages);
    m_toolBar->setVisible(true);
    m_toolBar->setPrintable(facts.mayPrint, tr("Nơi gửi không cho phép in tệp này"));
    m_search->setReader(m_reader.get(), pageCount());
    m_thumbnails->setReader(m_reader.get(), facts);
    m_canvas->setReader(m_reader.get(), facts);
    setNotice(facts.isRepaired
                  ? tr("Tệp bị hỏng hoặc bị cắt cụt, đã được khôi phục phần đọc được; có thể thiếu trang "
                       "hoặc nội dung.")
                  : QString());
    adapt();
    if (hadFocus)
        m_canvas->setFocus(Qt::OtherFocusReason);
    Q_EMIT opened();
}

void PdfView::showFailure(const Error &error)
{
    m_reader.reset();
    m_toolBar->setVisible(false);
    if (error.code == ErrorCode::PdfLocked || error.code == ErrorCode::PdfPasswordWrong) {
        m_password->ask(error, m_language);
        m_stack->setCurrentWidget(m_password);
    } else {
        m_error->setError(error, m_language);
        m_stack->setCurrentWidget(m_error);
    }
    Q_EMIT failed(error);
}

void PdfView::showEmpty(const QString &sentence)
{
    letGo();
    m_path.clear();
    m_toolBar->setVisible(false);
    m_empty->setText(sentence);
    m_stack->setCurrentWidget(m_empty);
}

QString PdfView::notice() const
{
    return m_notice->text();
}

void PdfView::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void PdfView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adapt();
}

void PdfView::adapt()
{
    const bool hasRoom = width() >= Theme::of(this).scaled(thumbnailsFrom) && pageCount() > 1;
    const bool isShown = m_wantsThumbnails.value_or(hasRoom);
    m_thumbnails->setVisible(isShown);
    m_toolBar->setThumbnailsShown(isShown);
}

void PdfView::showThumbnails(bool shown)
{
    m_wantsThumbnails = shown;
    adapt();
}

void PdfView::startPrint()
{
    if (isOpen() && m_facts->mayPrint && !m_print->isRunning())
        m_print->ask(m_path, m_openedWith, pageCount());
}

void PdfView::copy()
{
    if (!m_canvas->text().hasSelection())
        return;
    m_busy->setBusy(true);
    whenFinished(m_canvas->text().selectedText(), this, [this](const Result<QString> &text) {
        m_busy->setBusy(false);
        if (text)
            QGuiApplication::clipboard()->setText(*text);
        else if (text.error().code != ErrorCode::Cancelled)
            setNotice(errorWords(text.error(), m_language));
    });
}

void PdfView::beginSearch()
{
    if (!isOpen())
        return;
    m_findBar->begin();
    if (!m_search->isActive())
        m_search->start(m_findBar->field().query(), m_canvas->currentPage());
}

void PdfView::endSearch()
{
    m_search->start({}, 0);
    m_findBar->hide();
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void PdfView::showHit()
{
    const auto hit = m_search->current();
    if (!hit)
        return;
    const auto &[page, range] = *hit;
    // Selected as well, so that it can be copied or made longer by keyboard.
    m_canvas->text().select({page, range.begin}, {page, range.end});
    m_canvas->reveal(page, range);
    m_canvas->updateMarks();
}

bool PdfView::event(QEvent *event)
{
    // These keys mean the file while the focus is here, even where the page around has them as shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        if (handleKey(static_cast<QKeyEvent *>(event), true)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event, false))
        QWidget::keyPressEvent(event);
}

/// True for a key of the view; does what it means unless only asked.
bool PdfView::handleKey(const QKeyEvent *event, bool isRehearsal)
{
    if (!isOpen())
        return false;
    using Action = std::function<void()>;
    const auto act = [isRehearsal](const Action &action) {
        if (!isRehearsal)
            action();
        return true;
    };
    const bool inText = isText(QApplication::focusWidget());
    if (event->matches(QKeySequence::Find))
        return act([this] { beginSearch(); });
    if (event->matches(QKeySequence::Print))
        return act([this] { startPrint(); });
    if (event->matches(QKeySequence::SelectAll) && !inText)
        return act([this] { m_canvas->text().selectAll(); });
    if (event->matches(QKeySequence::Copy) && !inText)
        return act([this] { copy(); });
    if (event->key() == Qt::Key_F3 && m_search->isActive())
        return act([this, event] { m_search->step(!event->modifiers().testFlag(Qt::ShiftModifier)); });
    if (event->key() == Qt::Key_Escape && m_findBar->isVisible())
        return act([this] { endSearch(); });
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return act([this] { m_canvas->zoomBy(1); });
    case Qt::Key_Minus:
        return act([this] { m_canvas->zoomBy(-1); });
    case Qt::Key_0:
        return act([this] { m_canvas->setZoom({}); });
    case Qt::Key_Home:
        return !inText && act([this] { m_canvas->goToPage(0); });
    case Qt::Key_End:
        return !inText && act([this] { m_canvas->goToPage(pageCount() - 1); });
    default:
        return false;
    }
}

} // namespace edesk
