// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/FilePolicy.h"

#include "common/domain/assignment/AssignmentFile.h"
#include "tests/unit/files/FilesWorld.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// An installation may take fewer types than the rules allow; commands are held to it, too.
class FilePolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreRead();
    void namesAreHeldToIt();
    void commandsAreHeldToIt();
};

void FilePolicyTest::listsAreRead()
{
    QCOMPARE(demand(FilePolicy::extensionsFrom({})), QStringList());
    QCOMPARE(demand(FilePolicy::extensionsFrom(u"pdf, DOCX,png"_s)),
             (QStringList{u"pdf"_s, u"docx"_s, u"png"_s}));
    const auto unknown = FilePolicy::extensionsFrom(u"pdf,exe"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().details, QStringList{u"exe"_s});
}

void FilePolicyTest::namesAreHeldToIt()
{
    FilePolicy policy;
    QVERIFY(policy.admitName(u"a.docx"_s));
    policy.extensions = {u"pdf"_s};
    QVERIFY(policy.admitName(u"A.PDF"_s));
    const auto refused = policy.admitName(u"a.docx"_s);
    QCOMPARE(refused.error().code, ErrorCode::FileTypeRefused);
    QCOMPARE(refused.error().details, (QStringList{u"a.docx"_s, u"file_type.forbidden"_s}));
    AssignmentFile row;
    row.name = u"a.docx"_s;
    QVERIFY(!policy.admitRow(toRecord(row)));
    row.removed = true;
    QVERIFY(policy.admitRow(toRecord(row)));
}

void FilePolicyTest::commandsAreHeldToIt()
{
    TestDatabases databases;
    FilesWorld world(*databases.newDatabase(Dialect::Sqlite));
    FilePolicy policy;
    policy.extensions = {u"docx"_s};
    CommandIntake intake(edeskCatalogue(), world.server.clock,
                         [&](const Record &row) { return policy.admitRow(row); });
    TestDesk &desk = world.deskOf(world.server.specialists[0]);
    AttachAssignmentFile attach;
    static_cast<ContentRef &>(attach) = SampleFile::pdf(1000).ref;
    attach.assignmentId = world.task;
    const auto outcome = demand(desk.send(intake, world.database(), {desk.make(attach)}));
    QVERIFY(outcome.answers.front().refusal.has_value());
    QCOMPARE(outcome.answers.front().refusal->code, ErrorCode::FileTypeRefused);
    QCOMPARE(world.server.number(u"SELECT count(*) FROM assignment_file"_s), 0);
    policy.extensions = {u"pdf"_s};
    QVERIFY(demand(desk.send(intake, world.database(), {desk.make(attach)})).answers.front().accepted());
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FilePolicyTest)
#include "FilePolicyTest.moc"
