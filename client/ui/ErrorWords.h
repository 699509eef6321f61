// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QString>

namespace edesk {

/// An error in one line of text: what happened, what to do, and the code to tell somebody.
QString errorWords(const Error &error, Language language);

} // namespace edesk
