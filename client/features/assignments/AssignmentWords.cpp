// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentWords.h"

#include "common/domain/core/ChoiceText.h"

namespace edesk {

QString stateWords(AssignmentState state, Language language)
{
    return choiceText(assignmentStateChoices(), int(state), language);
}

QString eventWords(EventKind kind, Language language)
{
    return choiceText(eventKindChoices(), int(kind), language);
}

} // namespace edesk
