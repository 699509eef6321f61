// SPDX-License-Identifier: GPL-3.0-or-later
// State machines 1 and 2: every state × action × role does what the table says, and nothing else.
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentAccess.h"
#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/domain/document/DocumentFile.h"
#include "common/domain/document/DocumentFileCommands.h"
#include "common/domain/document/DraftCommands.h"
#include "tests/unit/domain/World.h"

#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
namespace action = document_action;

/// Who tries, and what the table calls them in each register.
struct Trying
{
    const char *name;
    WorldId person;
    unsigned incoming;
    unsigned outgoing;
    WorldId onBehalfOf = nullptr;
    Role delegated = Role::Leader;
};

const Trying everyone[]{
    {"clerk", &World::personnel, ClerkPart, ClerkPart},
    {"office", &World::office, OfficePart, OfficePart},
    {"leader", &World::director, LeaderPart, LeaderPart},
    {"head of the drafting unit", &World::planningHead, 0, HeadPart},
    {"drafter", &World::specialist, 0, DrafterPart},
    {"who works on it", &World::accountant, ReaderPart, ReaderPart},
    {"head of who works on it", &World::financeHead, ReaderPart, ReaderPart},
    {"colleague", &World::colleague, 0, 0},
    {"administrator", &World::admin, 0, 0},
    {"leader of the province", &World::governor, 0, 0},
    {"leader of a commune", &World::communeLeader, 0, 0},
    {"the leader's delegate", &World::deputy, LeaderPart, LeaderPart, &World::director, Role::Leader},
};

/// The world with one document of the department in a state, drafted by a specialist of the planning division
/// and worked on by an accountant of the finance division.
struct Scene
{
    World world;
    Document document;

    Scene(DocumentBook book, DocumentState state)
    {
        world.grant(world.personnel, world.department, Role::Clerk);
        world.delegate(world.director, world.deputy, world.department, Role::Leader);
        document.id = idOf(3000);
        document.agencyId = world.department;
        document.book = book;
        document.state = state;
        document.codeNumber = u"12"_s;
        document.codeNotation = u"TB-UBND"_s;
        document.subject = u"Kế hoạch quý III"_s;
        document.issuerName = u"Uỷ ban nhân dân huyện"_s;
        document.issuedOn = QDate(2026, 6, 10);
        document.arrivedAt = document.listedAt = onDay(6, 12);
        if (book == DocumentBook::Outgoing) {
            document.drafterId = world.specialist;
            document.draftingOrganisationId = world.planning;
        }
        world.view.put(document);
        DocumentAccess access;
        access.id = idOf(3001);
        access.documentId = document.id;
        access.personId = world.accountant;
        access.organisationId = world.finance;
        access.agencyId = world.department;
        world.view.put(access);
    }

    /// A file that this person added.
    void addFile(const Id &person)
    {
        DocumentFile file;
        file.id = idOf(3002);
        file.parentId = document.id;
        static_cast<ContentRef &>(file) = {QString(64, u'a'), u"Tờ trình.pdf"_s, 12, u"application/pdf"_s};
        file.addedById = person;
        file.addedAt = onDay(6, 13);
        world.view.put(file);
    }

    Command command(QLatin1StringView name)
    {
        const Id id = document.id;
        const QString why = u"Lý do"_s;
        if (name == action::Submit)
            return world.command(SubmitDocument{id, world.director, why});
        if (name == action::Direct)
            return world.command(DirectDocument{id, why, onDay(6, 30), world.specialist, {}, {}});
        if (name == action::Edit) {
            EditDocument edit;
            edit.documentId = id;
            edit.note = why;
            return world.command(edit);
        }
        if (name == action::EditDraft) {
            EditDraft edit;
            edit.documentId = id;
            edit.note = why;
            return world.command(edit);
        }
        if (name == action::AttachFile) {
            AttachDocumentFile attach;
            static_cast<ContentRef &>(attach) = {QString(64, u'b'), u"Phụ lục.pdf"_s, 12,
                                                 u"application/pdf"_s};
            attach.documentId = id;
            return world.command(attach);
        }
        if (name == action::RemoveFile)
            return world.command(RemoveDocumentFile{id, idOf(3002)});
        if (name == action::Accept)
            return world.command(AcceptDocument{id, why, false});
        if (name == action::Sign)
            return world.command(SignDocument{id, SigningCapacity::ForHead, u"Phó Giám đốc"_s, why});
        if (name == action::Issue)
            return world.command(IssueDocument{id, {world.commune}, 2, 3, why});
        return world.named(name, {id, why});
    }
};

} // namespace

class DocumentTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateActionAndRole_data();
    void everyStateActionAndRole();
};

void DocumentTableTest::everyStateActionAndRole_data()
{
    QTest::addColumn<DocumentBook>("book");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("name");
    for (const DocumentBook book : {DocumentBook::Incoming, DocumentBook::Outgoing}) {
        QSet<QString> actions;
        for (const Transition &line : documentTable(book).transitions) {
            // What makes a document, and what only follows from other rows, has tests of its own.
            if (line.from != NoState && *line.action != '(')
                actions.insert(QString::fromLatin1(line.action));
        }
        const int outgoing = int(DocumentState::Draft);
        for (const Choice &state : documentStateChoices()) {
            if ((state.value >= outgoing) != (book == DocumentBook::Outgoing))
                continue;
            for (const QString &name : actions)
                QTest::addRow("%s: %s", state.key, qPrintable(name)) << book << state.value << name;
        }
    }
}

void DocumentTableTest::everyStateActionAndRole()
{
    QFETCH(DocumentBook, book);
    QFETCH(int, state);
    QFETCH(QString, name);
    const QByteArray latin = name.toLatin1();
    for (const Trying &trying : everyone) {
        Scene scene(book, DocumentState(state));
        const Id person = scene.world.*trying.person;
        scene.addFile(person);
        const Actor actor = trying.onBehalfOf ? scene.world.actor(person, scene.world.*trying.onBehalfOf)
                                              : scene.world.actor(person);
        const auto effects = scene.world.decideAs(actor, scene.command(QLatin1StringView(latin)));
        const auto expected =
            documentTable(book).step(state, QLatin1StringView(latin),
                                     book == DocumentBook::Incoming ? trying.incoming : trying.outgoing);
        QVERIFY2(outcome(effects) == outcome(expected),
                 qPrintable(QString::fromLatin1(trying.name) + u": "_s + outcome(effects)));
        if (!expected)
            continue;
        const auto rows = writtenOf<Document>(*effects);
        const auto own = std::find_if(rows.begin(), rows.end(),
                                      [&](const Document &row) { return row.id == scene.document.id; });
        QVERIFY(own != rows.end());
        QCOMPARE(int(own->state), *expected);
        QCOMPARE(own->closedAt.isSet(), *expected != state && isClosed(own->state));
        const auto steps = writtenOf<DocumentEvent>(*effects);
        const bool told = std::any_of(steps.begin(), steps.end(), [&](const DocumentEvent &step) {
            return step.documentId == scene.document.id && step.actorId == person &&
                   step.onBehalfOfName.isEmpty() == (trying.onBehalfOf == nullptr);
        });
        QVERIFY2(told, trying.name);
        QCOMPARE(effects->agency, scene.world.department);
        QCOMPARE(effects->subject, (EntityRef{EntityKind::Document, scene.document.id}));
    }
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::DocumentTableTest)
#include "DocumentTableTest.moc"
