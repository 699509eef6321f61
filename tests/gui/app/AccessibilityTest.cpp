// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen and dialog as a screen reader meets it: what can be used has a name, what is painted has
// words.
#include "client/app/DeskPages.h"
#include "client/features/access/LockPage.h"
#include "client/features/access/PasswordPage.h"
#include "client/features/access/SignInPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/people/PeopleModel.h"
#include "client/steps/StepDialog.h"
#include "client/ui/CounterTile.h"
#include "client/ui/DueChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/SearchField.h"
#include "client/ui/SearchHitModel.h"
#include "client/ui/SearchPanel.h"
#include "client/ui/Toast.h"
#include "client/ui/TopBar.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRole.h"
#include "tests/gui/app/SampleWindow.h"
#include "tests/support/Patience.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QString place(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()));
    return path.join(u" > "_s);
}

bool canBeUsed(QAccessibleInterface &item)
{
    switch (item.role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::Link:
        return true;
    default:
        return false;
    }
}

/// Collects what is wrong below an accessible item.
class Inspection
{
public:
    QStringList faults;

    void inspect(QWidget &root)
    {
        if (QAccessibleInterface *item = QAccessible::queryAccessibleInterface(&root))
            walk(*item);
    }

private:
    void walk(QAccessibleInterface &item)
    {
        auto *widget = qobject_cast<QWidget *>(item.object());
        if (widget && !widget->isVisible())
            return;
        if (widget)
            inspectWidget(item, *widget);
        // The inside of a control (the line of a spin box, the list of a combo box) is named with it.
        const QAccessible::Role role = item.role();
        if (role == QAccessible::SpinBox || role == QAccessible::ComboBox)
            return;
        for (int i = 0; i < item.childCount(); ++i) {
            QAccessibleInterface *child = item.child(i);
            if (!child || !child->isValid())
                continue;
            if (!child->object() && child->text(QAccessible::Name).isEmpty())
                faults << u"row without words in "_s + place(widget);
            if (child->object())
                walk(*child);
        }
    }

    void inspectWidget(QAccessibleInterface &item, QWidget &widget)
    {
        const bool focusable = widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy() &&
                               !qobject_cast<QScrollBar *>(&widget);
        const QString name = item.text(QAccessible::Name);
        if ((canBeUsed(item) || focusable) && name.isEmpty())
            faults << u"no name: "_s + place(&widget);
        const auto *button = qobject_cast<QAbstractButton *>(&widget);
        const auto *tool = qobject_cast<QToolButton *>(&widget);
        const bool isIcon = (button && button->text().isEmpty() && !qobject_cast<QCheckBox *>(&widget)) ||
                            (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        if (isIcon && (name.isEmpty() || widget.toolTip().isEmpty()))
            faults << u"icon without name and tool tip: "_s + place(&widget);
        if (const auto *list = qobject_cast<WorkListView *>(&widget))
            inspectRows(*list);
        if (const auto *tile = qobject_cast<CounterTile *>(&widget)) {
            const bool counts =
                name.contains(tile->text()) && name.size() > tile->text().size() && !name.startsWith(u'–');
            if (!counts && !tile->text().contains(u"tháng"_s))
                faults << u"tile without its value: "_s + name;
        }
    }

    void inspectRows(const WorkListView &list)
    {
        const QAbstractItemModel *model = list.model();
        QAccessibleInterface *item = QAccessible::queryAccessibleInterface(const_cast<WorkListView *>(&list));
        if (!item || item->childCount() != model->rowCount())
            faults << u"rows that a screen reader does not meet: "_s + place(&list);
        for (int row = 0; item && row < model->rowCount(); ++row) {
            const QString name = item->child(row)->text(QAccessible::Name);
            for (const WorkRole part : {WorkRole::Title, WorkRole::DueText, WorkRole::StateText}) {
                const QString words = model->index(row, 0).data(int(part)).toString();
                if (!name.contains(words))
                    faults << u"row without “%1”: %2"_s.arg(words, name);
            }
        }
    }
};

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void screensHaveWords_data();
    void screensHaveWords();
    void theSearchHasWords();
    void givingHasWords();
    void stepsHaveWords_data();
    void stepsHaveWords();
    void pagesOfAccessHaveWords();
    void shownDataCanBeCopied_data();
    void shownDataCanBeCopied();

private:
    static QStringList faultsOf(QWidget &root)
    {
        Inspection inspection;
        inspection.inspect(root);
        inspection.faults.removeDuplicates();
        return inspection.faults;
    }
    static void addScreens();
    static bool isRead(SampleWindow &window);
};

#define COMPARE_FAULTS(root)                                                                                 \
    do {                                                                                                     \
        const QStringList faults = faultsOf(root);                                                           \
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));                                          \
    } while (false)

void AccessibilityTest::addScreens()
{
    QTest::addColumn<QString>("page");
    const QStringList pages = deskPages();
    for (const QString &page : pages)
        QTest::newRow(qPrintable(page)) << page;
}

/// Waits until every list that shows has its rows.
bool AccessibilityTest::isRead(SampleWindow &window)
{
    const auto areAllRead = [&window] {
        const auto lists = window.shell().findChildren<WorkListView *>();
        return std::all_of(lists.begin(), lists.end(), [](const WorkListView *list) {
            return !list->isVisible() || (list->model() && list->model()->rowCount() > 0);
        });
    };
    return QTest::qWaitFor(areAllRead, PatienceMs);
}

void AccessibilityTest::screensHaveWords_data()
{
    addScreens();
}

void AccessibilityTest::screensHaveWords()
{
    QFETCH(const QString, page);
    SampleWindow window;
    QVERIFY(window.show());
    QVERIFY(window.shell().open(page));
    QVERIFY(isRead(window));
    const auto tiles = window.shell().findChildren<CounterTile *>();
    QTRY_VERIFY(std::none_of(tiles.begin(), tiles.end(), [](const CounterTile *tile) {
        return tile->accessibleName().startsWith(u'–') && !tile->text().contains(u"tháng"_s);
    }));
    window.desk().tell(u"Đã giao việc"_s, u"Hoàn tác"_s, [] {});
    QTRY_VERIFY(window.shell().toast().isVisible());
    COMPARE_FAULTS(window.shell());
}

void AccessibilityTest::theSearchHasWords()
{
    SampleWindow window;
    QVERIFY(window.show());
    QTest::keyClick(&window.shell(), Qt::Key_K, Qt::ControlModifier);
    SearchField &field = window.shell().topBar().search();
    QVERIFY(field.hasFocus());
    QTest::keyClicks(&field, u"vien"_s);
    auto *panel = window.shell().findChild<SearchPanel *>();
    QTRY_VERIFY(panel->model().rowCount() > 1);
    QVERIFY(panel->isVisible());
    COMPARE_FAULTS(window.shell());
    QVERIFY(field.accessibleDescription().contains(u"Nguyễn Văn Viên"_s));
}

void AccessibilityTest::givingHasWords()
{
    SampleWindow window;
    QVERIFY(window.show());
    GiveDialog *dialog = window.desk().openGiveDialog(window.sample.world.specialist);
    QTRY_VERIFY(dialog->picker().view().model()->rowCount() > 0);
    QTRY_COMPARE(dialog->picker().lead(), window.sample.world.specialist);
    COMPARE_FAULTS(*dialog);
    QTRY_VERIFY(!dialog->picker().search().accessibleDescription().isEmpty());
}

void AccessibilityTest::stepsHaveWords_data()
{
    QTest::addColumn<bool>("progress");
    QTest::addColumn<bool>("due");
    QTest::addColumn<bool>("question");
    QTest::addColumn<bool>("person");
    QTest::newRow("with a note") << false << false << false << false;
    QTest::newRow("how far it is") << true << false << false << false;
    QTest::newRow("a later date") << false << true << false << false;
    QTest::newRow("a question") << false << false << true << false;
    QTest::newRow("to somebody") << false << false << false << true;
}

void AccessibilityTest::stepsHaveWords()
{
    QFETCH(const bool, progress);
    QFETCH(const bool, due);
    QFETCH(const bool, question);
    QFETCH(const bool, person);
    SampleWindow window;
    QVERIFY(window.show());
    StepForm form{.title = u"Bước"_s, .subject = u"Việc"_s, .noteLabel = u"Lý do"_s, .accept = u"Gửi"_s};
    if (progress)
        form.progress = 30;
    if (due)
        form.due = new DueChips(
            window.sample.clock, [](QDate) { return true; }, QDate(2026, 6, 20));
    if (question)
        form.refuse = u"Không đồng ý"_s;
    auto *dialog = new StepDialog(form, &window.shell());
    if (person)
        dialog->askPerson(new PeopleModel(window.desk().context(), PeopleModel::Reach::Agency));
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTRY_VERIFY(!dialog->picker() || dialog->picker()->view().model()->rowCount() > 0);
    COMPARE_FAULTS(*dialog);
}

void AccessibilityTest::pagesOfAccessHaveWords()
{
    SignInPage first(SignInPage::Occasion::First, Language::Vietnamese);
    LockPage lock(u"Lê Văn Giám"_s, Language::Vietnamese);
    PasswordPage password(PasswordPage::Occasion::Wish, Language::Vietnamese, nullptr);
    for (QWidget *page :
         {static_cast<QWidget *>(&first), static_cast<QWidget *>(&lock), static_cast<QWidget *>(&password)}) {
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page));
        COMPARE_FAULTS(*page);
    }
}

void AccessibilityTest::shownDataCanBeCopied_data()
{
    addScreens();
}

void AccessibilityTest::shownDataCanBeCopied()
{
    QFETCH(const QString, page);
    SampleWindow window;
    QVERIFY(window.show());
    QVERIFY(window.shell().open(page));
    QVERIFY(isRead(window));
    // What of the shown text came from the desk, not from the program.
    const QStringList data{u"Lê Văn Giám"_s, u"Nguyễn Văn Viên"_s, u"Báo cáo tiến độ"_s, u"Thẩm định"_s,
                           u"Kiểm tra đê"_s, u"Cần làm ngay"_s,    u"may-chu"_s,         u"15/06"_s};
    QStringList faults;
    const auto labels = window.shell().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const bool isData = std::any_of(data.begin(), data.end(),
                                        [&](const QString &part) { return label->text().contains(part); });
        if (label->isVisible() && isData &&
            !label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
            faults << label->text() + u" in "_s + place(label);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    AccessibilityTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "AccessibilityTest.moc"
