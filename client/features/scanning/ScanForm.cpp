// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/scanning/ScanForm.h"

#include "client/session/ProfileSettings.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// A combo box may be narrower than its longest word: names of scanners are long.
constexpr int LeastWord = 12;

QComboBox *makeBox(QBoxLayout &layout, const QString &name)
{
    auto *label = new Label(name, TypeRole::Body, TextTone::Secondary);
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(LeastWord);
    label->setBuddy(box);
    layout.addWidget(label);
    return box;
}

} // namespace

ScanForm::ScanForm(ProfileSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_device(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Grid);
    addDevice(*layout);
    addChoice(*layout, Setting::ScanSource, tr("Nguồn giấy"),
              {tr("Mặt kính"), tr("Khay nạp, một mặt"), tr("Khay nạp, hai mặt")});
    addChoice(*layout, Setting::ScanColour, tr("Màu"), {tr("Màu"), tr("Thang xám"), tr("Đen trắng")});
    addChoice(*layout, Setting::ScanResolution, tr("Độ phân giải"),
              {tr("200 dpi (nhẹ hơn)"), tr("300 dpi (rõ hơn)")});
    addChoice(*layout, Setting::ScanPaper, tr("Khổ giấy"), {u"A4"_s, u"A5"_s, u"Letter"_s});
}

void ScanForm::addDevice(QBoxLayout &layout)
{
    m_device = makeBox(layout, tr("Máy quét"));
    m_device->setEnabled(false);
    auto *refresh = new IconButton(Icon::Retry, tr("Tìm lại máy quét"));
    refresh->setAutoDefault(false);
    connect(refresh, &QPushButton::clicked, this, &ScanForm::refreshRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::Grid);
    line->addWidget(m_device, 1);
    line->addWidget(refresh);
    layout.addLayout(line);
    layout.addSpacing(metrics::Grid);
    connect(m_device, &QComboBox::activated, this, &ScanForm::keepDevice);
    connect(m_device, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT deviceChanged(device()); });
}

void ScanForm::addChoice(QBoxLayout &layout, Setting setting, const QString &name, const QStringList &words)
{
    QComboBox *box = makeBox(layout, name);
    box->addItems(words);
    const QStringList &choices = settingRow(setting).choices;
    Q_ASSERT(choices.size() == words.size());
    box->setCurrentIndex(int(choices.indexOf(m_settings.text(setting))));
    if (m_settings.isLocked(setting)) {
        box->setEnabled(false);
        box->setToolTip(tr("do quản trị đặt"));
    }
    connect(box, &QComboBox::activated, this, [this, setting, choices](int chosen) {
        // What cannot be kept holds for this time.
        static_cast<void>(m_settings.setText(setting, choices[chosen]));
    });
    m_boxes.insert(setting, box);
    layout.addWidget(box);
    layout.addSpacing(metrics::Grid);
}

void ScanForm::setDevices(const QList<ScanDevice> &devices)
{
    const QString before = device();
    {
        const QSignalBlocker quiet(m_device);
        m_device->clear();
        for (const ScanDevice &one : devices)
            m_device->addItem(one.name, one.id);
        const int known = m_device->findData(m_settings.text(Setting::Scanner));
        m_device->setCurrentIndex(known >= 0 ? known : devices.isEmpty() ? -1 : 0);
    }
    m_device->setEnabled(!devices.isEmpty() && !m_settings.isLocked(Setting::Scanner));
    if (device() != before)
        Q_EMIT deviceChanged(device());
}

void ScanForm::setSources(const QList<ScanSource> &sources)
{
    QComboBox *box = m_boxes[Setting::ScanSource];
    auto *items = qobject_cast<QStandardItemModel *>(box->model());
    for (int row = 0; items && row < box->count(); ++row)
        items->item(row)->setEnabled(sources.isEmpty() || sources.contains(ScanSource(row)));
    // The setting stays: another scanner may have it again.
    const auto kept =
        ScanSource(settingRow(Setting::ScanSource).choices.indexOf(m_settings.text(Setting::ScanSource)));
    const ScanSource chosen = sources.isEmpty() || sources.contains(kept) ? kept : sources.first();
    box->setCurrentIndex(int(chosen));
}

QString ScanForm::device() const
{
    return m_device->currentData().toString();
}

int ScanForm::chosen(Setting setting) const
{
    return m_boxes[setting]->currentIndex();
}

ScanOptions ScanForm::options() const
{
    return {.resolution =
                settingRow(Setting::ScanResolution).choices[chosen(Setting::ScanResolution)].toInt(),
            .colour = ScanColour(chosen(Setting::ScanColour)),
            .source = ScanSource(chosen(Setting::ScanSource)),
            .paper = PaperSize(chosen(Setting::ScanPaper))};
}

void ScanForm::keepDevice()
{
    static_cast<void>(m_settings.setText(Setting::Scanner, device()));
}

} // namespace edesk
