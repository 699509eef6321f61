// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/ArchitectureRules.h"

#include <QFile>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// The include graph of the product obeys docs/architecture.md; and the checker finds what it is there to
/// find.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void productObeysTheArchitecture();
    void everyFolderIsALibrary();
    void writesTheGraph();

    void knowsTheLibraryOfAFile_data();
    void knowsTheLibraryOfAFile();
    void judgesAnEdge_data();
    void judgesAnEdge();
    void readsIncludeLines();
    void findsCircles();
    void reportsAnUnknownFolder();
    void leavesOutWhatFollows();

private:
    IncludeGraph m_product;
};

void ArchitectureTest::initTestCase()
{
    const QList<SourceFile> sources = sourceFiles(
        QStringLiteral(EDESK_SOURCE_FOLDER), {u"common"_s, u"client"_s, u"server"_s}, {u".h"_s, u".cpp"_s});
    QVERIFY(!sources.isEmpty());
    m_product = IncludeGraph::ofSources(sources);
    QVERIFY(m_product.libraries().contains(u"common/base"_s));
}

void ArchitectureTest::productObeysTheArchitecture()
{
    const QStringList faults = architectureFaults(m_product);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void ArchitectureTest::everyFolderIsALibrary()
{
    for (const QString &library : m_product.libraries()) {
        QFile file(u"%1/%2/CMakeLists.txt"_s.arg(QStringLiteral(EDESK_SOURCE_FOLDER), library));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("edesk_library(") || text.contains("edesk_executable("),
                 qPrintable(file.fileName()));
    }
}

void ArchitectureTest::writesTheGraph()
{
    QFile file(QStringLiteral(EDESK_GRAPH_FILE));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray dot = m_product.toDot().toUtf8();
    QCOMPARE(file.write(dot), qint64(dot.size()));
}

void ArchitectureTest::knowsTheLibraryOfAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("library");
    QTest::newRow("folder") << u"common/base/Id.h"_s << u"common/base"_s;
    QTest::newRow("nested folder") << u"client/ui/list/Row.h"_s << u"client/ui"_s;
    QTest::newRow("domain itself") << u"common/domain/Rule.h"_s << u"common/domain"_s;
    QTest::newRow("domain area") << u"common/domain/task/Task.h"_s << u"common/domain/task"_s;
    QTest::newRow("client feature") << u"client/features/today/TodayPage.h"_s << u"client/features/today"_s;
    QTest::newRow("server feature") << u"server/features/portal/x/Page.h"_s << u"server/features/portal"_s;
}

void ArchitectureTest::knowsTheLibraryOfAFile()
{
    QFETCH(QString, path);
    QFETCH(QString, library);
    QCOMPARE(IncludeGraph::libraryOf(path), library);
}

void ArchitectureTest::judgesAnEdge_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *from, const char *to, bool allowed) {
        QTest::addRow("%s -> %s", from, to)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << allowed;
    };
    row("common/base", "common/domain", false);
    row("common/domain/task", "common/domain", true);
    row("common/domain/task", "common/domain/document", true);
    row("common/domain/task", "common/store", false);
    row("common/protocol", "common/domain/task", true);
    row("common/protocol", "common/store", false);
    row("common/store", "common/protocol", false);
    row("common/store", "client/replica", false);
    row("client/replica", "common/store", true);
    row("client/replica", "client/session", false);
    row("client/ui", "common/domain", true);
    row("client/ui", "common/store", false);
    row("client/ui", "client/replica", false);
    row("client/sync", "client/replica", true);
    row("client/sync", "client/ui", false);
    row("client/features/today", "client/ui", true);
    row("client/features/today", "client/sync", false);
    row("client/features/today", "client/features/tasks", false);
    row("client/features/today", "client/app", false);
    row("client/features/today", "server/sync", false);
    row("client/app", "client/features/today", true);
    row("client/app", "server/app", false);
    row("client/cli", "client/sync", true);
    row("client/cli", "client/ui", false);
    row("client/cli", "client/features/today", false);
    row("server/http", "common/base", true);
    row("server/http", "common/protocol", false);
    row("server/auth", "common/store", true);
    row("server/auth", "server/sync", false);
    row("server/sync", "server/auth", true);
    row("server/features/portal", "server/http", true);
    row("server/features/portal", "server/features/timers", false);
    row("server/app", "server/features/portal", true);
    row("server/app", "client/replica", false);
    row("common/store", "tests/support", false);
}

void ArchitectureTest::judgesAnEdge()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, allowed);
    QCOMPARE(mayInclude(from, to), allowed);

    IncludeGraph graph;
    graph.addEdge(from, to, u"A.cpp:3"_s);
    const QString fault = u"%1 must not include %2 (A.cpp:3)"_s.arg(from, to);
    QCOMPARE(architectureFaults(graph).contains(fault), !allowed);
}

void ArchitectureTest::readsIncludeLines()
{
    const SourceFile source{u"client/ui/Shell.cpp"_s, u"#include \"client/ui/Shell.h\"\n"
                                                      "#include <QWidget>\n"
                                                      " #  include <client/replica/Outbox.h>\n"
                                                      "// #include \"client/sync/Engine.h\"\n"
                                                      "#include \"Theme.h\"\n"
                                                      "#include \"Shell.moc\"\n"_s};
    const IncludeGraph graph = IncludeGraph::ofSources({source});
    QCOMPARE(graph.includedBy(u"client/ui"_s), QStringList{u"client/replica"_s});
    QCOMPARE(architectureFaults(graph),
             (QStringList{u"client/ui must not include client/replica (client/ui/Shell.cpp:3)"_s,
                          u"client/ui/Shell.cpp:5: Theme.h: write the path from the root"_s}));
}

void ArchitectureTest::findsCircles()
{
    IncludeGraph graph;
    graph.addEdge(u"common/domain/a"_s, u"common/domain/b"_s, u"A.h:1"_s);
    graph.addEdge(u"common/domain/b"_s, u"common/domain/c"_s, u"B.h:1"_s);
    QVERIFY(architectureFaults(graph).isEmpty());
    graph.addEdge(u"common/domain/c"_s, u"common/domain/a"_s, u"C.h:1"_s);
    QCOMPARE(
        architectureFaults(graph),
        QStringList{u"a circle: common/domain/a → common/domain/b → common/domain/c → common/domain/a"_s});
}

void ArchitectureTest::reportsAnUnknownFolder()
{
    IncludeGraph graph;
    graph.addLibrary(u"client/misc"_s);
    QCOMPARE(architectureFaults(graph), QStringList{u"client/misc: the architecture knows no such folder"_s});
}

void ArchitectureTest::leavesOutWhatFollows()
{
    IncludeGraph graph;
    graph.addEdge(u"common/store"_s, u"common/domain"_s, u"S.h:1"_s);
    graph.addEdge(u"common/store"_s, u"common/base"_s, u"S.h:2"_s);
    graph.addEdge(u"common/domain"_s, u"common/base"_s, u"D.h:1"_s);
    const QString dot = graph.toDot();
    QVERIFY(dot.contains(u"\"common/store\" -> \"common/domain\""_s));
    QVERIFY(dot.contains(u"\"common/domain\" -> \"common/base\""_s));
    QVERIFY(!dot.contains(u"\"common/store\" -> \"common/base\""_s));
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ArchitectureTest)
#include "ArchitectureTest.moc"
