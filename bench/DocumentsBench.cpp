// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the registers over 200,000 documents of one agency in the local store: what a person waits
// for, in one run.
#include "bench/Figures.h"
#include "bench/LocalDesk.h"

#include "client/features/documents/DocumentSearch.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "common/base/VietnameseText.h"
#include "tests/support/EventLoopWatchdog.h"

#include <QApplication>
#include <QScrollBar>

#include <cstdio>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int documents = 200'000;
constexpr double mostMs = 100;
constexpr double mostBlockedMs = 50;
constexpr double mostMegabytes = 200;

class DocumentsBench
{
public:
    explicit DocumentsBench(LocalDesk &desk) : m_desk(desk) {}

    void run()
    {
        open(DocumentBook::Outgoing, "outgoing_first_rows_ms");
        open(DocumentBook::Incoming, "incoming_first_rows_ms");
        chooseChips();
        typeWords();
        scroll();
        searchAsTyped();
        figure("ui_blocked_longest_ms", double(m_watchdog.longest().count()) / 1000,
               u"<=%1"_s.arg(mostBlockedMs));
        figure("resident_megabytes", residentMegabytes(), u"<=%1"_s.arg(mostMegabytes));
    }

private:
    void open(DocumentBook book, const char *name)
    {
        QElapsedTimer begun;
        begun.start();
        m_page = std::make_unique<DocumentsPage>(m_desk.context(), m_desk.settings(), book);
        m_page->resize(1162, 680);
        m_page->show();
        figure(name, waitFor(m_page->model(), &DocumentListModel::read, begun), u"<=%1"_s.arg(mostMs));
    }

    double filterTo(const DocumentFilter &filter)
    {
        QElapsedTimer begun;
        begun.start();
        m_page->model().setFilter(filter);
        const double ms = waitFor(m_page->model(), &DocumentListModel::read, begun);
        noteSlow(filter.chip + u' ' + filter.words, ms, mostMs);
        return ms;
    }

    void chooseChips()
    {
        std::vector<double> times;
        for (int round = 0; round < 20; ++round) {
            for (const QString &chip : DocumentFilter::chips(DocumentBook::Incoming))
                times.push_back(filterTo({DocumentBook::Incoming, chip}));
        }
        figure("filter_p99_ms", p99(times), u"<=%1"_s.arg(mostMs));
    }

    /// Every beginning of some words, as they are typed; without the pause the field makes after a key.
    void typeWords()
    {
        std::vector<double> times;
        const QStringList typed{u"báo cáo tham nhũng"_s, u"kim long"_s, u"4321/ubnd"_s, u"đợt 123456"_s,
                                u"khong co gi"_s};
        for (const QString &words : typed) {
            for (int length = 1; length <= words.size(); ++length)
                times.push_back(filterTo(
                    {DocumentBook::Incoming, QString::fromLatin1(DocumentFilter::All), words.left(length)}));
        }
        figure("filter_keystroke_p99_ms", p99(times), u"<=%1"_s.arg(mostMs));
    }

    void scroll()
    {
        filterTo({});
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

    void searchAsTyped()
    {
        DocumentSearch search(m_desk.context());
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
    EventLoopWatchdog m_watchdog;
    std::unique_ptr<DocumentsPage> m_page;
};

} // namespace
} // namespace edesk

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // The watchdog hears of the event loop's turns from Qt's own dispatcher only.
    qputenv("QT_NO_GLIB", "1");
    QApplication application(argc, argv);
    const edesk::Theme theme(application);
    const auto desk = edesk::LocalDesk::create({.documents = edesk::documents});
    if (!desk) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.error().cause));
        return 1;
    }
    edesk::DocumentsBench(**desk).run();
    return 0;
}
