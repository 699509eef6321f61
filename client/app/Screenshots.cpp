// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Screenshots.h"

#include "client/app/DeskApplication.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTimer>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize PictureSize(1366, 768);
constexpr int longestWait = 20 * 1000;
constexpr int settle = 500;

} // namespace

Screenshots::Screenshots(DeskApplication &application, const DeskOptions &options)
    : QObject(&application), m_application(application), m_single(options.screenshot), m_folder(options.shots)
{
    connect(&application, &DeskApplication::deskOpened, this, &Screenshots::waitForData);
    connect(&application, &DeskApplication::signInShown, this, &Screenshots::begin);
}

void Screenshots::waitForData()
{
    m_application.window()->shell().resize(PictureSize);
    // No window manager does it where pictures are taken; without it no line has the focus.
    QApplication::setActiveWindow(&m_application.window()->shell());
    whenFinished(m_application.core().syncOnce(), this, [this](const Result<void> &) { begin(); });
    QTimer::singleShot(longestWait, this, &Screenshots::begin);
}

void Screenshots::begin()
{
    if (std::exchange(m_begun, true))
        return;
    plan();
    QTimer::singleShot(settle, this, &Screenshots::takeNext);
}

void Screenshots::plan()
{
    if (!m_single.isEmpty()) {
        const auto window = [this]() -> QWidget * {
            DeskWindow *desk = m_application.window();
            return desk ? static_cast<QWidget *>(&desk->shell()) : m_application.signInPage();
        };
        m_pictures.push_back({m_single, {{}, window}});
    }
    if (m_folder.isEmpty())
        return;
    for (const Scene &scene : scenesOf(m_application))
        m_pictures.push_back({QDir(m_folder).filePath(scene.name + u".png"_s), scene});
}

void Screenshots::takeNext()
{
    if (m_next == m_pictures.size())
        return finish(true);
    const Picture &picture = m_pictures[m_next++];
    if (!picture.scene.prepare)
        return take(picture);
    picture.scene.prepare();
    QTimer::singleShot(settle, this, [this, &picture] { take(picture); });
}

void Screenshots::take(const Picture &picture)
{
    QWidget *shown = picture.scene.show();
    if (!shown)
        return takeNext();
    QTimer::singleShot(settle, shown, [this, shown, &picture] {
        const bool saved =
            QDir().mkpath(QFileInfo(picture.file).absolutePath()) && shown->grab().save(picture.file);
        if (auto *dialog = qobject_cast<QDialog *>(shown))
            dialog->reject();
        if (picture.scene.leave)
            picture.scene.leave();
        if (saved)
            takeNext();
        else
            finish(false);
    });
}

void Screenshots::finish(bool saved)
{
    QApplication::exit(saved ? 0 : 1);
}

} // namespace edesk
