// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Scenes.h"

#include "client/app/DeskApplication.h"
#include "client/app/DeskPages.h"
#include "client/features/access/LockPage.h"
#include "client/features/access/PasswordPage.h"
#include "client/features/assignments/AssignmentDetail.h"
#include "client/features/assignments/AssignmentSteps.h"
#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/assignments/GiveDialog.h"
#include "client/features/documents/DirectDialog.h"
#include "client/features/documents/DocumentDetail.h"
#include "client/features/documents/DocumentSteps.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/features/home/HomePage.h"
#include "client/ui/GroupedPicker.h"
#include "client/ui/SearchField.h"
#include "client/ui/TopBar.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// A server that nobody runs.
const QString deadServer = u"https://127.0.0.1:1"_s;

class DeskScenes
{
public:
    explicit DeskScenes(DeskApplication &application)
        : m_application(application), m_desk(*application.window())
    {
    }

    std::vector<Scene> all()
    {
        std::vector<Scene> scenes;
        const QStringList pages = deskPages();
        for (const QString &id : pages) {
            scenes.push_back({id, [this, id] { return open(id); }});
        }
        addDialogs(scenes);
        addDocumentDialogs(scenes);
        addStates(scenes);
        return scenes;
    }

private:
    QWidget *open(const QString &page)
    {
        m_desk.shell().open(page);
        return &m_desk.shell();
    }

    AssignmentsPage *tasks(const char *chip = AssignmentFilter::All)
    {
        m_desk.openPage(QString::fromLatin1(AssignmentsPage::PageId), QString::fromLatin1(chip));
        return m_desk.shell().findChild<AssignmentsPage *>();
    }

    DocumentsPage *documents(DocumentBook book)
    {
        open(DocumentsPage::pageId(book));
        return qobject_cast<DocumentsPage *>(m_desk.shell().page(DocumentsPage::pageId(book)));
    }

    /// What opens depends on the person: who may not register or direct has no such window.
    void addDocumentDialogs(std::vector<Scene> &scenes)
    {
        scenes.push_back(
            {u"register"_s, [this]() -> QWidget * { return documents(DocumentBook::Incoming)->openNew(); }});
        scenes.push_back(
            {u"draft"_s, [this]() -> QWidget * { return documents(DocumentBook::Outgoing)->openNew(); }});
        scenes.push_back({.name = u"direct"_s,
                          .show = [this]() -> QWidget * {
                              DocumentsPage *page = documents(DocumentBook::Incoming);
                              QAction *direct = page->detail().steps().action(document_action::Direct);
                              if (direct->isVisible())
                                  direct->trigger();
                              return m_desk.shell().findChild<DirectDialog *>();
                          },
                          .prepare = [this] { documents(DocumentBook::Incoming); }});
    }

    void addDialogs(std::vector<Scene> &scenes)
    {
        scenes.push_back({u"assign"_s, [this]() -> QWidget * {
                              GiveDialog *dialog = m_desk.openGiveDialog();
                              dialog->titleField().setText(
                                  GiveDialog::tr("Báo cáo công tác phòng, chống tham nhũng quý IV"));
                              return dialog;
                          }});
        scenes.push_back({.name = u"progress"_s,
                          .show = [this]() -> QWidget * {
                              AssignmentsPage *page = m_desk.shell().findChild<AssignmentsPage *>();
                              QAction *report = page->detail().steps().action(AssignmentAction::Report);
                              if (report->isVisible())
                                  report->trigger();
                              return m_desk.shell().findChild<StepDialog *>();
                          },
                          .prepare = [this] { tasks(AssignmentFilter::Own); }});
        scenes.push_back({u"password"_s, [this]() -> QWidget * {
                              auto *page = new PasswordPage(PasswordPage::Occasion::Wish,
                                                            m_desk.context().language, &m_desk.shell());
                              page->open();
                              return page;
                          }});
    }

    void addStates(std::vector<Scene> &scenes)
    {
        SearchField &search = m_desk.shell().topBar().search();
        scenes.push_back({u"search"_s,
                          [this, &search] {
                              open(QString::fromLatin1(HomePage::PageId));
                              // No window manager gives it back after a dialog where pictures are taken.
                              QApplication::setActiveWindow(&m_desk.shell());
                              search.setFocus(Qt::ShortcutFocusReason);
                              search.setText(u"bao cao"_s);
                              return &m_desk.shell();
                          },
                          [&search] {
                              search.clear();
                              search.clearFocus();
                          }});
        scenes.push_back({u"empty"_s,
                          [this] {
                              tasks()->filterField().setText(u"không có việc nào như thế"_s);
                              return &m_desk.shell();
                          },
                          [this] { tasks(); }});
        scenes.push_back({u"offline"_s,
                          [this] {
                              m_desk.context().desk.setOffline(true);
                              return open(QString::fromLatin1(HomePage::PageId));
                          },
                          [this] { m_desk.context().desk.setOffline(false); }});
        scenes.push_back({u"error"_s, [this] {
                              open(QString::fromLatin1(HomePage::PageId));
                              m_desk.tellError(failure(ErrorCode::StoreFull));
                              return &m_desk.shell();
                          }});
        scenes.push_back({u"lock"_s, [this]() -> QWidget * {
                              m_application.lock().lock();
                              return m_application.lock().page();
                          }});
    }

    DeskApplication &m_application;
    DeskWindow &m_desk;
};

std::vector<Scene> signInScenes(DeskApplication &application)
{
    const auto page = [&application]() -> QWidget * { return application.signInPage(); };
    return {{u"sign-in"_s, page}, {u"sign-in-error"_s, [&application]() -> QWidget * {
                                       SignInPage *shown = application.signInPage();
                                       shown->setRequest({QUrl(deadServer), {}, u"leader"_s, {}});
                                       shown->password().setText(u"-"_s);
                                       shown->signInButton().click();
                                       return shown;
                                   }}};
}

} // namespace

std::vector<Scene> scenesOf(DeskApplication &application)
{
    if (!application.window())
        return signInScenes(application);
    const auto scenes = std::make_shared<DeskScenes>(application);
    std::vector<Scene> all = scenes->all();
    // The scenes live as long as what shows them.
    for (Scene &scene : all)
        scene.show = [scenes, show = scene.show] { return show(); };
    return all;
}

} // namespace edesk
