// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/scanning/ScanDevice.h"
#include "client/scanning/ScanOptions.h"
#include "client/session/Setting.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;

namespace edesk {

class ProfileSettings;

/// Which scanner scans, and how. What the person chooses is kept for the next time; what a policy decides is
/// shown and cannot be changed.
class ScanForm : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    explicit ScanForm(ProfileSettings &settings, QWidget *parent = nullptr);

    /// The one used the last time is chosen where it is there, else the first.
    void setDevices(const QList<ScanDevice> &devices);
    /// Only these can be chosen; without any, all can.
    void setSources(const QList<ScanSource> &sources);
    /// Empty when there is none.
    QString device() const;
    ScanOptions options() const;
    QComboBox &deviceBox() { return *m_device; }
    QComboBox &box(Setting setting) { return *m_boxes[setting]; }

Q_SIGNALS:
    /// Another scanner is chosen.
    void deviceChanged(const QString &device);
    /// The scanners are to be looked for again.
    void refreshRequested();

private:
    void addDevice(QBoxLayout &layout);
    void addChoice(QBoxLayout &layout, Setting setting, const QString &name, const QStringList &words);
    int chosen(Setting setting) const;
    void keepDevice();

    ProfileSettings &m_settings;
    QComboBox *m_device;
    QHash<Setting, QComboBox *> m_boxes;
};

} // namespace edesk
