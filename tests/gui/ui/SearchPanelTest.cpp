// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SearchPanel.h"
#include "client/ui/SearchField.h"
#include "client/ui/SearchHitModel.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseText.h"
#include "tests/support/Patience.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBoxLayout>
#include <QImage>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so.
class SlowSource final : public SearchSource
{
public:
    QString heading() const override { return u"Người"_s; }
    void find(const QString &words, int) override { asked.append(words); }
    void answer(const QString &words, const QStringList &titles)
    {
        QList<SearchHit> hits;
        for (const QString &title : titles)
            hits.append(
                {u"person/"_s + title, Icon::Person, title, {}, [this, title] { opened.append(title); }});
        Q_EMIT found(words, hits);
    }
    void recall(const QStringList &keys) override { asked.append(u"? "_s + keys.join(u' ')); }
    /// Those opened lately, which are still there.
    void remember(const QStringList &titles)
    {
        QList<SearchHit> hits;
        for (const QString &title : titles)
            hits.append(
                {u"person/"_s + title, Icon::Person, title, {}, [this, title] { opened.append(title); }});
        Q_EMIT recalled(hits);
    }

    QStringList asked;
    QStringList opened;
};

} // namespace

/// The search by keyboard alone: typed, chosen, opened, remembered.
class SearchPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsCommandsBeforeAnythingIsTyped();
    void opensTheFirstHitByEnter();
    void answersToEarlierWordsAreDropped();
    void movesOverHeadings();
    void remembersWhatWasOpened();
    void enterWaitsForTheAnswers();
    void whatWasChosenStaysWhenOthersCome();
    void saysThatNothingWasFound();
    void searchesWhatIsBeingComposed();
    void tabLeavesAndCloses();
    void highlightsAcrossMarks();
    void escapeClosesAndKeepsTheWords();

private:
    QString current() const { return m_panel->view().currentIndex().data().toString(); }
    void type(const QString &text) { QTest::keyClicks(m_field, text); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    SearchField *m_field = nullptr;
    SearchPanel *m_panel = nullptr;
    std::unique_ptr<SlowSource> m_source;
    QStringList m_run;
};

void SearchPanelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<Theme>(*qApp);
    m_window = std::make_unique<QWidget>();
    m_source = std::make_unique<SlowSource>();
    m_run.clear();
    m_field = new SearchField(u"Tìm"_s);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addStretch();
    m_window->resize(900, 600);
    m_panel = new SearchPanel(*m_field, *m_settings, u"ha"_s, m_window.get());
    m_panel->setCommands(
        {{u"Giao việc"_s, u"nhiệm vụ"_s, Icon::Plus, u"Ctrl+Shift+G"_s, [this] { m_run << u"give"_s; }},
         {u"Mở Đồng bộ"_s, {}, Icon::Sync, {}, [this] { m_run << u"sync"_s; }}});
    m_panel->setSources({m_source.get()});
    new QAbstractItemModelTester(&m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_panel);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void SearchPanelTest::cleanup()
{
    m_window.reset();
    m_source.reset();
    m_theme.reset();
}

void SearchPanelTest::showsCommandsBeforeAnythingIsTyped()
{
    QTRY_VERIFY(m_panel->isVisible());
    QCOMPARE(current(), u"Giao việc"_s);
    QVERIFY(m_source->asked.isEmpty());
}

void SearchPanelTest::opensTheFirstHitByEnter()
{
    type(u"dao"_s);
    QCOMPARE(m_source->asked.last(), u"dao"_s);
    m_source->answer(u"dao"_s, {u"Phạm Thị Ánh Đào"_s, u"Đỗ Minh Đào"_s});
    QCOMPARE(current(), u"Phạm Thị Ánh Đào"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_source->opened, QStringList{u"Phạm Thị Ánh Đào"_s});
    QVERIFY(!m_panel->isVisible());
    type(u"dong bo"_s);
    m_source->answer(u"dong bo"_s, {});
    QCOMPARE(current(), u"Mở Đồng bộ"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_run, QStringList{u"sync"_s});
}

void SearchPanelTest::answersToEarlierWordsAreDropped()
{
    type(u"da"_s);
    type(u"o"_s);
    m_source->answer(u"dao"_s, {u"Đỗ Minh Đào"_s});
    m_source->answer(u"da"_s, {u"Trần Văn Đạt"_s});
    QCOMPARE(current(), u"Đỗ Minh Đào"_s);
    QCOMPARE(m_panel->model().rowCount(), 2);
}

void SearchPanelTest::movesOverHeadings()
{
    type(u"giao"_s);
    m_source->answer(u"giao"_s, {u"Giáo"_s});
    QCOMPARE(current(), u"Giáo"_s);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(current(), u"Giao việc"_s);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(current(), u"Giao việc"_s);
    QTest::keyClick(m_field, Qt::Key_PageUp);
    QCOMPARE(current(), u"Giáo"_s);
}

void SearchPanelTest::remembersWhatWasOpened()
{
    type(u"dao"_s);
    m_source->answer(u"dao"_s, {u"Đỗ Minh Đào"_s});
    QTest::keyClick(m_field, Qt::Key_Return);
    // Only the key is kept, no word of what it was.
    type(u"a"_s);
    m_source->answer(u"a"_s, {u"An"_s});
    QTest::keyClick(m_field, Qt::Key_Return);
    const QStringList kept = m_settings->value(u"search/opened/ha"_s).toStringList();
    QCOMPARE(kept, (QStringList{u"person/An"_s, u"person/Đỗ Minh Đào"_s}));
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_source->asked.last(), u"? person/An person/Đỗ Minh Đào"_s);
    // The other one may not be seen any more.
    m_source->remember({u"Đỗ Minh Đào"_s});
    QTest::keyClick(m_field, Qt::Key_PageDown);
    QCOMPARE(current(), u"Đỗ Minh Đào"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_source->opened, (QStringList{u"Đỗ Minh Đào"_s, u"An"_s, u"Đỗ Minh Đào"_s}));
}

void SearchPanelTest::enterWaitsForTheAnswers()
{
    type(u"giao"_s);
    QCOMPARE(current(), u"Giao việc"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_run.isEmpty());
    m_source->answer(u"giao"_s, {u"Giáo"_s});
    QCOMPARE(m_source->opened, QStringList{u"Giáo"_s});
    QVERIFY(m_run.isEmpty());
}

void SearchPanelTest::whatWasChosenStaysWhenOthersCome()
{
    type(u"giao"_s);
    const QString chosen = current();
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(current(), chosen);
    m_source->answer(u"giao"_s, {u"Giáo"_s});
    QCOMPARE(current(), chosen);
    QCOMPARE(m_field->accessibleDescription(), m_panel->view().currentIndex().data(Qt::AccessibleTextRole));
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(current(), u"Giáo"_s);
}

void SearchPanelTest::saysThatNothingWasFound()
{
    const auto says = [this](const QString &words) {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    type(u"zzz"_s);
    QVERIFY(says(u"Đang tìm"_s));
    m_source->answer(u"zzz"_s, {});
    QVERIFY(says(u"Không tìm thấy"_s) && says(u"zzz"_s));
    QVERIFY(!m_panel->view().isVisible());
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_panel->isVisible());
}

void SearchPanelTest::searchesWhatIsBeingComposed()
{
    type(u"nguyen "_s);
    QInputMethodEvent composing(u"đao"_s, {});
    QApplication::sendEvent(m_field, &composing);
    QCOMPARE(m_source->asked.last(), u"nguyen dao"_s);
    QCOMPARE(m_field->text(), u"nguyen "_s);
}

void SearchPanelTest::tabLeavesAndCloses()
{
    auto *next = new QPushButton(u"Sau"_s);
    m_window->layout()->addWidget(next);
    QTRY_VERIFY(next->isVisible());
    type(u"dao"_s);
    QVERIFY(m_panel->isVisible());
    QTest::keyClick(m_field, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QVERIFY(!m_panel->isVisible());
    QTest::keyClick(next, Qt::Key_Backtab);
    QVERIFY(m_field->hasFocus());
    QVERIFY(m_panel->isVisible());
}

void SearchPanelTest::highlightsAcrossMarks()
{
    const auto painted = [this](const QString &words) {
        m_field->setText(words);
        m_source->answer(folded(words), {u"Đặng Trần Côn"_s});
        const QListView &view = m_panel->view();
        const QModelIndex row = m_panel->model().index(m_panel->model().hitFrom(0, 1));
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 400, 36);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        view.itemDelegate()->paint(&painter, option, row);
        return image;
    };
    const QImage plain = painted(u"xyz"_s);
    QCOMPARE(painted(u"zzz"_s), plain);
    QVERIFY(painted(u"dang"_s) != plain);
    QCOMPARE(painted(u"đặng"_s), painted(u"dang"_s));
    QVERIFY(painted(u"con"_s) != painted(u"dang"_s));
}

void SearchPanelTest::escapeClosesAndKeepsTheWords()
{
    type(u"dao"_s);
    QVERIFY(m_panel->isVisible());
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QCOMPARE(m_field->text(), u"dao"_s);
    // Once more leads back to where one was.
    auto *before = new QPushButton(u"Trước"_s);
    m_window->layout()->addWidget(before);
    QTRY_VERIFY(before->isVisible());
    before->setFocus();
    m_field->setFocus(Qt::ShortcutFocusReason);
    QVERIFY(m_panel->isVisible());
    QTest::keyClick(m_field, Qt::Key_Escape);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(before->hasFocus());
}

} // namespace edesk

QTEST_MAIN(edesk::SearchPanelTest)
#include "SearchPanelTest.moc"
