// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QHash>
#include <QStringList>

namespace edesk {

/// The command line of edesk-cli, read by QCommandLineParser.
struct CliArguments
{
    QString profile;
    QString policyFile;
    bool json = false;
    bool noKeychain = false;
    QString verb;
    /// What follows the verb.
    QStringList words;
    /// The options of the verb that were given.
    QHash<QString, QStringList> options;

    bool has(const QString &option) const { return options.contains(option); }
    QString option(const QString &name) const { return options.value(name).value(0); }

    /// MissingArgument names what is missing, InvalidArgument says in its cause what is wrong. `--help` and
    /// `--version` answer their text in `words` with the verb "help" or "version".
    static Result<CliArguments> parse(const QStringList &commandLine);
};

} // namespace edesk
