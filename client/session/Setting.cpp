// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/Setting.h"

#include "common/base/Id.h"

#include <array>
#include <limits>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 anyNumber = std::numeric_limits<qint64>::max();
constexpr qsizetype longestText = 1000;
constexpr qint64 lastMinute = 24 * 60 - 1;
constexpr qint64 mostMegabytes = 1'000'000;

const std::array<SettingRow, settingCount> &table()
{
    using enum SettingScope;
    using T = SettingType;
    static const std::array<SettingRow, settingCount> rows{{
        {Setting::ServerUrl, u"server/url"_s, Connection, T::Text, {}, {}},
        {Setting::CaFile, u"server/ca_file"_s, Connection, T::Text, {}, {}},
        {Setting::UserName, u"identity/user_name"_s, Identity, T::Text, {}, {}},
        {Setting::DeviceName, u"identity/device_name"_s, Identity, T::Text, {}, {}},
        {Setting::Account, u"identity/account"_s, Identity, T::Id, {}, {}},
        {Setting::Person, u"identity/person"_s, Identity, T::Id, {}, {}},
        {Setting::Device, u"identity/device"_s, Identity, T::Id, {}, {}},
        {Setting::NeedsNewDevice, u"identity/needs_new_device"_s, Identity, T::Flag, u"false"_s, {}},
        {Setting::LastNumber, u"identity/last_number"_s, Identity, T::Number, u"0"_s, {}, 0, anyNumber},
        {Setting::PasswordDueAt,
         u"identity/password_due_at"_s,
         Identity,
         T::Number,
         u"0"_s,
         {},
         0,
         anyNumber},
        {Setting::ForcedOffline, u"network/offline"_s, Preference, T::Flag, u"false"_s, {}},
        {Setting::Theme,
         u"look/theme"_s,
         Preference,
         T::Choice,
         u"system"_s,
         {u"system"_s, u"light"_s, u"dark"_s}},
        {Setting::TextSize,
         u"look/text_size"_s,
         Preference,
         T::Choice,
         u"100"_s,
         {u"100"_s, u"115"_s, u"130"_s}},
        {Setting::Language, u"look/language"_s, Preference, T::Choice, u"vi"_s, {u"vi"_s, u"en"_s}},
        {Setting::IdleMinutes, u"lock/idle_minutes"_s, Preference, T::Number, u"15"_s, {}, 1, 15},
        {Setting::Notifications, u"notices/on_screen"_s, Preference, T::Flag, u"true"_s, {}},
        {Setting::QuietFrom, u"notices/quiet_from"_s, Preference, T::Number, u"1200"_s, {}, 0, lastMinute},
        {Setting::QuietTo, u"notices/quiet_to"_s, Preference, T::Number, u"390"_s, {}, 0, lastMinute},
        {Setting::FetchAhead, u"files/fetch_ahead"_s, Preference, T::Flag, u"false"_s, {}},
        {Setting::CacheMegabytes,
         u"files/cache_megabytes"_s,
         Preference,
         T::Number,
         u"2048"_s,
         {},
         1,
         mostMegabytes},
        {Setting::Scanner, u"scanning/device"_s, Preference, T::Text, {}, {}},
        {Setting::ScanResolution,
         u"scanning/resolution"_s,
         Preference,
         T::Choice,
         u"300"_s,
         {u"200"_s, u"300"_s}},
        {Setting::ScanColour,
         u"scanning/colour"_s,
         Preference,
         T::Choice,
         u"grey"_s,
         {u"colour"_s, u"grey"_s, u"black_and_white"_s}},
        {Setting::ScanSource,
         u"scanning/source"_s,
         Preference,
         T::Choice,
         u"feeder"_s,
         {u"flatbed"_s, u"feeder"_s, u"duplex"_s}},
        {Setting::ScanPaper,
         u"scanning/paper"_s,
         Preference,
         T::Choice,
         u"a4"_s,
         {u"a4"_s, u"a5"_s, u"letter"_s}},
    }};
    return rows;
}

bool isNumberWithin(const SettingRow &row, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber && number >= row.least && number <= row.most;
}

} // namespace

const SettingRow &settingRow(Setting setting)
{
    const SettingRow &row = table()[std::size_t(setting)];
    Q_ASSERT(row.setting == setting);
    return row;
}

bool isAcceptable(const SettingRow &row, const QString &value)
{
    switch (row.type) {
    case SettingType::Text:
        return value.size() <= longestText;
    case SettingType::Flag:
        return value == "true"_L1 || value == "false"_L1;
    case SettingType::Number:
        return isNumberWithin(row, value);
    case SettingType::Id:
        return value.isEmpty() || !Id::fromString(value).isNull();
    case SettingType::Choice:
        return row.choices.contains(value);
    }
    Q_UNREACHABLE();
}

} // namespace edesk
