// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliRun.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>

namespace {

/// Pages are painted with fonts, which need no display but the program that knows them.
bool paintsPages(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc,
                       [](const char *word) { return qstrcmp(word, "register") == 0; });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (!paintsPages(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("edesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    return edesk::runCli(*application);
}
