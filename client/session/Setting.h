// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace edesk {

/// Everything a profile remembers; one row of the table in Setting.cpp each.
enum class Setting {
    ServerUrl,
    CaFile,
    UserName,
    DeviceName,
    Account,
    Person,
    Device,
    /// The server refuses the device: the next sign-in asks for another one.
    NeedsNewDevice,
    LastNumber,
    PasswordDueAt,
    ForcedOffline,
    Theme,
    TextSize,
    Language,
    IdleMinutes,
    /// Messages of the system's tray.
    Notifications,
    /// When they are held back, in minutes since midnight; both alike: never.
    QuietFrom,
    QuietTo,
    /// Files are fetched before anybody opens them.
    FetchAhead,
    /// What the fetched contents of files may take of the disk.
    CacheMegabytes,
    /// How the person scans: the device as the scanner's back-end names it, and how pages are taken.
    Scanner,
    ScanResolution,
    ScanColour,
    ScanSource,
    ScanPaper,
};
inline constexpr int settingCount = int(Setting::ScanPaper) + 1;

/// Whose a setting is: of the connection, of the identity this desk was given at sign-in (never set by
/// policy), or of the person's taste.
enum class SettingScope { Connection, Identity, Preference };

enum class SettingType { Text, Flag, Number, Id, Choice };

/// One row of the table of settings.
struct SettingRow
{
    Setting setting;
    /// The key in profile.ini and in the policy file.
    QString key;
    SettingScope scope;
    SettingType type;
    /// As it would be stored.
    QString defaultValue;
    /// The values of a Choice.
    QStringList choices;
    /// The range of a Number.
    qint64 least = 0;
    qint64 most = 0;
};

const SettingRow &settingRow(Setting setting);
/// Whether `value` can be stored for this setting.
bool isAcceptable(const SettingRow &row, const QString &value);

} // namespace edesk
