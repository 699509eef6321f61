// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/outbox/OutboxWords.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

} // namespace

PillSpec outboxPill(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return {.text = Words::tr("Chờ gửi"), .tone = Tone::Soon, .icon = Icon::Clock};
    case OutboxState::Sent:
        return {.text = Words::tr("Đã gửi"), .tone = Tone::Neutral, .icon = Icon::Send};
    case OutboxState::Accepted:
    case OutboxState::Done:
        return {.text = Words::tr("Đã nhận"), .tone = Tone::InTime, .icon = Icon::Check};
    case OutboxState::Refused:
        return {.text = Words::tr("Lỗi"), .tone = Tone::Overdue, .icon = Icon::Warning};
    case OutboxState::Conflict:
        return {.text = Words::tr("Xung đột"), .tone = Tone::Overdue, .icon = Icon::Warning};
    }
    return {};
}

QString commandWords(const Catalogue &catalogue, const QString &command, Language language)
{
    const CommandType *type = catalogue.command(command);
    if (!type)
        return command;
    return QString::fromUtf8(language == Language::Vietnamese ? type->vietnamese : type->english);
}

} // namespace edesk
