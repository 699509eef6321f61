// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/OutboxListModel.h"

#include "client/features/outbox/OutboxWords.h"
#include "common/base/VietnameseDate.h"

#include <algorithm>

namespace edesk {
namespace {

using Part = OutboxListModel::Part;

bool belongs(OutboxState state, Part part)
{
    const bool failed = state == OutboxState::Refused || state == OutboxState::Conflict;
    const bool waits = state == OutboxState::Waiting || state == OutboxState::Sent;
    switch (part) {
    case Part::All:
        return true;
    case Part::Waiting:
        return waits;
    case Part::Attention:
        return failed;
    case Part::Arrived:
        return !failed && !waits;
    }
    return false;
}

} // namespace

OutboxListModel::OutboxListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent), m_context(context)
{
    refresh();
}

void OutboxListModel::setPart(Part part)
{
    m_part = part;
    refresh();
}

void OutboxListModel::refresh()
{
    QList<WorkItem> items;
    const QList<OutboxItem> shown = shownItems();
    for (const OutboxItem &item : shown)
        items.append(itemOf(item));
    reconcile(items);
}

QList<OutboxItem> OutboxListModel::shownItems() const
{
    QList<OutboxItem> shown;
    const QList<OutboxItem> held = m_context.desk.outbox();
    for (auto it = held.crbegin(); it != held.crend(); ++it) {
        if (belongs(it->state, m_part))
            shown.append(*it);
    }
    return shown;
}

int OutboxListModel::count(Part part) const
{
    const QList<OutboxItem> held = m_context.desk.outbox();
    return int(std::count_if(held.cbegin(), held.cend(),
                             [part](const OutboxItem &item) { return belongs(item.state, part); }));
}

OutboxItem OutboxListModel::outboxItem(int row) const
{
    const Id wanted = item(row).id;
    const QList<OutboxItem> held = m_context.desk.outbox();
    const auto it = std::find_if(held.cbegin(), held.cend(), [&wanted](const OutboxItem &candidate) {
        return candidate.command.id == wanted;
    });
    return it == held.cend() ? OutboxItem() : *it;
}

WorkItem OutboxListModel::itemOf(const OutboxItem &item) const
{
    const QString what = commandWords(m_context.catalogue, item.command.name, m_context.language);
    const PillSpec pill = outboxPill(item.state);
    WorkItem row;
    row.id = item.command.id;
    row.title = item.summary.isEmpty() ? what : item.summary;
    row.subtitle = what + QStringLiteral(" · ") + dateTimeText(item.command.recordedAt);
    if (item.refusal)
        row.subtitle += QStringLiteral(" · ") + errorText(*item.refusal, m_context.language);
    row.dueText = pill.text;
    row.dueTone = pill.tone;
    row.dueIcon = pill.icon;
    row.isUnread = item.state == OutboxState::Refused || item.state == OutboxState::Conflict;
    return row;
}

} // namespace edesk
