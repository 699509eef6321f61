// SPDX-License-Identifier: GPL-3.0-or-later
// Chips show names and counts as they are: with the separators of the language, whatever signs a name holds.
#include "client/ui/FilterChips.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;

/// The words in the middle of a chip as they are painted, from their first column to the last.
QImage wordsOf(QPushButton &chip)
{
    const QImage image = chip.grab().toImage();
    const QRgb ground = image.pixel(margin / 2, image.height() / 2);
    int first = image.width();
    int last = -1;
    for (int x = margin / 2; x < image.width() - margin / 2; ++x) {
        for (int y = margin; y < image.height() - margin; ++y) {
            if (image.pixel(x, y) == ground)
                continue;
            first = qMin(first, x);
            last = x;
        }
    }
    return image.copy(first, margin, last - first + 1, image.height() - 2 * margin);
}

} // namespace

class FilterChipsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void countsHaveSeparators();
    void namesMayHoldPlaceholders();
    void namesMayHoldAmpersands();
    void ampersandsAreMeasuredAndPainted_data();
    void ampersandsAreMeasuredAndPainted();
};

void FilterChipsTest::countsHaveSeparators()
{
    const FilterChip chip{u"all"_s, u"Tất cả"_s, 1234567};
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    QCOMPARE(chip.label(), u"Tất cả 1.234.567"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(chip.label(), u"Tất cả 1,234,567"_s);
}

void FilterChipsTest::namesMayHoldPlaceholders()
{
    QCOMPARE((FilterChip{u"saved:1"_s, u"Trên %1 ngày %2"_s, 5}.label()), u"Trên %1 ngày %2 5"_s);
    QCOMPARE((FilterChip{u"saved:1"_s, u"Đạt 100 %1"_s}.label()), u"Đạt 100 %1"_s);
}

void FilterChipsTest::namesMayHoldAmpersands()
{
    FilterChips chips(u"Lọc"_s);
    chips.setChips({{.id = u"all"_s, .text = u"Tất cả"_s}, {.id = u"saved:1"_s, .text = u"Thu & chi"_s}});
    chips.resize(2000, 40);
    chips.show();
    const QPushButton *chip = chips.button(u"saved:1"_s);
    QVERIFY(chip->shortcut().isEmpty());
    QCOMPARE(chip->text(), u"Thu && chi"_s);
    QCOMPARE(chip->accessibleName(), u"Thu & chi"_s);
    chips.setCount(u"saved:1"_s, 3);
    QCOMPARE(chip->text(), u"Thu && chi 3"_s);
    QCOMPARE(chip->accessibleName(), u"Thu & chi 3"_s);

    chips.resize(10, 40);
    QCOMPARE(chips.overflow(), QStringList{u"saved:1"_s});
    QTest::mouseClick(&chips.moreButton(), Qt::LeftButton);
    auto *menu = chips.findChild<QMenu *>();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), u"Thu && chi 3"_s);
    menu->close();
}

void FilterChipsTest::ampersandsAreMeasuredAndPainted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");
    QTest::newRow("none") << u"Thu chi"_s << u"Thu chi"_s;
    QTest::newRow("one") << u"Thu && chi"_s << u"Thu & chi"_s;
    QTest::newRow("many") << u"A&&&&&&&&B"_s << u"A&&&&B"_s;
    QTest::newRow("access key") << u"&Thu chi"_s << u"Thu chi"_s;
    QTest::newRow("both") << u"Thu && &chi"_s << u"Thu & chi"_s;
}

void FilterChipsTest::ampersandsAreMeasuredAndPainted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, seen);
    QPushButton chip(text);
    QPushButton empty;
    for (QPushButton *button : {&chip, &empty})
        setButtonKind(*button, ButtonKind::Chip);
    const Theme &theme = Theme::of(&chip);
    const QFontMetrics widest(theme.font(TypeRole::Caption, QFont::DemiBold));
    QCOMPARE(chip.sizeHint().width() - empty.sizeHint().width(), widest.horizontalAdvance(seen));

    const QRect ink = QFontMetrics(theme.font(TypeRole::Caption)).tightBoundingRect(seen);
    chip.resize(chip.sizeHint());
    QVERIFY2(qAbs(wordsOf(chip).width() - ink.width()) <= 2, "not painted whole");

    // Cut short where there is no room: it begins alike.
    chip.setText(text.repeated(20));
    const QImage cut = wordsOf(chip);
    chip.resize(chip.sizeHint());
    const QImage whole = wordsOf(chip);
    QVERIFY(cut.width() * 2 < whole.width());
    constexpr int beginning = 24;
    QVERIFY2(cut.copy(0, 0, beginning, cut.height()) == whole.copy(0, 0, beginning, whole.height()),
             "not cut right");
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    FilterChipsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FilterChipsTest.moc"
