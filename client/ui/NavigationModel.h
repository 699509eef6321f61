// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/NavigationEntry.h"
#include "client/ui/NavigationRole.h"
#include "client/ui/Tone.h"

#include <QAbstractListModel>

namespace edesk {

/// The rows of the navigation rail: entries with their badges, and section headings between them.
class NavigationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Replaces all rows; badges and the open mark of entries that stay are kept.
    void setEntries(const QList<NavigationEntry> &entries);
    /// Ignores an unknown id; a count of 0 removes the badge.
    void setBadge(const QString &id, int count, Tone tone);
    void setOpen(const QString &id);
    /// An invalid index when unknown.
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        NavigationEntry entry;
        bool isHeading = false;
    };
    struct Badge
    {
        int count = 0;
        Tone tone = Tone::Neutral;
    };

    QString spoken(const Row &row) const;

    QList<Row> m_rows;
    QHash<QString, Badge> m_badges;
    QString m_open;
};

} // namespace edesk
