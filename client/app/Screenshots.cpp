// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Screenshots.h"

#include "client/app/DeskApplication.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/outbox/OutboxPage.h"
#include "client/ui/FilterChips.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPushButton>
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
    DeskWindow *desk = m_application.window();
    if (!desk) {
        const QString file = m_single.isEmpty() ? QDir(m_folder).filePath(u"sign-in.png"_s) : m_single;
        m_pictures.push_back({file, [this] { return static_cast<QWidget *>(m_application.signInPage()); }});
        return;
    }
    if (!m_single.isEmpty())
        m_pictures.push_back({m_single, [desk] { return static_cast<QWidget *>(&desk->shell()); }});
    if (m_folder.isEmpty())
        return;
    const auto page = [this, desk](const char *id) {
        const QString name = QString::fromLatin1(id);
        m_pictures.push_back({QDir(m_folder).filePath(name + u".png"_s), [desk, name] {
                                  desk->shell().open(name);
                                  return static_cast<QWidget *>(&desk->shell());
                              }});
    };
    page(AssignmentsPage::PageId);
    page(OutboxPage::PageId);
    m_pictures.push_back({QDir(m_folder).filePath(u"assign.png"_s),
                          [desk] { return static_cast<QWidget *>(desk->openGiveDialog()); }});
    m_pictures.push_back({QDir(m_folder).filePath(u"progress.png"_s), [desk]() -> QWidget * {
                              desk->shell().open(QString::fromLatin1(AssignmentsPage::PageId));
                              auto *tasks = desk->shell().findChild<AssignmentsPage *>();
                              tasks->chips().button(QString::fromLatin1(AssignmentFilter::Own))->click();
                              QAction *report = tasks->detail().steps().action(AssignmentAction::Report);
                              if (report->isVisible())
                                  report->trigger();
                              auto *dialog = desk->shell().findChild<StepDialog *>();
                              return dialog ? static_cast<QWidget *>(dialog) : &desk->shell();
                          }});
}

void Screenshots::takeNext()
{
    if (m_next == m_pictures.size())
        return finish(true);
    const Picture &picture = m_pictures[m_next++];
    QWidget *shown = picture.show();
    QTimer::singleShot(settle, shown, [this, shown, file = picture.file] {
        const bool saved = QDir().mkpath(QFileInfo(file).absolutePath()) && shown->grab().save(file);
        if (auto *dialog = qobject_cast<QDialog *>(shown))
            dialog->reject();
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
