// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/SavedFilter.h"
#include "common/base/Id.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QSettings;

namespace edesk {

/// The filters that one person keeps for one list, in the settings, in the order in which they were made.
/// What is stored and makes no sense (another program's, a chip there is no more) is passed over.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    static constexpr int LongestName = 60;

    /// `list` names the list, `chips` are its own; `settings` outlives this.
    SavedFilters(QSettings &settings, const QString &list, const Id &person, const QStringList &chips,
                 QObject *parent);

    const QList<SavedFilter> &all() const { return m_filters; }
    /// Null when there is none with this id.
    const SavedFilter *find(const QString &id) const;
    /// The one that shows the same; null without one.
    const SavedFilter *findSame(const QString &chip, const QString &words) const;
    /// Whether another than `except` has this name, case aside.
    bool isTaken(const QString &name, const QString &except = {}) const;

    /// Keeps it pinned under a new id, which is answered.
    QString add(const QString &name, const QString &chip, const QString &words);
    /// Puts one back that was removed, where it stood.
    void restore(const SavedFilter &filter, qsizetype place);
    void rename(const QString &id, const QString &name);
    void setPinned(const QString &id, bool pinned);
    /// Answers where it stood; -1 when there is none.
    qsizetype remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load(const QStringList &chips);
    void store();
    qsizetype indexOf(const QString &id) const;

    QSettings &m_settings;
    QString m_key;
    QList<SavedFilter> m_filters;
};

} // namespace edesk
