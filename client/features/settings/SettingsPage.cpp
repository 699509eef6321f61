// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/settings/SettingsPage.h"

#include "client/session/Completion.h"
#include "client/ui/Card.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Panes.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

#include <utility>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int WidestCard = 720;
constexpr int ControlWidth = 220;

QTime timeOf(qint64 minutes)
{
    return QTime(int(minutes / 60), int(minutes % 60));
}

} // namespace

SettingsPage::SettingsPage(const FeatureContext &context, ProfileSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_settings(settings),
      m_cards(new QVBoxLayout),
      m_forget(new QPushButton(tr("Xoá tệp đã tải")))
{
    auto *contents = new QWidget;
    contents->setLayout(m_cards);
    m_cards->setContentsMargins(metrics::PageMargin, 2, metrics::PageMargin, 14);
    m_cards->setSpacing(metrics::CardGap);
    auto *heading = new Label(tr("Cài đặt"), TypeRole::Page);
    heading->setWeight(QFont::DemiBold);
    m_cards->addWidget(heading);

    QFormLayout &look = *addCard(tr("Giao diện"));
    addChoice(look, Setting::Theme, tr("Màu sắc"), {tr("Theo hệ thống"), tr("Sáng"), tr("Tối")});
    addChoice(look, Setting::TextSize, tr("Cỡ chữ"), {u"100 %"_s, u"115 %"_s, u"130 %"_s});
    addChoice(look, Setting::Language, tr("Ngôn ngữ"), {u"Tiếng Việt"_s, u"English"_s});
    QFormLayout &notices = *addCard(tr("Thông báo"));
    addFlag(notices, Setting::Notifications, tr("Hiện thông báo trên màn hình"));
    addTime(notices, Setting::QuietFrom, tr("Yên lặng từ"));
    addTime(notices, Setting::QuietTo, tr("Yên lặng đến"));
    QFormLayout &lock = *addCard(tr("Bảo vệ"));
    addNumber(lock, Setting::IdleMinutes, tr("Khóa khi không dùng sau"), tr(" phút"));
    addFiles();
    m_cards->addStretch();
    alignLabels();
    connect(&settings, &ProfileSettings::changed, this, &SettingsPage::showKept);
    connect(&Theme::of(this), &Theme::changed, this, &SettingsPage::alignLabels);

    auto *scroll = new QScrollArea;
    scroll->setWidget(contents);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    markPane(*this, tr("Cài đặt"));
}

QFormLayout *SettingsPage::addCard(const QString &title)
{
    auto *card = new Card(title);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->setMaximumWidth(Theme::of(this).scaled(WidestCard));
    auto *form = new QFormLayout;
    form->setContentsMargins(15, 4, 15, 10);
    form->setHorizontalSpacing(2 * metrics::CardGap);
    form->setVerticalSpacing(metrics::Gap);
    card->body().addLayout(form);
    m_cards->addWidget(card);
    return form;
}

void SettingsPage::addRow(QFormLayout &form, Setting setting, const QString &label, QWidget *control,
                          const std::function<void()> &show)
{
    m_controls.insert(setting, control);
    m_shows.insert(setting, show);
    showKept(setting);
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    control->setAccessibleName(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap);
    row->addWidget(control);
    if (m_settings.isLocked(setting)) {
        control->setEnabled(false);
        auto *lock = new QLabel;
        lock->setPixmap(Theme::of(this).icon(Icon::Lock).pixmap(metrics::SmallIconSize));
        row->addWidget(lock);
        row->addWidget(new Label(tr("do quản trị đặt"), TypeRole::Caption, TextTone::Secondary));
    }
    row->addStretch();
    auto *words = new QLabel(label);
    words->setBuddy(control);
    form.addRow(words, row);
    m_labels.append(words);
}

/// The controls of all cards begin in one line.
void SettingsPage::alignLabels()
{
    int widest = 0;
    for (const QLabel *label : std::as_const(m_labels))
        widest = qMax(widest, label->sizeHint().width());
    for (QLabel *label : std::as_const(m_labels))
        label->setMinimumWidth(widest);
}

void SettingsPage::addChoice(QFormLayout &form, Setting setting, const QString &label,
                             const QStringList &words)
{
    auto *box = new QComboBox;
    box->setMinimumWidth(ControlWidth);
    box->addItems(words);
    const QStringList choices = settingRow(setting).choices;
    connect(box, &QComboBox::activated, this, [this, setting, choices](int chosen) {
        keep(setting, m_settings.setText(setting, choices.value(chosen)));
    });
    addRow(form, setting, label, box, [this, setting, choices, box] {
        box->setCurrentIndex(int(choices.indexOf(m_settings.text(setting))));
    });
}

void SettingsPage::addFlag(QFormLayout &form, Setting setting, const QString &label)
{
    auto *box = new QCheckBox;
    connect(box, &QCheckBox::clicked, this,
            [this, setting](bool on) { keep(setting, m_settings.setFlag(setting, on)); });
    addRow(form, setting, label, box, [this, setting, box] { box->setChecked(m_settings.flag(setting)); });
}

/// What is removed comes again when somebody opens it.
void SettingsPage::addFiles()
{
    QFormLayout &files = *addCard(tr("Tệp đính kèm"));
    addFlag(files, Setting::FetchAhead, tr("Tải sẵn tệp khi có mạng"));
    addNumber(files, Setting::CacheMegabytes, tr("Dung lượng tệp đã tải tối đa"), tr(" MB"));
    m_forget->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_forget->setToolTip(tr("Tệp chưa gửi được giữ lại; tệp đã xoá sẽ tải lại khi mở."));
    connect(m_forget, &QPushButton::clicked, this, &SettingsPage::forgetFetched);
    files.addRow(QString(), m_forget);
}

void SettingsPage::forgetFetched()
{
    m_forget->setEnabled(false);
    whenFinished(m_context.desk.forgetFetched(), this, [this](const Result<void> &removed) {
        m_forget->setEnabled(true);
        if (removed)
            m_context.navigator.tell(tr("Đã xoá các tệp đã tải khỏi máy này."));
        else
            m_context.navigator.tellError(removed.error());
    });
}

void SettingsPage::addNumber(QFormLayout &form, Setting setting, const QString &label, const QString &unit)
{
    auto *box = new QSpinBox;
    const SettingRow &row = settingRow(setting);
    box->setRange(int(row.least), int(row.most));
    box->setSuffix(unit);
    box->setMinimumWidth(ControlWidth);
    connect(box, &QSpinBox::valueChanged, this,
            [this, setting](int value) { keep(setting, m_settings.setNumber(setting, value)); });
    addRow(form, setting, label, box,
           [this, setting, box] { box->setValue(int(m_settings.number(setting))); });
}

void SettingsPage::addTime(QFormLayout &form, Setting setting, const QString &label)
{
    auto *edit = new QTimeEdit;
    edit->setDisplayFormat(u"HH:mm"_s);
    edit->setMinimumWidth(ControlWidth);
    connect(edit, &QTimeEdit::timeChanged, this, [this, setting](QTime time) {
        keep(setting, m_settings.setNumber(setting, time.hour() * 60 + time.minute()));
    });
    addRow(form, setting, label, edit,
           [this, setting, edit] { edit->setTime(timeOf(m_settings.number(setting))); });
}

/// Showing a value is not choosing it.
void SettingsPage::showKept(Setting setting)
{
    QWidget *control = m_controls.value(setting);
    if (!control)
        return;
    const QSignalBlocker blocker(control);
    m_shows.value(setting)();
}

/// The wheel scrolls the page; it changes a value only where the person is.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *control = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SettingsPage::keep(Setting setting, const Result<void> &stored)
{
    if (!stored) {
        showKept(setting);
        return m_context.navigator.tellError(stored.error());
    }
    if (setting == Setting::Language)
        m_context.navigator.tell(tr("Ngôn ngữ mới có hiệu lực khi mở lại chương trình."));
}

AreaEntry settingsArea(const FeatureContext &context, ProfileSettings &settings)
{
    constexpr int place = 990;
    AreaEntry area;
    area.pages = {{QString::fromLatin1(SettingsPage::PageId), SettingsPage::tr("Cài đặt"), Icon::Settings,
                   SettingsPage::tr("Công cụ"), place, [&context, &settings](QWidget *parent) {
                       return new SettingsPage(context, settings, parent);
                   }}};
    return area;
}

} // namespace edesk
