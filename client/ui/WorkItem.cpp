// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/WorkItem.h"

#include "client/ui/ShownText.h"
#include "client/ui/WorkRole.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkItem)
};

QVariant data(const QModelIndex &index, WorkRole role)
{
    return index.data(static_cast<int>(role));
}

} // namespace

WorkItem WorkItem::fromIndex(const QModelIndex &index)
{
    WorkItem item{.id = data(index, WorkRole::Id).value<Id>(),
                  .title = shownText(data(index, WorkRole::Title).toString()),
                  .subtitle = shownText(data(index, WorkRole::Subtitle).toString()),
                  .stateText = data(index, WorkRole::StateText).toString(),
                  .stateTone = data(index, WorkRole::StateTone).value<Tone>(),
                  .dueText = data(index, WorkRole::DueText).toString(),
                  .dueTone = data(index, WorkRole::DueTone).value<Tone>(),
                  .markText = data(index, WorkRole::MarkText).toString(),
                  .markTone = data(index, WorkRole::MarkTone).value<Tone>(),
                  .isUnread = data(index, WorkRole::Unread).toBool(),
                  .sendState = data(index, WorkRole::SendState).value<SendState>()};
    const QVariant icon = data(index, WorkRole::DueIcon);
    if (icon.isValid())
        item.dueIcon = icon.value<Icon>();
    return item;
}

QList<PillSpec> WorkItem::pills() const
{
    QList<PillSpec> pills;
    if (!dueText.isEmpty())
        pills.append({.text = dueText, .tone = dueTone, .icon = dueIcon.value_or(iconOf(dueTone))});
    if (sendState != SendState::None)
        pills.append(sendPill(sendState));
    if (!markText.isEmpty())
        pills.append({.text = markText, .tone = markTone, .icon = Icon::Warning});
    if (!stateText.isEmpty())
        pills.append({.text = stateText, .tone = stateTone});
    return pills;
}

QString WorkItem::spoken() const
{
    QStringList parts{title};
    if (isUnread)
        parts.append(Words::tr("Chưa đọc"));
    if (!subtitle.isEmpty())
        parts.append(subtitle);
    const QList<PillSpec> all = pills();
    for (const PillSpec &pill : all)
        parts.append(pill.text);
    return parts.join(QStringLiteral(". "));
}

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Overdue:
        return Icon::Warning;
    case Tone::InTime:
        return Icon::Check;
    case Tone::Accent:
        return Icon::Signature;
    case Tone::Soon:
    case Tone::Neutral:
        break;
    }
    return Icon::Clock;
}

PillSpec sendPill(SendState state)
{
    switch (state) {
    case SendState::Sent:
        return {.text = Words::tr("Đã gửi"), .tone = Tone::Neutral, .icon = Icon::Check};
    case SendState::Waiting:
        return {.text = Words::tr("Chờ gửi"), .tone = Tone::Neutral, .icon = Icon::Sync};
    case SendState::Failed:
        return {.text = Words::tr("Lỗi"), .tone = Tone::Overdue, .icon = Icon::Warning};
    case SendState::None:
        break;
    }
    return {};
}

} // namespace edesk
