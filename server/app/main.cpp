// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/Subcommand.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    // Whatever it or the programs it runs write is the owner's from the first byte; what others may read is
    // opened to them by name.
    ::umask(077);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("edeskd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    edesk::Terminal terminal;
    return int(edesk::runSubcommand(terminal, QCoreApplication::arguments()));
}
