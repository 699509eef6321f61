// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskApplication.h"
#include "client/app/Screenshots.h"

#include <QApplication>
#include <QMessageBox>

namespace {

using namespace Qt::StringLiterals;

/// Says why the program cannot start, and ends it.
int refuse(const edesk::Error &error)
{
    QMessageBox box(QMessageBox::Critical, u"Bàn làm việc"_s, edesk::errorText(error, edesk::Language::Vietnamese));
    box.setInformativeText(edesk::errorHint(error, edesk::Language::Vietnamese) + u"\n"_s + edesk::errorKey(error.code));
    QObject::connect(&box, &QDialog::finished, qApp, [] { QApplication::exit(1); });
    box.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"edesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(EDESK_VERSION));
    const edesk::DeskOptions options = edesk::DeskOptions::parse(QApplication::arguments());
    const auto lock = edesk::ProfileLock::acquire(options.profile);
    if (!lock)
        return refuse(lock.error());
    edesk::DeskApplication desk(application, options, *lock);
    if (options.isForPictures())
        new edesk::Screenshots(desk, options);
    desk.start();
    return QApplication::exec();
}
