// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Setting.h"
#include "common/base/Id.h"
#include "common/base/Result.h"

#include <QHash>
#include <QObject>
#include <QSettings>

namespace edesk {

/// The settings of one profile, in `profile.ini` of its folder. A policy file of the same form, written by
/// the administrator, decides the settings it names; they cannot be changed then. A stored value that is not
/// acceptable counts as the default.
class ProfileSettings : public QObject
{
    Q_OBJECT

public:
    /// Without `policyFile`, or when that does not exist, nothing is locked.
    explicit ProfileSettings(const QString &folder, const QString &policyFile = {},
                             QObject *parent = nullptr);

    /// The value of a Text or Choice.
    QString text(Setting setting) const;
    bool flag(Setting setting) const;
    qint64 number(Setting setting) const;
    /// Null when not set.
    Id id(Setting setting) const;

    /// True when the policy decides this setting.
    bool isLocked(Setting setting) const { return m_policy.contains(setting); }

    /// NotAllowed when locked, InvalidArgument when the table does not accept the value, StoreReadOnly or
    /// FileFailed when it could not be written; the old value stays then.
    Result<void> setText(Setting setting, const QString &value);
    Result<void> setFlag(Setting setting, bool value);
    Result<void> setNumber(Setting setting, qint64 value);
    Result<void> setId(Setting setting, const Id &value);
    /// Back to the default.
    Result<void> reset(Setting setting);

Q_SIGNALS:
    void changed(edesk::Setting setting);

private:
    QString value(const SettingRow &row) const;
    Result<void> store(const SettingRow &row, const QString &value);

    QSettings m_file;
    QHash<Setting, QString> m_policy;
};

} // namespace edesk
