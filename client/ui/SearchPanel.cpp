// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchPanel.h"

#include "client/ui/Label.h"
#include "client/ui/ListSteps.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/SearchHitDelegate.h"
#include "client/ui/SearchHitModel.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseText.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int HitsOfASource = 6;
constexpr int MostCommands = 5;
constexpr int MostRecent = 6;
constexpr int SmallestWidth = 560;
constexpr int MostHeight = 480;
constexpr int PageOfRows = 6;

bool holdsAllWords(const QString &text, const QStringList &words)
{
    const QString searched = u' ' + folded(text);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return searched.contains(u' ' + word); });
}

} // namespace

SearchPanel::SearchPanel(SearchField &field, QSettings &settings, const QString &person, QWidget *window)
    : QFrame(window),
      m_field(field),
      m_settings(settings),
      m_recentKey(u"search/opened/"_s + person),
      m_model(new SearchHitModel(this)),
      m_view(new QListView),
      m_nothing(new Label({}, TypeRole::Body, TextTone::Secondary))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchHitDelegate(Theme::of(this), m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Kết quả tìm"));
    m_nothing->setContentsMargins(12, 12, 12, 12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, &SearchPanel::open);
    connect(&field, &SearchField::queryChanged, this, &SearchPanel::ask);
    field.installEventFilter(this);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, const QWidget *now) {
        if (now == &m_field && before && before->window() == m_field.window())
            m_before = before;
    });
}

void SearchPanel::setCommands(const QList<CommandEntry> &commands)
{
    m_commands = commands;
}

void SearchPanel::setSources(const QList<SearchSource *> &sources)
{
    m_sources = sources;
    for (int i = 0; i < int(sources.size()); ++i) {
        connect(sources.at(i), &SearchSource::found, this,
                [this, i](const QString &words, const QList<SearchHit> &hits) { take(i, words, hits); });
        connect(sources.at(i), &SearchSource::recalled, this, &SearchPanel::takeRecent);
    }
}

void SearchPanel::ask(const QString &words)
{
    if (!m_field.hasFocus())
        return;
    m_words = folded(words);
    m_isMoved = false;
    m_opensWhenFound = false;
    m_awaited.clear();
    QStringList headings;
    for (const SearchSource *source : std::as_const(m_sources))
        headings << source->heading();
    m_model->setGroups(headings << tr("Lệnh") << tr("Mở gần đây"));
    m_model->setWords(words);
    m_model->setHits(int(m_sources.size()), matchingCommands(m_words));
    if (m_words.isEmpty()) {
        askRecent();
    } else {
        for (int i = 0; i < int(m_sources.size()); ++i)
            m_awaited.insert(i);
        for (SearchSource *source : std::as_const(m_sources))
            source->find(m_words, HitsOfASource);
    }
    showAnswered();
}

void SearchPanel::take(int group, const QString &words, const QList<SearchHit> &hits)
{
    // The answer to an earlier question.
    if (words != m_words || isHidden())
        return;
    m_awaited.remove(group);
    m_model->setHits(group, hits);
    showAnswered();
    if (m_awaited.isEmpty() && std::exchange(m_opensWhenFound, false))
        open(m_view->currentIndex());
}

/// The first hit is current unless the person chose another one.
void SearchPanel::showAnswered()
{
    if (m_words.isEmpty())
        m_nothing->setText(tr("Gõ tên người, nhiệm vụ hoặc lệnh."));
    else if (m_awaited.isEmpty())
        m_nothing->setText(tr("Không tìm thấy gì khớp với “%1”.").arg(m_field.query()));
    else
        m_nothing->setText(tr("Đang tìm…"));
    if (!m_isMoved)
        choose(0);
    place();
}

QStringList SearchPanel::recentKeys() const
{
    return m_settings.value(m_recentKey).toStringList();
}

/// Only keys are kept: what the person may no longer see leaves no word behind.
void SearchPanel::askRecent()
{
    m_recent.clear();
    const QStringList keys = recentKeys();
    for (SearchSource *source : std::as_const(m_sources)) {
        if (!keys.isEmpty())
            source->recall(keys);
    }
}

void SearchPanel::takeRecent(const QList<SearchHit> &hits)
{
    if (!m_words.isEmpty() || isHidden())
        return;
    for (const SearchHit &hit : hits)
        m_recent.insert(hit.key, hit);
    QList<SearchHit> shown;
    const QStringList keys = recentKeys();
    for (const QString &key : keys) {
        if (m_recent.contains(key))
            shown.append(m_recent.value(key));
    }
    m_model->setHits(int(m_sources.size()) + 1, shown);
    showAnswered();
}

QList<SearchHit> SearchPanel::matchingCommands(const QString &words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<SearchHit> hits;
    for (const CommandEntry &command : m_commands) {
        if (hits.size() < MostCommands && holdsAllWords(command.title + u' ' + command.keywords, wanted))
            hits.append({{}, command.icon, command.title, command.shortcut, command.run});
    }
    return hits;
}

void SearchPanel::remember(const SearchHit &hit)
{
    if (hit.key.isEmpty())
        return;
    QStringList keys = recentKeys();
    keys.removeAll(hit.key);
    keys.prepend(hit.key);
    m_settings.setValue(m_recentKey, QStringList(keys.mid(0, MostRecent)));
}

/// Who is typing fast means the first of all answers, not of those that came so far.
void SearchPanel::enter()
{
    m_field.announce();
    if (!m_awaited.isEmpty() && !m_isMoved)
        m_opensWhenFound = true;
    else
        open(m_view->currentIndex());
}

void SearchPanel::choose(int row)
{
    const int found = m_model->hitFrom(row, 1);
    setCurrent(found);
}

void SearchPanel::move(int rows)
{
    const int step = rows > 0 ? 1 : -1;
    const int wanted = qBound(0, m_view->currentIndex().row() + rows, qMax(0, m_model->rowCount() - 1));
    const int found = m_model->hitFrom(wanted, step);
    const int row = found < 0 ? m_model->hitFrom(wanted, -step) : found;
    if (row < 0)
        return;
    m_isMoved = true;
    setCurrent(row);
}

/// The focus is in the line: what the arrow keys reach is told as its description.
void SearchPanel::setCurrent(int row)
{
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row);
    m_view->setCurrentIndex(index);
    m_field.setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void SearchPanel::open(const QModelIndex &index)
{
    const SearchHit *found = m_model->hit(index);
    if (!found || !found->open)
        return;
    // Opening may change the hits.
    const SearchHit chosen = *found;
    remember(chosen);
    m_field.clear();
    leave();
    chosen.open();
}

void SearchPanel::place()
{
    const int rows = m_model->rowCount();
    m_nothing->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += m_view->sizeHintForRow(row);
    const QWidget *room = parentWidget();
    const QPoint below = m_field.mapTo(room, QPoint(0, m_field.height() + metrics::Grid));
    const int width = qMin(qMax(m_field.width(), Theme::of(this).scaled(SmallestWidth)),
                           room->width() - below.x() - metrics::PageMargin);
    m_view->setFixedHeight(
        qMin(height, qMin(MostHeight, room->height() - below.y() - 3 * metrics::PageMargin)));
    // It does not shrink and grow again between a key and its answer.
    const int needed = layout()->sizeHint().height();
    resize(width, m_awaited.isEmpty() || isHidden() ? needed : qMax(needed, this->height()));
    QFrame::move(below);
    show();
    raise();
}

void SearchPanel::close()
{
    hide();
}

/// The search is over: the focus goes back to where it was.
void SearchPanel::leave()
{
    close();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

bool SearchPanel::handleKey(int key)
{
    if (const int rows = listSteps(key, PageOfRows)) {
        if (isHidden() && rows == 1)
            ask(m_field.query());
        else
            move(rows);
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        if (isHidden())
            leave();
        else
            close();
        return true;
    default:
        return false;
    }
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field) {
        if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusIn)
            ask(m_field.query());
        else if (event->type() == QEvent::FocusOut)
            close();
    } else if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPanel::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.inputBorder);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::CardRadius,
                            metrics::CardRadius);
}

} // namespace edesk
