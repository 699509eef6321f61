// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Subcommand.h"

#include "server/app/BackupCommand.h"
#include "server/app/CertificateCommand.h"
#include "server/app/CheckCommand.h"
#include "server/app/ImportCommand.h"
#include "server/app/InitCommand.h"
#include "server/app/RestoreCommand.h"
#include "server/app/ServeCommand.h"
#include "server/app/UserCommand.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace edesk {
namespace {

constexpr std::array commands{
    Subcommand{"init", "tạo thư mục dữ liệu mới", "create a new data folder", runInit},
    Subcommand{"serve", "chạy máy chủ", "run the server", runServe},
    Subcommand{"user", "quản lý tài khoản", "manage accounts", runUser},
    Subcommand{"import", "nhập cơ quan và cán bộ từ CSV", "import organisations and people from CSV",
               runImport},
    Subcommand{"backup", "sao lưu, kể cả khi máy chủ đang chạy", "back up, also while the server runs",
               runBackup},
    Subcommand{"restore", "phục hồi từ bản sao lưu", "restore from a backup", runRestore},
    Subcommand{"certificate", "gia hạn chứng thư", "renew the certificate", runCertificate},
    Subcommand{"check", "kiểm tra tính toàn vẹn", "check the integrity", runCheck},
};

QString overview(const Terminal &terminal)
{
    QString text = terminal.say("Cách dùng: edeskd LỆNH [tùy chọn]\n\nLệnh:\n",
                                "Usage: edeskd COMMAND [options]\n\nCommands:\n");
    for (const Subcommand &command : commands)
        text += QStringLiteral("  %1  %2\n")
                    .arg(QString::fromLatin1(command.name), -11)
                    .arg(terminal.say(command.vietnamese, command.english));
    text += terminal.say(
        "\nedeskd LỆNH --help mô tả các tùy chọn.\nMã thoát: 0 xong, 1 lỗi hoặc có sai lệch, 2 dùng sai.",
        "\nedeskd COMMAND --help describes the options.\nExit codes: 0 done, 1 failed or differences found, "
        "2 wrong usage.");
    return text;
}

} // namespace

std::span<const Subcommand> subcommands()
{
    return commands;
}

ExitCode runSubcommand(Terminal &terminal, const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == QStringLiteral("--help") || name == QStringLiteral("-h") || name == QStringLiteral("help")) {
        terminal.print(overview(terminal));
        return ExitCode::Done;
    }
    if (name == QStringLiteral("--version") || name == QStringLiteral("-v")) {
        terminal.print(QStringLiteral("edeskd ") + QCoreApplication::applicationVersion());
        return ExitCode::Done;
    }
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Subcommand &command) {
        return name == QLatin1StringView(command.name);
    });
    if (found == commands.end()) {
        terminal.note(QStringLiteral("edeskd: ") +
                      (name.isEmpty()
                           ? terminal.say("Thiếu lệnh", "A command is missing")
                           : terminal.say("Không có lệnh “%1”", "There is no command “%1”").arg(name)));
        terminal.note(overview(terminal));
        return ExitCode::WrongUsage;
    }
    return found->run(terminal, arguments.mid(1));
}

SubcommandLine::SubcommandLine(Terminal &terminal, const QString &name, const QString &description)
    : m_terminal(&terminal), m_name(name)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, terminal.say("hiện trợ giúp này", "show this help")});
}

void SubcommandLine::addOption(const QString &name, const QString &value, const char *vietnamese,
                               const char *english)
{
    m_parser.addOption({name, m_terminal->say(vietnamese, english), value});
}

void SubcommandLine::addFlag(const QString &name, const char *vietnamese, const char *english)
{
    m_parser.addOption({name, m_terminal->say(vietnamese, english)});
}

void SubcommandLine::addPositional(const QString &name, const char *vietnamese, const char *english)
{
    m_parser.addPositionalArgument(name, m_terminal->say(vietnamese, english), name);
    m_takesWords = true;
}

void SubcommandLine::addData()
{
    addOption(QStringLiteral("data"), QStringLiteral("DIR"), "thư mục dữ liệu", "the data folder");
    m_needsData = true;
}

std::optional<ExitCode> SubcommandLine::parse(const QStringList &arguments)
{
    // The parser takes the first argument, here the subcommand, for the name of the program.
    if (!m_parser.parse(arguments))
        return misused(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        m_terminal->print(help());
        return ExitCode::Done;
    }
    if (!m_takesWords && !positionals().isEmpty())
        return misused(m_terminal->say("Thừa “%1”", "“%1” is not expected").arg(positionals().first()));
    if (m_needsData && data().isEmpty())
        return misused(m_terminal->say("Thiếu --data", "--data is missing"));
    return std::nullopt;
}

/// The parser knows the program only, not the subcommand.
QString SubcommandLine::help() const
{
    QString text = m_parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = text.indexOf(program); at >= 0)
        text.replace(at, program.size(), QStringLiteral("edeskd ") + m_name);
    return text;
}

ExitCode SubcommandLine::misused(const QString &what)
{
    m_terminal->note(QStringLiteral("edeskd: ") + what);
    m_terminal->note(help());
    return ExitCode::WrongUsage;
}

} // namespace edesk
