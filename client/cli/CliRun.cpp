// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliRun.h"

#include "client/cli/Commands.h"
#include "common/base/Clock.h"
#include "common/domain/Catalogues.h"

namespace edesk {

int runCli(QCoreApplication &application)
{
    const bool vietnamese =
        qEnvironmentVariable("LC_ALL", qEnvironmentVariable("LANG")).startsWith(QStringLiteral("vi"));
    const Language language = vietnamese ? Language::Vietnamese : Language::English;
    const auto arguments = CliArguments::parse(QCoreApplication::arguments());
    if (!arguments)
        return int(CliOutput(false, language).error(arguments.error()));
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
