// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"
#include "server/app/Terminal.h"

#include <QCommandLineParser>

#include <optional>
#include <span>

namespace edesk {

/// One subcommand of edeskd.
struct Subcommand
{
    const char *name;
    const char *vietnamese;
    const char *english;
    ExitCode (*run)(Terminal &terminal, const QStringList &arguments);
};

/// All subcommands, in the order of the help.
std::span<const Subcommand> subcommands();
/// Runs the subcommand the arguments name (the program's name comes first), or says how to.
ExitCode runSubcommand(Terminal &terminal, const QStringList &arguments);

/// The command line of one subcommand: its options, its help, and what is wrong with it.
class SubcommandLine
{
public:
    /// `name` as typed; `usage` is what follows it besides the options.
    SubcommandLine(Terminal &terminal, const QString &name, const QString &description);

    void addOption(const QString &name, const QString &value, const char *vietnamese, const char *english);
    void addFlag(const QString &name, const char *vietnamese, const char *english);
    void addPositional(const QString &name, const char *vietnamese, const char *english);
    /// Adds `--data DIR`, which is then required.
    void addData();
    /// Nothing when the subcommand may go on; else how the program ends (help was shown, or what is wrong).
    std::optional<ExitCode> parse(const QStringList &arguments);
    /// Says what is wrong with the arguments and how to use the subcommand; answers WrongUsage.
    ExitCode misused(const QString &what);

    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    QStringList positionals() const { return m_parser.positionalArguments(); }
    QString data() const { return value(QStringLiteral("data")); }

private:
    QString help() const;

    Terminal *m_terminal;
    QString m_name;
    QCommandLineParser m_parser;
    bool m_needsData = false;
    bool m_takesWords = false;
};

} // namespace edesk
