// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/HouseRules.h"
#include "tests/unit/architecture/CodeText.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {
// REUSE-IgnoreStart
const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
const QString cmakeLicence = u"# SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
// REUSE-IgnoreEnd
} // namespace

/// Every file keeps the project's habits; and the checker finds what it is there to find.
class HouseRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileKeepsTheHabits();

    void judgesAFile_data();
    void judgesAFile();
    void judgesTheLength();
    void blanksWhatIsNotCode_data();
    void blanksWhatIsNotCode();
};

void HouseRulesTest::everyFileKeepsTheHabits()
{
    const QList<SourceFile> files =
        sourceFiles(QStringLiteral(EDESK_SOURCE_FOLDER),
                    {u"common"_s, u"client"_s, u"server"_s, u"tests"_s, u"bench"_s, u"cmake"_s},
                    {u".h"_s, u".cpp"_s, u".def"_s, u".sql"_s, u".cmake"_s, u"CMakeLists.txt"_s});
    QVERIFY(!files.isEmpty());
    QStringList faults;
    for (const SourceFile &file : files)
        faults << houseFaults(file);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void HouseRulesTest::judgesAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char *name, const QString &path, const QString &text,
                        const QStringList &faults) { QTest::newRow(name) << path << text << faults; };
    const QString cpp = u"client/ui/Shell.cpp"_s;
    row("clean", cpp, licence + u"void f() {}\n"_s, {});
    row("licence missing", cpp, u"\n"_s + licence, {cpp + u": the first line names no licence"_s});
    row("events", cpp, licence + u"\napp->processEvents();\n"_s,
        {cpp + u":3: processEvents: wait for a signal"_s});
    row("loop", cpp, licence + u"QEventLoop loop;\n"_s, {cpp + u":2: QEventLoop: no nested event loops"_s});
    row("friend", cpp, licence + u"friend class Test;\n"_s,
        {cpp + u":2: friend class: test through the public interface"_s});
    row("sleep", cpp, licence + u"QTest::qSleep(5);\n"_s, {cpp + u":2: qSleep: wait for a signal"_s});
    row("wait", cpp, licence + u"QTest::qWait(5);\n"_s,
        {cpp + u":2: qWait: wait for a signal or a condition"_s});
    row("impatient", cpp, licence + u"QTRY_COMPARE(a, b);\n"_s,
        {cpp + u": QTRY_ waits five seconds at most without tests/support/Patience.h"_s});
    row("patient", cpp, licence + u"#include \"tests/support/Patience.h\"\nQTRY_COMPARE(a, b);\n"_s, {});
    row("wait for a condition", cpp, licence + u"QTest::qWaitFor(done);\n"_s, {});
    row("static dialog", cpp, licence + u"QMessageBox::warning(this);\n"_s,
        {cpp + u":2: a static dialog call blocks: open a dialog and take its answer by signal"_s});
    row("only spoken of", cpp, licence + u"// no processEvents()\nauto s = \"QEventLoop\";\n"_s, {});
    row("lower case", u"client/ui/shell.cpp"_s, licence,
        {u"client/ui/shell.cpp: source files are named in PascalCase"_s});
    row("main", u"client/app/main.cpp"_s, licence, {});
    row("vague", u"client/ui/DialogHelper.cpp"_s, licence,
        {u"client/ui/DialogHelper.cpp: the name does not say what it is"_s});
    row("header and class", u"client/ui/Shell.h"_s,
        licence + u"class Shell final : public QWidget\n{\n};\n"_s, {});
    row("header of a family", u"common/base/Cbor.h"_s, licence + u"class CborReader\n{\n};\n"_s, {});
    row("header of a result", u"common/base/Result.h"_s,
        licence + u"template <typename T>\nclass [[nodiscard]] Outcome\n{\n};\n"_s,
        {u"common/base/Result.h: named after none of its classes (Outcome)"_s});
    row("header of functions", u"common/base/Fold.h"_s, licence + u"class Other;\nint fold();\n"_s, {});
    row("header of another", u"client/ui/Shell.h"_s, licence + u"class Window\n{\n};\n"_s,
        {u"client/ui/Shell.h: named after none of its classes (Window)"_s});

    const QString cmake = u"client/ui/CMakeLists.txt"_s;
    const QStringList noResponsibility{cmake +
                                       u": the second line is not “# ui: ” and what the library is for"_s};
    row("responsibility", cmake,
        cmakeLicence + u"# ui: the window and what all pages share\nedesk_library(ui)\n"_s, {});
    row("no responsibility", cmake, cmakeLicence + u"edesk_library(ui)\n"_s, noResponsibility);
    row("empty responsibility", cmake, cmakeLicence + u"# ui: the ui\nedesk_library(ui)\n"_s,
        noResponsibility);
    row("only a list of folders", cmake, cmakeLicence + u"add_subdirectory(list)\n"_s, {});
}

void HouseRulesTest::judgesAFile()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QStringList, faults);
    QCOMPARE(houseFaults({path, text}), faults);
}

void HouseRulesTest::judgesTheLength()
{
    const QString longest = licence + QString(MaxSourceLines - 1, u'\n');
    QVERIFY(houseFaults({u"common/base/Id.cpp"_s, longest}).isEmpty());
    QCOMPARE(houseFaults({u"common/base/Id.cpp"_s, longest + u'\n'}),
             QStringList{u"common/base/Id.cpp: 601 lines, more than 600"_s});
}

void HouseRulesTest::blanksWhatIsNotCode_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::newRow("line comment") << u"a; // b\nc;"_s << u"a;     \nc;"_s;
    QTest::newRow("block comment") << u"a/*\n*/b"_s << u"a  \n  b"_s;
    QTest::newRow("string") << u"f(\"x // \\\" y\"); g"_s << u"f(           ); g"_s;
    QTest::newRow("character") << u"f('\"'); g(\"\")"_s << u"f(   ); g(  )"_s;
    QTest::newRow("digit separator") << u"1'000; f('x'); 2'0"_s << u"1'000; f(   ); 2'0"_s;
    QTest::newRow("prefixed string") << u"u\"ab\"_s"_s << u"u    _s"_s;
    QTest::newRow("raw string") << u"R\"(a\"b)\" c"_s << u"         c"_s;
    QTest::newRow("raw string with a mark") << u"u8R\"x(a)\"b)x\"; c"_s << u"             ; c"_s;
    QTest::newRow("comment in a string") << u"\"/*\"; a; \"*/\""_s << u"    ; a;     "_s;
}

void HouseRulesTest::blanksWhatIsNotCode()
{
    QFETCH(QString, source);
    QFETCH(QString, code);
    QCOMPARE(codeText(source), code);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::HouseRulesTest)
#include "HouseRulesTest.moc"
