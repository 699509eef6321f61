// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskApplication.h"
#include "client/app/Screenshots.h"
#include "client/app/SingleInstance.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void describe()
{
    QCoreApplication::setApplicationName(u"edesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
}

/// Help and version are told before there is an application that needs a display.
bool isAnswered(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    describe();
    const auto answer = edesk::DeskOptions::answer(QCoreApplication::arguments());
    if (answer)
        std::fputs(qPrintable(*answer), stdout);
    return answer.has_value();
}

} // namespace

int main(int argc, char **argv)
{
    if (isAnswered(argc, argv))
        return 0;
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    describe();
    const edesk::DeskOptions options = edesk::DeskOptions::parse(QApplication::arguments());
    edesk::SingleInstance instance(options.profile);
    if (!options.isForPictures() && instance.handOver(options.link))
        return 0;
    edesk::DeskApplication desk(application, options);
    QObject::connect(&instance, &edesk::SingleInstance::raised, &desk, &edesk::DeskApplication::raise);
    if (!options.isForPictures())
        instance.listen();
    if (options.isForPictures())
        new edesk::Screenshots(desk, options);
    desk.start();
    return QApplication::exec();
}
