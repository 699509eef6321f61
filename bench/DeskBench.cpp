// SPDX-License-Identifier: GPL-3.0-or-later
// The screen Nhiệm vụ over 300,000 assignments in the local store: what a person waits for, in one run.
#include "bench/Figures.h"
#include "bench/LocalDesk.h"

#include "client/features/assignments/AssignmentSearch.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseText.h"
#include "common/domain/assignment/Assignment.h"
#include "tests/support/EventLoopWatchdog.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cstdio>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int assignments = 300'000;
constexpr double mostMs = 100;
constexpr double mostBlockedMs = 50;
constexpr double mostMegabytes = 200;

class DeskBench
{
public:
    explicit DeskBench(LocalDesk &desk, Theme &theme) : m_desk(desk), m_theme(theme) {}

    void run()
    {
        openScreen();
        const double filter = chooseChips();
        typeWords();
        scroll();
        switchTheme(filter);
        searchAsTyped();
        figure("ui_blocked_longest_ms", double(m_watchdog.longest().count()) / 1000,
               u"<=%1"_s.arg(mostBlockedMs));
        compareFolding();
        figure("resident_megabytes", residentMegabytes(), u"<=%1"_s.arg(mostMegabytes));
    }

private:
    void openScreen()
    {
        QElapsedTimer begun;
        begun.start();
        m_page = std::make_unique<AssignmentsPage>(m_desk.context(), m_desk.settings());
        m_page->resize(1162, 680);
        m_page->show();
        m_opened = waitFor(m_page->model(), &AssignmentListModel::read, begun);
        figure("first_rows_ms", m_opened, u"-"_s);
    }

    double chooseChips()
    {
        std::vector<double> times;
        const QStringList chips = AssignmentFilter::chips();
        for (int round = 0; round < 20; ++round) {
            for (const QString &chip : chips) {
                QElapsedTimer begun;
                begun.start();
                m_page->model().setFilter({chip});
                times.push_back(waitFor(m_page->model(), &AssignmentListModel::read, begun));
                noteSlow(u"%1, round %2"_s.arg(chip).arg(round), times.back(), mostMs);
            }
        }
        const double result = p99(times);
        figure("filter_p99_ms", result, u"<=%1"_s.arg(mostMs));
        return result;
    }

    /// Every beginning of some words, as they are typed; without the pause the field makes after a key.
    void typeWords()
    {
        std::vector<double> times;
        const QStringList typed{u"báo cáo tham nhũng"_s, u"kim long"_s, u"số 123456"_s, u"khong co gi"_s};
        for (const QString &words : typed) {
            for (int length = 1; length <= words.size(); ++length) {
                QElapsedTimer begun;
                begun.start();
                m_page->model().setFilter({QString::fromLatin1(AssignmentFilter::All), words.left(length)});
                times.push_back(waitFor(m_page->model(), &AssignmentListModel::read, begun));
                noteSlow(words.left(length), times.back(), mostMs);
            }
        }
        figure("filter_keystroke_p99_ms", p99(times), u"<=%1"_s.arg(mostMs));
    }

    void scroll()
    {
        QElapsedTimer begun;
        begun.start();
        m_page->model().setFilter({});
        waitFor(m_page->model(), &AssignmentListModel::read, begun);
        std::vector<double> times;
        QScrollBar *bar = m_page->list().verticalScrollBar();
        for (int page = 0; page < 100; ++page) {
            QElapsedTimer one;
            one.start();
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            m_page->list().viewport()->repaint();
            times.push_back(double(one.nsecsElapsed()) / 1e6);
            QCoreApplication::sendPostedEvents();
        }
        figure("scroll_page_p99_ms", p99(times), u"-"_s);
    }

    void switchTheme(double filter)
    {
        QElapsedTimer begun;
        begun.start();
        m_theme.setMode(ThemeMode::Dark);
        m_page->repaint();
        const double dark = double(begun.nsecsElapsed()) / 1e6;
        m_theme.setMode(ThemeMode::Light);
        figure("theme_switch_of_filter", dark / filter, u"-"_s);
    }

    /// The same answer by folding each row, as a filter without a folded column would.
    void compareFolding()
    {
        const QString wanted = folded(u"số 123456"_s);
        QElapsedTimer begun;
        begun.start();
        const auto rows = m_desk.reader().database().prepare(u"SELECT title, body FROM assignment"_s);
        int found = 0;
        const auto done = (*rows)->forEach([&] {
            found += folded(QString((*rows)->text(0) + u' ' + (*rows)->text(1))).contains(wanted) ? 1 : 0;
        });
        const double slow = double(begun.nsecsElapsed()) / 1e6;
        QElapsedTimer again;
        again.start();
        m_page->model().setFilter({QString::fromLatin1(AssignmentFilter::All), u"số 123456"_s});
        const double fast = waitFor(m_page->model(), &AssignmentListModel::read, again);
        if (done && found > 0)
            figure("folded_of_folding_each_row", slow / fast, u">=20"_s);
    }

    void searchAsTyped()
    {
        AssignmentSearch search(m_desk.context());
        std::vector<double> times;
        const QString words = u"hương trà cử tri"_s;
        for (int length = 1; length <= words.size(); ++length) {
            QElapsedTimer begun;
            begun.start();
            search.find(folded(words.left(length)), 6);
            times.push_back(waitFor(search, &SearchSource::found, begun));
        }
        figure("search_keystroke_p99_ms", p99(times), u"<=%1"_s.arg(mostMs));
    }

    LocalDesk &m_desk;
    Theme &m_theme;
    EventLoopWatchdog m_watchdog;
    std::unique_ptr<AssignmentsPage> m_page;
    double m_opened = 0;
};

} // namespace
} // namespace edesk

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // The watchdog hears of the event loop's turns from Qt's own dispatcher only.
    qputenv("QT_NO_GLIB", "1");
    QApplication application(argc, argv);
    edesk::Theme theme(application);
    const auto desk = edesk::LocalDesk::create({.assignments = edesk::assignments});
    if (!desk) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.error().cause));
        return 1;
    }
    edesk::DeskBench(**desk, theme).run();
    return 0;
}
