// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/steps/DueWords.h"
#include "common/base/Error.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentStates.h"
#include "common/domain/document/DocumentTerms.h"

#include <span>

namespace edesk {

/// A value of a list of choices in words; empty for one that is not among them.
QString choiceWords(std::span<const Choice> choices, int value, Language language);
QString stateWords(DocumentState state, Language language);
/// Neutral, or the colour of what is wrong or done.
Tone toneOf(DocumentState state);
Tone toneOf(Urgency urgency);
/// "Số đến 12", "Số đi 5", or "chờ cấp số" while the server has not given it.
QString numberWords(DocumentBook book, qint64 number);
/// Whether a document in this state has or awaits a number of its register.
bool isNumbered(DocumentState state);
/// The deadline as far as it matters in this state; empty without one, or once work is over.
DueWords dueWords(Instant due, DocumentState state, Instant now, const WorkCalendar &calendar);

} // namespace edesk
