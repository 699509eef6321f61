// SPDX-License-Identifier: GPL-3.0-or-later
// Cài đặt shows what is kept: what could not be stored goes back, what was chosen elsewhere shows, and
// scrolling past a control leaves it as it is.
#include "client/features/settings/SettingsPage.h"
#include "client/ui/Theme.h"
#include "tests/gui/assignments/SampleReplica.h"
#include "tests/support/Patience.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QWheelEvent>
#include <QWindow>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

template <typename Control>
Control &controlOf(const SettingsPage &page, Setting setting)
{
    auto *control = qobject_cast<Control *>(page.control(setting));
    if (!control)
        qFatal("no such control");
    return *control;
}

/// One notch as the window system tells it, towards where the page can still scroll.
void turnWheelOver(const QWidget &control, const QScrollBar &bar)
{
    constexpr int notch = 120;
    const QWidget &window = *control.window();
    const QPointF middle = control.rect().center();
    QWheelEvent turned(control.mapTo(&window, middle), control.mapToGlobal(middle), {},
                       {0, bar.value() < bar.maximum() ? -notch : notch}, Qt::NoButton, Qt::NoModifier,
                       Qt::NoScrollPhase, false);
    // Qt offers only these to the parents too.
    QSpontaneKeyEvent::setSpontaneous(&turned);
    qApp->notify(window.windowHandle(), &turned);
}

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsWhatIsChosen();
    void whatCannotBeStoredGoesBack();
    void followsWhatIsChosenElsewhere();
    void filesTakeWhatTheyMayAndGo();
    void theWheelScrollsThePage_data();
    void theWheelScrollsThePage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsPageTest::keepsWhatIsChosen()
{
    SampleReplica sample;
    ProfileSettings settings(m_folder->path());
    SettingsPage page(sample.context(), settings);
    page.show();
    auto &theme = controlOf<QComboBox>(page, Setting::Theme);
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_Down);
    QTest::mouseClick(&controlOf<QCheckBox>(page, Setting::Notifications), Qt::LeftButton, {}, QPoint(6, 10));
    auto &from = controlOf<QTimeEdit>(page, Setting::QuietFrom);
    from.setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClicks(&from, u"2130"_s);
    auto &minutes = controlOf<QSpinBox>(page, Setting::IdleMinutes);
    minutes.selectAll();
    QTest::keyClicks(&minutes, u"12"_s);
    QCOMPARE(settings.text(Setting::Theme), u"light"_s);
    QCOMPARE(settings.flag(Setting::Notifications), false);
    QCOMPARE(settings.number(Setting::QuietFrom), 21 * 60 + 30);
    QCOMPARE(settings.number(Setting::IdleMinutes), 12);
    QVERIFY(sample.navigator().errors.isEmpty());
}

void SettingsPageTest::whatCannotBeStoredGoesBack()
{
    // Where the file should be is a folder.
    QVERIFY(QDir(m_folder->path()).mkdir(u"profile.ini"_s));
    SampleReplica sample;
    ProfileSettings settings(m_folder->path());
    SettingsPage page(sample.context(), settings);
    page.show();
    const QList<Error> &errors = sample.navigator().errors;

    auto &theme = controlOf<QComboBox>(page, Setting::Theme);
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_Down);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(theme.currentIndex(), 0);
    auto &notifications = controlOf<QCheckBox>(page, Setting::Notifications);
    QTest::mouseClick(&notifications, Qt::LeftButton, {}, QPoint(6, 10));
    QCOMPARE(errors.size(), 2);
    QVERIFY(notifications.isChecked());
    auto &from = controlOf<QTimeEdit>(page, Setting::QuietFrom);
    from.setTime(QTime(21, 30));
    QCOMPARE(errors.size(), 3);
    QCOMPARE(from.time(), QTime(20, 0));
    auto &minutes = controlOf<QSpinBox>(page, Setting::IdleMinutes);
    minutes.setValue(7);
    QCOMPARE(errors.size(), 4);
    QCOMPARE(minutes.value(), 15);
}

void SettingsPageTest::followsWhatIsChosenElsewhere()
{
    SampleReplica sample;
    ProfileSettings settings(m_folder->path());
    SettingsPage page(sample.context(), settings);
    page.show();
    const QSignalSpy changes(&settings, &ProfileSettings::changed);
    QVERIFY(settings.setText(Setting::Theme, u"dark"_s));
    QVERIFY(settings.setText(Setting::Language, u"en"_s));
    QVERIFY(settings.setFlag(Setting::Notifications, false));
    QVERIFY(settings.setNumber(Setting::QuietTo, 7 * 60));
    QVERIFY(settings.setNumber(Setting::IdleMinutes, 3));
    // Not shown here.
    QVERIFY(settings.setFlag(Setting::ForcedOffline, true));
    QCOMPARE(controlOf<QComboBox>(page, Setting::Theme).currentIndex(), 2);
    QCOMPARE(controlOf<QComboBox>(page, Setting::Language).currentIndex(), 1);
    QVERIFY(!controlOf<QCheckBox>(page, Setting::Notifications).isChecked());
    QCOMPARE(controlOf<QTimeEdit>(page, Setting::QuietTo).time(), QTime(7, 0));
    QCOMPARE(controlOf<QSpinBox>(page, Setting::IdleMinutes).value(), 3);
    // Showing it stores nothing and says nothing.
    QCOMPARE(changes.size(), 6);
    QVERIFY(sample.navigator().told.isEmpty());
}

void SettingsPageTest::filesTakeWhatTheyMayAndGo()
{
    SampleReplica sample;
    ProfileSettings settings(m_folder->path());
    SettingsPage page(sample.context(), settings);
    page.show();
    controlOf<QSpinBox>(page, Setting::CacheMegabytes).setValue(512);
    QCOMPARE(settings.number(Setting::CacheMegabytes), 512);
    QTest::mouseClick(&controlOf<QCheckBox>(page, Setting::FetchAhead), Qt::LeftButton, {}, QPoint(6, 10));
    QVERIFY(settings.flag(Setting::FetchAhead));
    page.forgetButton().click();
    QCOMPARE(sample.desk().forgotten, 1);
    QTRY_COMPARE(sample.navigator().told.size(), 1);
    QVERIFY(page.forgetButton().isEnabled());
}

void SettingsPageTest::theWheelScrollsThePage_data()
{
    QTest::addColumn<Setting>("setting");
    QTest::newRow("choice") << Setting::TextSize;
    QTest::newRow("time") << Setting::QuietFrom;
    QTest::newRow("minutes") << Setting::IdleMinutes;
}

void SettingsPageTest::theWheelScrollsThePage()
{
    QFETCH(const Setting, setting);
    SampleReplica sample;
    ProfileSettings settings(m_folder->path());
    QVERIFY(settings.setNumber(Setting::IdleMinutes, 10) && settings.setText(Setting::TextSize, u"115"_s));
    SettingsPage page(sample.context(), settings);
    page.resize(900, 200);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QWidget &control = *page.control(setting);
    auto &area = *page.findChild<QScrollArea *>();
    const QScrollBar &bar = *area.verticalScrollBar();
    page.control(Setting::Notifications)->setFocus();
    area.ensureWidgetVisible(&control);
    int before = bar.value();
    const QSignalSpy changes(&settings, &ProfileSettings::changed);
    turnWheelOver(control, bar);
    QCOMPARE(changes.size(), 0);
    QVERIFY(!control.hasFocus());
    QVERIFY(bar.value() != before);
    // Where the person is, it changes the value.
    control.setFocus();
    area.ensureWidgetVisible(&control);
    before = bar.value();
    turnWheelOver(control, bar);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(bar.value(), before);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    SettingsPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SettingsPageTest.moc"
