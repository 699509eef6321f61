// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskApplication.h"
#include "client/app/Screenshots.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"edesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    const edesk::DeskOptions options = edesk::DeskOptions::parse(QApplication::arguments());
    edesk::DeskApplication desk(application, options);
    if (options.isForPictures())
        new edesk::Screenshots(desk, options);
    desk.start();
    return QApplication::exec();
}
