// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliRun.h"

#include "client/cli/Commands.h"
#include "common/base/Clock.h"
#include "common/base/EnvironmentLanguage.h"
#include "common/domain/Catalogues.h"

namespace edesk {

int runCli(QCoreApplication &application)
{
    const Language language = environmentLanguage();
    const QStringList typed = QCoreApplication::arguments();
    const auto arguments = CliArguments::parse(typed);
    if (!arguments) {
        const CliOutput output(typed.contains(QStringLiteral("--json")), language);
        return int(output.misused(arguments.error()));
    }
    if (arguments->verb == QLatin1StringView("help") || arguments->verb == QLatin1StringView("version")) {
        CliOutput(false, language).line(arguments->words.value(0));
        return int(ExitCode::Done);
    }
    const SystemClock clock;
    int code = int(ExitCode::Failed);
    Commands commands(*arguments, CliOutput(arguments->json, language), edeskCatalogue(), clock);
    QObject::connect(
        &commands, &Commands::finished, &application,
        [&code](ExitCode exit) {
            code = int(exit);
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&commands, &Commands::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    return code;
}

} // namespace edesk
