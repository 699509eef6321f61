// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentCheck.h"

#include "server/files/ContentCopy.h"
#include "tests/unit/files/FilesWorld.h"

#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// Files that are lost or went bad are found, and a backup brings them back.
class ContentCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { TestDatabases::addRows(); }
    void damageIsFoundAndCanBeSentAgain();
    void aCopyBringsThemBack();

private:
    std::unique_ptr<FilesWorld> newWorld();

    TestDatabases m_databases;
};

namespace {

void spoil(const QString &path)
{
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(20) || file.write("spoilt") != 6)
        qFatal("%s", qPrintable(path));
}

} // namespace

std::unique_ptr<FilesWorld> ContentCheckTest::newWorld()
{
    QFETCH_GLOBAL(int, dialect);
    const auto address = m_databases.newDatabase(Dialect(dialect));
    return address ? std::make_unique<FilesWorld>(*address) : nullptr;
}

#define EDESK_WORLD()                                                                                        \
    const auto world = newWorld();                                                                           \
    if (!world)                                                                                              \
        QSKIP("PostgreSQL is not installed");                                                                \
    const Id lead = world->server.specialists[0];                                                            \
    QList<SampleFile> files;                                                                                 \
    for (int seed = 1; seed <= 3; ++seed) {                                                                  \
        files.append(SampleFile::pdf(1000, seed));                                                           \
        QVERIFY(demand(world->upload(lead, files.last())).whole);                                            \
    }

void ContentCheckTest::damageIsFoundAndCanBeSentAgain()
{
    EDESK_WORLD();
    const ContentCheck check(world->folder);
    const auto before = demand(check.run(world->database()));
    QVERIFY(before.isRight());
    QCOMPARE(before.checked, 3);
    const Id row = world->attach(lead, files[0].ref);
    spoil(world->folder.wholePath(files[0].ref.content));
    QVERIFY(world->folder.remove(files[1].ref.content));
    const auto found = demand(check.run(world->database()));
    QCOMPARE(found.damaged, QStringList{files[0].ref.content});
    QCOMPARE(found.missing, QStringList{files[1].ref.content});
    demand(check.repair(world->database(), found));
    QVERIFY(demand(check.run(world->database())).isRight());
    QVERIFY(QFile::exists(world->folder.path() + u"/damaged/"_s + files[0].ref.content + u".damaged"_s));
    QCOMPARE(world->reading(lead, row), u"file.not_here"_s);
    QVERIFY(demand(world->upload(lead, files[0])).whole);
    QCOMPARE(world->reading(lead, row), u"ok"_s);
}

void ContentCheckTest::aCopyBringsThemBack()
{
    EDESK_WORLD();
    const ContentFolder backup(world->files.filePath(u"backup.files"_s));
    QCOMPARE(demand(ContentCopy(world->folder).into(backup, world->database())), 0);
    QCOMPARE(demand(ContentCopy(world->folder).into(backup, world->database())), 0);
    for (const SampleFile &file : files)
        QVERIFY(world->folder.remove(file.ref.content));
    QVERIFY(backup.remove(files[2].ref.content));
    QCOMPARE(demand(ContentCopy(backup).into(world->folder, world->database())), 1);
    const auto found = demand(ContentCheck(world->folder).run(world->database()));
    QVERIFY(found.damaged.isEmpty());
    QCOMPARE(found.missing, QStringList{files[2].ref.content});
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ContentCheckTest)
#include "ContentCheckTest.moc"
