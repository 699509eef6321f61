// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/documents/DocumentDesk.h"

#include "common/domain/document/Document.h"
#include "common/domain/organisation/RoleGrant.h"
#include "tests/support/Patience.h"

#include <QAction>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

DocumentDesk::DocumentDesk(WorldId person, std::initializer_list<Role> roles) : SampleReplica(person)
{
    // The clerk of the tests, who writes on the server.
    world.grant(world.personnel, world.department, Role::Clerk);
    for (const Role role : roles)
        add(toRecord(world.view.row<RoleGrant>(world.grant(world.*person, world.department, role))));
    for (const Role role : {Role::Clerk, Role::Office, Role::Leader})
        addScope(Scope::role(world.department, roleKey(role)));
    send();
}

Id DocumentDesk::receive(const QString &subject, const QString &number, Instant due)
{
    ReceiveDocument a;
    a.codeNumber = number;
    a.codeNotation = u"TB-BTTTT"_s;
    a.type = DocumentType::Announcement;
    a.subject = subject;
    a.issuedOn = QDate(2026, 6, 10);
    a.issuerName = u"Bộ Thông tin"_s;
    a.arrivedAt = onDay(6, 11);
    a.dueAt = due;
    const auto effects = world.perform(world.actor(world.personnel), a);
    Q_ASSERT(effects);
    for (const Record &written : effects->written())
        add(**world.view.find(written.type(), written.id()));
    return effects->subject.id;
}

Id DocumentDesk::hold(DocumentBook book, DocumentState state, const QString &subject)
{
    Document d;
    d.id = idOf(++m_held);
    d.revision = 1;
    d.agencyId = world.department;
    d.book = book;
    d.state = state;
    d.subject = subject;
    d.issuerName = u"UBND xã"_s;
    d.issuedOn = QDate(2026, 6, 1);
    d.listedAt = world.now;
    d.arrivedAt = world.now;
    world.view.put(d);
    add(toRecord(d));
    return d.id;
}

Document DocumentDesk::row(const Id &document) const
{
    const auto found = context().reader.find(entityType<Document>(), document);
    return found && *found ? fromRecord<Document>(**found) : Document();
}

std::unique_ptr<DocumentsPage> DocumentDesk::shown(DocumentBook book)
{
    auto page = std::make_unique<DocumentsPage>(context(), settings(), book);
    page->resize(1162, 680);
    page->show();
    if (!settled(page->model()))
        qFatal("the list does not settle");
    return page;
}

bool settled(const DocumentListModel &model)
{
    return QTest::qWaitFor([&model] { return model.isSettled(); }, PatienceMs);
}

StepDialog *openStep(DocumentsPage &page, QLatin1StringView step)
{
    page.detail().steps().action(step)->trigger();
    auto *dialog = page.findChild<StepDialog *>();
    if (!dialog || !QTest::qWaitForWindowActive(dialog))
        return nullptr;
    return dialog;
}

} // namespace edesk
