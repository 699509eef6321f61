// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

namespace edesk {

/// The language of programs of the command line: the first of LC_ALL, LC_MESSAGES, LANG that is not empty.
Language environmentLanguage();

} // namespace edesk
