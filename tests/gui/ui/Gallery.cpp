// SPDX-License-Identifier: GPL-3.0-or-later
// The shell with sample rows, to look at: --dark, --assign, --text 100|115|130, --size 1366x768, --offline,
// --page ID shows another page; “incoming” shows a letter, or --pdf FILE, and --find WORDS looks for them in
// it; --shot FILE saves a picture and quits.
#include "client/pdf/ArrivalStamp.h"
#include "client/pdf/PdfFindBar.h"
#include "client/pdf/PdfView.h"
#include "client/ui/ActionBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/DetailPane.h"
#include "client/ui/DueChips.h"
#include "client/ui/EmptyState.h"
#include "client/ui/FilterChips.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/Label.h"
#include "client/ui/ListDetailPage.h"
#include "client/ui/MainShell.h"
#include "client/ui/ProgressTrack.h"
#include "client/ui/SearchField.h"
#include "client/ui/StatusBar.h"
#include "client/ui/Theme.h"
#include "client/ui/Toast.h"
#include "client/ui/TopBar.h"
#include "client/ui/WorkListView.h"
#include "tests/gui/ui/SamplePeople.h"
#include "tests/gui/ui/SampleWork.h"
#include "tests/support/FakeClock.h"
#include "tests/unit/pdf/SamplePdf.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCommandLineParser>
#include <QDialog>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QAction *action(QObject *parent, const Theme &theme, Icon icon, const QString &text)
{
    auto *made = new QAction(theme.icon(icon), text, parent);
    return made;
}

DetailPane *detail(const Theme &theme)
{
    auto *pane = new DetailPane;
    pane->setTitle(u"Trả lời ý kiến cử tri về hạ tầng giao thông thị xã Hương Trà"_s);
    pane->setPills({{u"Hôm nay 16:30"_s, Tone::Soon, Icon::Clock},
                    {u"Đang xử lý 60%"_s, Tone::Accent},
                    sendPill(SendState::Waiting)});
    pane->setFields({{u"Người giao"_s, u"Đặng Ngọc Trân"_s},
                     {u"Chủ trì"_s, u"Phòng Kinh tế — Lê Văn Ứng"_s},
                     {u"Văn bản"_s, u"YKCT 112 · 18/11/2026"_s},
                     {u"Phối hợp"_s, u"Sở GTVT, UBND TX Hương Trà"_s}});
    pane->setBody(
        u"Đề nghị Phòng Kinh tế kiểm tra thực địa tuyến đường liên xã, làm rõ trách nhiệm duy tu, dự thảo "
        "văn bản trả lời cử tri trước 16:30 ngày 23/11 để Văn phòng trình ký. Kết quả được đăng công khai "
        "trên Cổng thông tin điện tử."_s);
    auto *track = new ProgressTrack;
    using State = ProgressStep::State;
    track->setSteps({{u"Đặng Ngọc Trân — giao việc"_s, u"18/11 08:05"_s, State::Done},
                     {u"Lê Văn Ứng — tiếp nhận, phân công Trần Văn Đạt"_s, u"18/11 09:40"_s, State::Done},
                     {u"Trần Văn Đạt — cập nhật 60 %: đã kiểm tra thực địa"_s,
                      u"Hôm nay 11:15 · lưu trên máy, chưa gửi"_s, State::Current},
                     {u"Văn phòng — trình ký và công khai"_s, u"chưa đến bước này"_s, State::Ahead}});
    pane->addSection(u"Tiến trình"_s, track);
    auto *comment = new QLineEdit;
    comment->setPlaceholderText(u"Viết ý kiến trao đổi, kéo thả tệp vào đây… (Ctrl+Enter để gửi)"_s);
    comment->setTextMargins(8, 0, 8, 0);
    pane->setFooter(comment);
    pane->actions().setActions({action(pane, theme, Icon::Task, u"Cập nhật tiến độ"_s),
                                action(pane, theme, Icon::Forward, u"Giao tiếp"_s),
                                action(pane, theme, Icon::Clock, u"Xin gia hạn"_s)},
                               {action(pane, theme, Icon::Undo, u"Trả lại"_s)});
    return pane;
}

QWidget *tasks(const Theme &theme, QWidget *parent)
{
    auto *page = new ListDetailPage(u"Nhiệm vụ"_s, parent);
    page->chips().setChips({{u"all"_s, u"Tất cả"_s, 42},
                            {u"overdue"_s, u"Quá hạn"_s, 3},
                            {u"soon"_s, u"Sắp đến hạn"_s, 5},
                            {u"approve"_s, u"Chờ tôi duyệt"_s, 7},
                            {u"given"_s, u"Tôi đã giao"_s, 18}});
    page->addHeaderWidget(new QPushButton(theme.icon(Icon::Filter), u"Bộ lọc đã lưu"_s));
    auto *model = new SampleWork(page);
    model->insert(0, SampleWork::pictured());
    page->setModel(model);
    page->setDetail(detail(theme));
    page->list().setCurrentIndex(model->index(2));
    return page;
}

/// A letter that has arrived, with its stamp.
QString stampedLetter(const QTemporaryDir &folder)
{
    const QString letter = folder.filePath(u"letter.pdf"_s);
    const QString copy = folder.filePath(u"stamped.pdf"_s);
    samplepdf::writeLetter(letter);
    const ArrivalStampText text{
        u"Văn phòng UBND tỉnh Thừa Thiên Huế"_s, u"1.284"_s, QDate(2026, 11, 23), u"Phòng Kinh tế"_s, {}};
    const std::atomic<bool> never = false;
    const auto place = ArrivalStamp(samplepdf::printFamily()).print({letter, copy, text, {}, {}}, never);
    return place ? copy : letter;
}

QWidget *preview(const QString &file, const QString &words, QWidget *parent)
{
    auto *view = new PdfView(Language::Vietnamese, parent);
    view->open(file);
    QObject::connect(view, &PdfView::opened, view, [view, words] {
        if (words.isEmpty())
            return;
        view->findBar().begin();
        view->findBar().field().setText(words);
    });
    return view;
}

QDialog *assignment(const Clock &clock, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setWindowTitle(u"Giao việc"_s);
    dialog->resize(620, 560);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto *title = new Label(u"Giao việc từ văn bản 200/TB-UBND"_s, TypeRole::Item);
    title->setWeight(QFont::DemiBold);
    layout->addWidget(title);
    auto *picker = new GroupedPicker(&SamplePeople::rank);
    picker->setModel(new SamplePeople(picker));
    layout->addWidget(picker, 1);
    auto *due = new DueChips(clock, [](QDate day) { return day.dayOfWeek() < Qt::Saturday; });
    layout->addWidget(due);
    auto *assign = new QPushButton(Theme::of(parent).icon(Icon::Forward), u"Giao việc  (Ctrl+Enter)"_s);
    setButtonKind(*assign, ButtonKind::Primary);
    layout->addWidget(assign, 0, Qt::AlignRight);
    picker->search().setFocus();
    picker->search().setText(u"dao"_s);
    return dialog;
}

void addPages(MainShell &shell, const Theme &theme, const QString &pdf, const QString &words)
{
    struct Screen
    {
        QString id;
        QString title;
        Icon icon;
        QString section;
        int count;
        Tone tone;
    };
    const QList<Screen> screens{
        {u"today"_s, u"Hôm nay"_s, Icon::Home, {}, 0, Tone::Neutral},
        {u"incoming"_s, u"Văn bản đến"_s, Icon::Inbox, {}, 12, Tone::Neutral},
        {u"tasks"_s, u"Nhiệm vụ"_s, Icon::Task, {}, 8, Tone::Overdue},
        {u"notices"_s, u"Thông báo"_s, Icon::Bell, {}, 5, Tone::Neutral},
        {u"week"_s, u"Lịch tuần"_s, Icon::Calendar, {}, 0, Tone::Neutral},
        {u"reports"_s, u"Báo cáo"_s, Icon::Document, {}, 2, Tone::Neutral},
        {u"programmes"_s, u"Chương trình công tác"_s, Icon::Programme, {}, 0, Tone::Neutral},
        {u"press"_s, u"Sự việc báo nêu"_s, Icon::Press, u"Theo dõi xử lý"_s, 3, Tone::Overdue},
        {u"voters"_s, u"Ý kiến cử tri"_s, Icon::Voice, u"Theo dõi xử lý"_s, 4, Tone::Neutral},
        {u"questions"_s, u"Dân hỏi – trả lời"_s, Icon::Ask, u"Theo dõi xử lý"_s, 6, Tone::Neutral},
        {u"news"_s, u"Tin điều hành"_s, Icon::News, u"Cơ quan"_s, 0, Tone::Neutral},
        {u"directory"_s, u"Danh bạ"_s, Icon::Directory, u"Cơ quan"_s, 0, Tone::Neutral},
        {u"staff"_s, u"Hồ sơ nhân sự"_s, Icon::Person, u"Cơ quan"_s, 0, Tone::Neutral},
        {u"statistics"_s, u"Thống kê"_s, Icon::Chart, u"Cơ quan"_s, 0, Tone::Neutral},
        {u"signing"_s, u"Ký số"_s, Icon::Signature, u"Công cụ"_s, 7, Tone::Neutral},
        {u"admin"_s, u"Quản trị"_s, Icon::Settings, u"Công cụ"_s, 0, Tone::Neutral}};
    int order = 0;
    for (const Screen &screen : screens) {
        const bool isTasks = screen.id == u"tasks"_s;
        const bool isIncoming = screen.id == u"incoming"_s;
        shell.addPage({screen.id, screen.title, screen.icon, screen.section, order++,
                       [isTasks, isIncoming, pdf, words, &theme](QWidget *parent) -> QWidget * {
                           if (isIncoming)
                               return preview(pdf, words, parent);
                           if (isTasks)
                               return tasks(theme, parent);
                           return new EmptyState(u"Chưa có gì ở đây."_s, nullptr, parent);
                       }});
        shell.setBadge(screen.id, screen.count, screen.tone);
    }
}

void fillFrame(MainShell &shell, const Theme &theme, bool offline)
{
    shell.topBar().addAction(action(&shell, theme, Icon::Pin, u"Điểm danh chiều"_s));
    shell.topBar().setPrimaryAction(action(&shell, theme, Icon::Plus, u"&Giao việc"_s));
    shell.topBar().setPerson(u"HÀ"_s, u"Phạm Thị Hà"_s);
    shell.topBar().setUnread(5);
    if (offline) {
        shell.statusLine().setSync(SyncState::Offline, u"Mất kết nối — đang làm việc ngoại tuyến"_s);
        shell.statusLine().setOutbox(2);
    } else {
        shell.statusLine().setSync(SyncState::Attention, u"Cần xem xung đột · lần cuối 14:06"_s);
        shell.statusLine().setOutbox(1);
        shell.statusLine().setConflicts(1);
    }
    shell.statusLine().setFact(Icon::Token, u"Token: P. T. Hà · còn 214 ngày"_s);
    shell.statusLine().setRightText(u"v0.1 · máy chủ: nội bộ"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"dark"_s, {}},
                        {u"assign"_s, {}},
                        {u"offline"_s, {}},
                        {u"toast"_s, {}},
                        {u"text"_s, {}, u"percent"_s, u"100"_s},
                        {u"size"_s, {}, u"size"_s, u"1366x768"_s},
                        {u"page"_s, {}, u"id"_s, u"tasks"_s},
                        {u"pdf"_s, {}, u"file"_s},
                        {u"find"_s, {}, u"words"_s},
                        {u"shot"_s, {}, u"file"_s}});
    options.process(application);

    Theme theme(application);
    theme.setMode(options.isSet(u"dark"_s) ? ThemeMode::Dark : ThemeMode::Light);
    theme.setTextSize(static_cast<TextSize>(options.value(u"text"_s).toInt()));
    const FakeClock clock(fromVietnamTime(QDate(2026, 11, 23), QTime(8, 0)));
    const QTemporaryDir directory;
    QSettings settings(directory.filePath(u"gallery.ini"_s), QSettings::IniFormat);
    MainShell shell(settings, u"Bàn làm việc"_s);
    const QStringList size = options.value(u"size"_s).split(u'x');
    shell.resize(size.value(0).toInt(), size.value(1).toInt());
    addPages(shell, theme, options.isSet(u"pdf"_s) ? options.value(u"pdf"_s) : stampedLetter(directory),
             options.value(u"find"_s));
    fillFrame(shell, theme, options.isSet(u"offline"_s));
    shell.open(options.value(u"page"_s));
    shell.show();
    if (options.isSet(u"assign"_s))
        assignment(clock, &shell)->show();
    if (options.isSet(u"toast"_s))
        shell.toast().showMessage(u"Đã giao việc cho Phạm Thị Ánh Đào; gửi sau 10 giây"_s, u"Hoàn tác"_s);
    if (options.isSet(u"shot"_s)) {
        QTimer::singleShot(options.value(u"page"_s) == u"incoming"_s ? 3000 : 600, &shell, [&] {
            QWidget *active = QApplication::activeModalWidget();
            const auto dialogs = shell.findChildren<QDialog *>();
            (active              ? active
             : dialogs.isEmpty() ? static_cast<QWidget *>(&shell)
                                 : dialogs.first())
                ->grab()
                .save(options.value(u"shot"_s));
            QApplication::quit();
        });
    }
    return QApplication::exec();
}
