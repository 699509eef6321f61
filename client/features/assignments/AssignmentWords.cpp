// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentWords.h"

namespace edesk {
namespace {

QString words(std::span<const Choice> choices, int value, Language language)
{
    const Choice &choice = choices[std::size_t(value) - 1];
    return QString::fromUtf8(language == Language::Vietnamese ? choice.vietnamese : choice.english);
}

} // namespace

QString stateWords(AssignmentState state, Language language)
{
    return words(assignmentStateChoices(), int(state), language);
}

QString eventWords(EventKind kind, Language language)
{
    return words(eventKindChoices(), int(kind), language);
}

} // namespace edesk
