// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/MainShell.h"

#include "client/ui/Metrics.h"
#include "client/ui/NavigationRail.h"
#include "client/ui/Panes.h"
#include "client/ui/SearchField.h"
#include "client/ui/StatusBar.h"
#include "client/ui/Theme.h"
#include "client/ui/Toast.h"
#include "client/ui/TopBar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHideEvent>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize SmallestSize(960, 560);
constexpr QSize FirstSize(1366, 768);
constexpr int NumberedPages = 9;

} // namespace

MainShell::MainShell(QSettings &settings, const QString &brand, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_splitters(settings),
      m_rail(new NavigationRail(brand)),
      m_topBar(new TopBar),
      m_stack(new QStackedWidget),
      m_statusLine(new StatusBar),
      m_toast(nullptr)
{
    setWindowTitle(brand);
    setMinimumSize(SmallestSize);
    build();
    m_toast = new Toast(m_stack);
    markPane(*m_rail, tr("Điều hướng"));
    markPane(*m_topBar, tr("Thanh trên"));
    markPane(*m_statusLine, tr("Thanh trạng thái"));
    connect(m_rail, &NavigationRail::activated, this, &MainShell::open);
    connect(&Theme::of(this), &Theme::changed, this, &MainShell::adaptRail);
    addShortcuts();
    restorePlace();
}

MainShell::~MainShell() = default;

void MainShell::build()
{
    auto *centre = new QWidget;
    auto *columns = new QHBoxLayout(centre);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_column->addWidget(m_topBar);
    m_column->addWidget(m_stack, 1);
    columns->addWidget(m_rail);
    columns->addLayout(m_column, 1);
    setCentralWidget(centre);
    setStatusBar(m_statusLine);
}

void MainShell::addShortcuts()
{
    for (int number = 1; number <= NumberedPages; ++number) {
        auto *shortcut =
            new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] {
            if (number <= m_entries.size())
                open(m_entries.at(number - 1).id);
        });
    }
    connect(new QShortcut(QKeySequence(Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { movePane(1); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), this), &QShortcut::activated, this,
            [this] { movePane(-1); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this, [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
}

void MainShell::addPage(const PageEntry &entry)
{
    Q_ASSERT(std::none_of(m_entries.cbegin(), m_entries.cend(),
                          [&entry](const PageEntry &other) { return other.id == entry.id; }));
    const auto place =
        std::upper_bound(m_entries.cbegin(), m_entries.cend(), entry,
                         [](const PageEntry &a, const PageEntry &b) { return a.order < b.order; });
    m_entries.insert(place, entry);
    QList<NavigationEntry> rows;
    for (const PageEntry &page : std::as_const(m_entries))
        rows.append({.id = page.id, .title = page.title, .icon = page.icon, .section = page.section});
    m_rail->setEntries(rows);
    m_rail->setOpen(m_openId);
}

void MainShell::addStrip(QWidget *strip)
{
    m_column->insertWidget(m_column->indexOf(m_stack), strip);
}

void MainShell::setBadge(const QString &id, int count, Tone tone)
{
    m_rail->setBadge(id, count, tone);
}

bool MainShell::open(const QString &id)
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const PageEntry &candidate) { return candidate.id == id; });
    if (entry == m_entries.cend())
        return false;
    QWidget *&page = m_pages[id];
    if (!page) {
        page = entry->create(m_stack);
        m_stack->addWidget(page);
        m_splitters.remember(id, *page);
    }
    m_stack->setCurrentWidget(page);
    m_openId = id;
    m_rail->setOpen(id);
    m_toast->raise();
    Q_EMIT opened(id);
    return true;
}

void MainShell::movePane(int step)
{
    const QList<QWidget *> panes = visiblePanes(*this);
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + step + panes.size()) % panes.size();
        if (focusPane(*panes.at(at)))
            return;
    }
}

void MainShell::adaptRail()
{
    m_rail->setSlim(width() < Theme::of(this).scaled(metrics::SlimRailBelow));
}

void MainShell::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    adaptRail();
}

void MainShell::restorePlace()
{
    if (!restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray()))
        resize(FirstSize);
    adaptRail();
}

void MainShell::keepPlace()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
}

void MainShell::appear()
{
    const QSize room = screen()->availableSize();
    const bool isFirst = !m_settings.contains(u"window/geometry"_s);
    // With the frame around it the status bar would be below the screen.
    if (isFirst && (room.width() <= FirstSize.width() || room.height() <= FirstSize.height()))
        showMaximized();
    else
        show();
}

void MainShell::closeEvent(QCloseEvent *event)
{
    keepPlace();
    QMainWindow::closeEvent(event);
}

/// Who signs out does not close the window.
void MainShell::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        keepPlace();
    QMainWindow::hideEvent(event);
}

} // namespace edesk
