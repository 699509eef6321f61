// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/SearchHit.h"

#include <QAbstractListModel>

namespace edesk {

/// The answers of a search in groups with headings; a group without hits has none.
class SearchHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Names the groups in their order and forgets all hits.
    void setGroups(const QStringList &headings);
    /// Replaces the hits of one group.
    void setHits(int group, const QList<SearchHit> &hits);
    /// What is highlighted in the titles.
    void setWords(const QString &words);
    /// Null for a heading.
    const SearchHit *hit(const QModelIndex &index) const;
    /// The nearest row with a hit from `row` on in the direction of `step` (1 or -1); -1 when there is none.
    int hitFrom(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        QString heading;
        QList<SearchHit> hits;

        int rows() const { return hits.isEmpty() ? 0 : int(hits.size()) + 1; }
    };
    /// The group of a row, and the place in it; place 0 is the heading.
    std::pair<const Group *, int> at(int row) const;

    QList<Group> m_groups;
    QString m_words;
};

} // namespace edesk
