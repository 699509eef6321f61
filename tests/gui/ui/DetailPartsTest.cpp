// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a detail: what stays equal stays the same widget, and nobody's text is taken for markup.
#include "client/ui/ActionBar.h"
#include "client/ui/ActionButton.h"
#include "client/ui/Avatar.h"
#include "client/ui/BodyText.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/ErrorWords.h"
#include "client/ui/FieldGrid.h"
#include "client/ui/Label.h"
#include "client/ui/ProgressTrack.h"
#include "client/ui/ReconciledListModel.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QPointer>
#include <QTest>
#include <QToolTip>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QString markup = u"<img src=file:///etc/passwd> & <b>đậm</b>"_s;

class OneRow : public ReconciledListModel
{
public:
    explicit OneRow(const QString &title)
    {
        reconcile({WorkItem{.id = Id::fromString(u"00000000-0000-7000-8000-000000000001"), .title = title}});
    }
};

} // namespace

class DetailPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsStayWithTheirActions();
    void fieldsStayWhereTheyAre();
    void stepsStayWhereTheyAre();
    void toolTipsShowTextAsItIs();
    void toolTipsNameTheShortcutOnce();
    void errorsSayCauseHintAndCode();
    void whatWasAskedForStays();
};

void DetailPartsTest::buttonsStayWithTheirActions()
{
    QAction one(u"Một"_s);
    QAction two(u"Hai"_s);
    QAction three(u"Ba"_s);
    ActionBar bar;
    bar.resize(800, 40);
    bar.setActions({&one, &two});
    bar.show();
    const auto buttons = bar.findChildren<ActionButton *>();
    const QPointer<ActionButton> first = buttons.at(0);
    const QPointer<ActionButton> second = buttons.at(1);
    bar.setActions({&one, &two});
    QVERIFY(first && second);
    bar.setActions({&two, &three});
    QTRY_VERIFY(!first);
    QVERIFY(second);
    QCOMPARE(buttonKind(second), ButtonKind::Primary);
    QCOMPARE(second->x(), 0);
    QCOMPARE(second->nextInFocusChain(), bar.findChildren<ActionButton *>().at(1));
    bar.setActions({&one, &two});
    QCOMPARE(buttonKind(second), ButtonKind::Standard);
    QVERIFY(second->x() > 0);
}

void DetailPartsTest::fieldsStayWhereTheyAre()
{
    FieldGrid grid;
    grid.setFields({{u"Người giao"_s, u"Nguyễn Văn A"_s}, {u"Hạn"_s, u"01/07/2026"_s}});
    grid.show();
    const QPointer<Label> value = grid.findChildren<Label *>().at(1);
    value->setSelection(0, 6);
    grid.setFields(
        {{u"Người giao"_s, u"Nguyễn Văn A"_s}, {u"Hạn"_s, u"02/07/2026"_s}, {u"Để biết"_s, u"B"_s}});
    QVERIFY(value && value->hasSelectedText());
    const auto cells = grid.findChildren<Label *>();
    QCOMPARE(cells.size(), 6);
    QCOMPARE(cells.at(3)->text(), u"02/07/2026"_s);
    QCOMPARE(cells.at(5)->text(), u"B"_s);
    QVERIFY(cells.at(5)->isVisible());
    grid.setFields({{u"Người giao"_s, u"C"_s}});
    QCOMPARE(grid.findChildren<Label *>().size(), 2);
    QCOMPARE(value->text(), u"C"_s);
}

void DetailPartsTest::stepsStayWhereTheyAre()
{
    using State = ProgressStep::State;
    ProgressTrack track;
    track.setSteps(
        {{u"A — giao việc"_s, u"hôm qua"_s, State::Done}, {u"B — duyệt"_s, u"chưa"_s, State::Ahead}});
    track.show();
    const QPointer<Label> text = track.findChildren<Label *>().at(0);
    text->setSelection(0, 1);
    track.setSteps({{u"A — giao việc"_s, u"hôm qua"_s, State::Done},
                    {u"B — nhận"_s, u"hôm nay"_s, State::Current},
                    {u"A — duyệt"_s, u"chưa"_s, State::Ahead}});
    QVERIFY(text && text->hasSelectedText());
    const auto labels = track.findChildren<Label *>();
    QCOMPARE(labels.size(), 6);
    QCOMPARE(labels.at(2)->text(), u"B — nhận"_s);
    QCOMPARE(labels.at(2)->font().weight(), QFont::DemiBold);
    track.setSteps({});
    QVERIFY(track.findChildren<Label *>().isEmpty());
}

void DetailPartsTest::toolTipsShowTextAsItIs()
{
    Avatar avatar;
    avatar.setPerson(u"A"_s, markup);
    QVERIFY(!avatar.toolTip().contains(u"<img"_s));
    QVERIFY(avatar.toolTip().contains(u"&lt;img"_s));
    avatar.setPerson(u"A"_s, u"Nguyễn & A"_s);
    QCOMPARE(avatar.toolTip(), u"Nguyễn & A"_s);

    OneRow model(markup.repeated(20));
    WorkListView list;
    list.setModel(&model);
    WorkRowDelegate delegate(Theme::of(&list));
    list.setItemDelegate(&delegate);
    list.resize(300, 100);
    list.show();
    const QPoint where = list.visualRect(model.index(0)).center();
    QHelpEvent help(QEvent::ToolTip, where, list.viewport()->mapToGlobal(where));
    QApplication::sendEvent(list.viewport(), &help);
    QTRY_VERIFY(!QToolTip::text().isEmpty());
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QVERIFY(QToolTip::text().contains(u"&lt;img"_s));
}

void DetailPartsTest::toolTipsNameTheShortcutOnce()
{
    QAction give(u"&Giao việc"_s);
    give.setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    const ActionButton button(&give);
    QCOMPARE(button.toolTip(), u"Giao việc (Ctrl+Shift+G)"_s);
    give.setToolTip(u"Giao việc mới (Ctrl+Shift+G)"_s);
    QCOMPARE(button.toolTip(), u"Giao việc mới (Ctrl+Shift+G)"_s);
}

void DetailPartsTest::errorsSayCauseHintAndCode()
{
    ErrorLine line;
    line.showError({ErrorCode::TooLong, {u"Tên 100 %2"_s, u"60"_s}, {}}, Language::Vietnamese);
    QCOMPARE(line.text(), u"“Tên 100 %2” dài quá 60 ký tự. Rút gọn rồi gửi lại. Mã: too_long"_s);
    QCOMPARE(line.accessibleName(), line.text());
    for (int code = 0; code < errorCodeCount(); ++code) {
        const Error error{ErrorCode(code), {u"a"_s, u"b"_s, u"c"_s}, {}};
        for (const Language language : {Language::Vietnamese, Language::English}) {
            const QString words = errorWords(error, language);
            QVERIFY2(!words.contains(u".."_s) && !words.contains(u". ."_s) && !words.contains(u"?."_s),
                     qUtf8Printable(words));
        }
    }
}

void DetailPartsTest::whatWasAskedForStays()
{
    const QString text = u"Nội dung rất dài. "_s.repeated(BodyText::MostAtOnce / 10);
    BodyText body;
    body.setPlainText(text);
    const qsizetype begun = body.text().size();
    Q_EMIT body.linkActivated({});
    QVERIFY(body.text().size() > begun);
    // As after every sync.
    body.setPlainText(text);
    QVERIFY(body.text().size() > begun);
    body.setPlainText(text + u'.');
    QCOMPARE(body.text().size(), begun);
    body.setPlainText({});
    QVERIFY(body.isHidden());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    DetailPartsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DetailPartsTest.moc"
