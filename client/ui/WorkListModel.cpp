// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/WorkListModel.h"

namespace edesk {

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return item(index.row()).title;
    if (role == Qt::AccessibleTextRole)
        return item(index.row()).spoken();
    if (role < static_cast<int>(WorkRole::Id) || role > static_cast<int>(WorkRole::MarkTone))
        return {};
    const WorkItem row = item(index.row());
    switch (static_cast<WorkRole>(role)) {
    case WorkRole::Id:
        return QVariant::fromValue(row.id);
    case WorkRole::Title:
        return row.title;
    case WorkRole::Subtitle:
        return row.subtitle;
    case WorkRole::StateText:
        return row.stateText;
    case WorkRole::StateTone:
        return QVariant::fromValue(row.stateTone);
    case WorkRole::DueText:
        return row.dueText;
    case WorkRole::DueTone:
        return QVariant::fromValue(row.dueTone);
    case WorkRole::DueIcon:
        return row.dueIcon ? QVariant::fromValue(*row.dueIcon) : QVariant();
    case WorkRole::Unread:
        return row.isUnread;
    case WorkRole::SendState:
        return QVariant::fromValue(row.sendState);
    case WorkRole::MarkText:
        return row.markText;
    case WorkRole::MarkTone:
        return QVariant::fromValue(row.markTone);
    }
    return {};
}

QHash<int, QByteArray> WorkListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(static_cast<int>(WorkRole::Id), "id");
    names.insert(static_cast<int>(WorkRole::Title), "title");
    names.insert(static_cast<int>(WorkRole::Subtitle), "subtitle");
    names.insert(static_cast<int>(WorkRole::StateText), "stateText");
    names.insert(static_cast<int>(WorkRole::StateTone), "stateTone");
    names.insert(static_cast<int>(WorkRole::DueText), "dueText");
    names.insert(static_cast<int>(WorkRole::DueTone), "dueTone");
    names.insert(static_cast<int>(WorkRole::DueIcon), "dueIcon");
    names.insert(static_cast<int>(WorkRole::Unread), "unread");
    names.insert(static_cast<int>(WorkRole::SendState), "sendState");
    names.insert(static_cast<int>(WorkRole::MarkText), "markText");
    names.insert(static_cast<int>(WorkRole::MarkTone), "markTone");
    return names;
}

} // namespace edesk
