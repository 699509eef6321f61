// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Subcommand.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("edeskd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    edesk::Terminal terminal;
    return int(edesk::runSubcommand(terminal, QCoreApplication::arguments()));
}
