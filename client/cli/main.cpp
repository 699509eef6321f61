// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/CliRun.h"

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("edesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    return edesk::runCli(application);
}
