// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/ProfileSettings.h"

#include "common/base/DiskSpace.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(settingsLog, "edesk.settings")

QHash<Setting, QString> policyOf(const QString &fileName)
{
    QHash<Setting, QString> policy;
    if (fileName.isEmpty() || !QFile::exists(fileName))
        return policy;
    const QSettings file(fileName, QSettings::IniFormat);
    for (int i = 0; i < settingCount; ++i) {
        const SettingRow &row = settingRow(Setting(i));
        if (row.scope == SettingScope::Identity || !file.contains(row.key))
            continue;
        const QString value = file.value(row.key).toString();
        const bool acceptable = isAcceptable(row, value);
        if (!acceptable)
            qCWarning(settingsLog) << "policy: the value of" << row.key << "is not valid; the default holds";
        policy.insert(row.setting, acceptable ? value : row.defaultValue);
    }
    return policy;
}

} // namespace

ProfileSettings::ProfileSettings(const QString &folder, const QString &policyFile, QObject *parent)
    : QObject(parent),
      m_file(QDir(folder).filePath(u"profile.ini"_s), QSettings::IniFormat),
      m_policy(policyOf(policyFile))
{
}

QString ProfileSettings::value(const SettingRow &row) const
{
    const auto locked = m_policy.constFind(row.setting);
    if (locked != m_policy.constEnd())
        return *locked;
    const QString stored = m_file.value(row.key, row.defaultValue).toString();
    return isAcceptable(row, stored) ? stored : row.defaultValue;
}

QString ProfileSettings::text(Setting setting) const
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Text || row.type == SettingType::Choice);
    return value(row);
}

bool ProfileSettings::flag(Setting setting) const
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Flag);
    return value(row) == "true"_L1;
}

qint64 ProfileSettings::number(Setting setting) const
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Number);
    return value(row).toLongLong();
}

Id ProfileSettings::id(Setting setting) const
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Id);
    return Id::fromString(value(row));
}

Result<void> ProfileSettings::setText(Setting setting, const QString &value)
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Text || row.type == SettingType::Choice);
    return store(row, value);
}

Result<void> ProfileSettings::setFlag(Setting setting, bool value)
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Flag);
    return store(row, value ? u"true"_s : u"false"_s);
}

Result<void> ProfileSettings::setNumber(Setting setting, qint64 value)
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Number);
    return store(row, QString::number(value));
}

Result<void> ProfileSettings::setId(Setting setting, const Id &value)
{
    const SettingRow &row = settingRow(setting);
    Q_ASSERT(row.type == SettingType::Id);
    return store(row, value.isNull() ? QString() : value.toString());
}

Result<void> ProfileSettings::reset(Setting setting)
{
    const SettingRow &row = settingRow(setting);
    return store(row, row.defaultValue);
}

Result<void> ProfileSettings::store(const SettingRow &row, const QString &newValue)
{
    if (isLocked(row.setting))
        return failure(ErrorCode::NotAllowed, {}, u"%1 is locked by policy"_s.arg(row.key));
    if (!isAcceptable(row, newValue))
        return failure(ErrorCode::InvalidArgument, {row.key});
    const QString oldValue = value(row);
    if (newValue == oldValue)
        return {};
    // QSettings never forgets a failure, so each write has its own; all share what they know of the file.
    QSettings writer(m_file.fileName(), QSettings::IniFormat);
    writer.setValue(row.key, newValue);
    writer.sync();
    if (writer.status() != QSettings::NoError) {
        writer.setValue(row.key, oldValue);
        if (isDiskFull(writer.fileName()))
            return failure(ErrorCode::StoreFull, {}, writer.fileName());
        if (writer.status() == QSettings::AccessError)
            return failure(ErrorCode::StoreReadOnly, {}, writer.fileName());
        return failure(ErrorCode::FileFailed, {writer.fileName()});
    }
    Q_EMIT changed(row.setting);
    return {};
}

} // namespace edesk
