// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/cli/CliArguments.h"
#include "client/cli/CliCommand.h"
#include "client/cli/CliOutput.h"
#include "common/domain/core/Catalogue.h"

namespace edesk {

/// What is wrong with the profile, the numbers and the words of `command` (null: the verb is none). The
/// error's cause says it in the language of `output`.
Result<void> checkUsage(const CliArguments &arguments, const CliCommand *command, const CliOutput &output);
/// The same of the fields that `--filter` and `--order` name for rows of `type`.
Result<void> checkFields(const CliArguments &arguments, const EntityType &type, const CliOutput &output);
/// The kind of row, by its name or its plural; InvalidArgument names those that exist.
Result<const EntityType *> kindNamed(const QString &name, const Catalogue &catalogue,
                                     const CliOutput &output);

} // namespace edesk
