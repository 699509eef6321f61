// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentWords.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

} // namespace

QString choiceWords(std::span<const Choice> choices, int value, Language language)
{
    for (const Choice &choice : choices) {
        if (choice.value == value)
            return QString::fromUtf8(language == Language::Vietnamese ? choice.vietnamese : choice.english);
    }
    return {};
}

QString stateWords(DocumentState state, Language language)
{
    return choiceWords(documentStateChoices(), int(state), language);
}

Tone toneOf(DocumentState state)
{
    using S = DocumentState;
    switch (state) {
    case S::Arrived:
    case S::Submitted:
    case S::ContentCheck:
    case S::FormCheck:
    case S::Signing:
        return Tone::Accent;
    case S::Done:
    case S::Issued:
    case S::Archived:
        return Tone::InTime;
    case S::Refused:
    case S::Withdrawn:
    case S::Recalled:
    case S::Replaced:
        return Tone::Soon;
    default:
        return Tone::Neutral;
    }
}

Tone toneOf(Urgency urgency)
{
    return urgency >= Urgency::Express ? Tone::Overdue : Tone::Soon;
}

QString numberWords(DocumentBook book, qint64 number)
{
    if (number == 0)
        return Words::tr("chờ cấp số");
    return book == DocumentBook::Incoming ? Words::tr("Số đến %1").arg(number)
                                          : Words::tr("Số đi %1").arg(number);
}

bool isNumbered(DocumentState state)
{
    return state != DocumentState::Arrived && state != DocumentState::Refused &&
           (state < DocumentState::Draft ||
            (state >= DocumentState::Signed && state != DocumentState::Discarded));
}

DueWords dueWords(Instant due, DocumentState state, Instant now, const WorkCalendar &calendar)
{
    return isClosed(state) ? DueWords() : DueWords::of(due, AssignmentState::InProgress, now, calendar);
}

} // namespace edesk
