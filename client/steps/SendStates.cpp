// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/SendStates.h"

namespace edesk {
namespace {

// No command of a person makes more rows: the row, who takes part, its event and their notices.
constexpr quint32 rowsPerCommand = 256;

SendState worse(SendState a, OutboxState b)
{
    if (a == SendState::Failed || b == OutboxState::Refused || b == OutboxState::Conflict)
        return SendState::Failed;
    if (a == SendState::Waiting || b == OutboxState::Waiting || b == OutboxState::Sent)
        return SendState::Waiting;
    return SendState::Sent;
}

} // namespace

SendState sendStateOf(const QList<OutboxItem> &items, const Id &subject)
{
    SendState state = SendState::None;
    for (const OutboxItem &item : items) {
        if (item.subject.id == subject)
            state = worse(state, item.state);
    }
    return state;
}

QHash<Id, SendState> sendStatesOf(const QList<OutboxItem> &items)
{
    QHash<Id, SendState> states;
    for (const OutboxItem &item : items) {
        if (item.state != OutboxState::Accepted && item.state != OutboxState::Done)
            states.insert(item.subject.id, worse(states.value(item.subject.id, SendState::None), item.state));
    }
    return states;
}

QSet<Id> unsentRowsOf(const QList<OutboxItem> &items, const Id &subject)
{
    QSet<Id> rows;
    for (const OutboxItem &item : items) {
        if (!item.isUnanswered() || item.subject.id != subject)
            continue;
        for (quint32 index = 1; index <= rowsPerCommand; ++index)
            rows.insert(Id::derive(item.command.id, index));
    }
    return rows;
}

} // namespace edesk
