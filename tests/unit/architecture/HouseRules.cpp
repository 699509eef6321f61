// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/HouseRules.h"

#include "tests/unit/architecture/CodeText.h"

#include <QRegularExpression>

#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Forbidden
{
    const char *pattern;
    const char *reason;
};

constexpr std::array forbiddenCode{
    Forbidden{R"(\bprocessEvents\s*\()", "processEvents: wait for a signal"},
    Forbidden{R"(\bQEventLoop\b)", "QEventLoop: no nested event loops"},
    Forbidden{R"(\bfriend\s+class\b)", "friend class: test through the public interface"},
    Forbidden{R"(\bqSleep\s*\()", "qSleep: wait for a signal"},
    Forbidden{R"(\bqWait\s*\()", "qWait: wait for a signal or a condition"},
    Forbidden{R"(\bQMessageBox\s*::\s*(information|warning|critical|question)\s*\()",
              "a static dialog call blocks: open a dialog and take its answer by signal"},
};

bool isCpp(const QString &path)
{
    return path.endsWith(".cpp"_L1) || path.endsWith(".h"_L1);
}

QString fileName(const QString &path)
{
    return path.section(u'/', -1);
}

QStringList licenceFaults(const SourceFile &file)
{
    const QString firstLine = file.text.section(u'\n', 0, 0);
    // REUSE-IgnoreStart
    if (firstLine.contains("SPDX-License-Identifier: "_L1))
        return {};
    // REUSE-IgnoreEnd
    return {u"%1: the first line names no licence"_s.arg(file.path)};
}

QStringList codeFaults(const SourceFile &file)
{
    QStringList faults;
    const QString code = codeText(file.text);
    for (const Forbidden &forbidden : forbiddenCode) {
        const QRegularExpression pattern(QLatin1StringView(forbidden.pattern));
        for (auto matches = pattern.globalMatch(code); matches.hasNext();) {
            const qsizetype line = code.left(matches.next().capturedStart()).count(u'\n') + 1;
            faults << u"%1:%2: %3"_s.arg(file.path).arg(line).arg(QLatin1StringView(forbidden.reason));
        }
    }
    const qsizetype lines = file.text.count(u'\n');
    if (lines > MaxSourceLines)
        faults << u"%1: %2 lines, more than %3"_s.arg(file.path).arg(lines).arg(MaxSourceLines);
    return faults;
}

/// Five seconds, for which Qt Test waits by itself, are too few on a busy machine.
QStringList patienceFaults(const SourceFile &file)
{
    static const QRegularExpression impatient(u"\\bQTRY_(VERIFY2?|COMPARE)\\s*\\("_s);
    const QString header = u"tests/support/Patience.h"_s;
    if (file.path == header || file.text.contains(header) || !codeText(file.text).contains(impatient))
        return {};
    return {u"%1: QTRY_ waits five seconds at most without %2"_s.arg(file.path, header)};
}

/// A header that defines classes is named after one of them, or after what their names begin or end with
/// (Cbor.h: CborReader, CborWriter); plain structures and functions may stand under any name that fits.
QStringList nameFaults(const SourceFile &file)
{
    static const QRegularExpression pascalCase(u"^[A-Z][A-Za-z0-9]*\\.(h|cpp)$"_s);
    static const QRegularExpression vague(u"(Manager|Helpers?|Utils?)$"_s);
    static const QRegularExpression definition(u"^class\\s+(?:\\[\\[\\w+\\]\\]\\s+)?(\\w+)[^;{]*\\{"_s,
                                               QRegularExpression::MultilineOption);

    const QString name = fileName(file.path);
    const QString stem = name.section(u'.', 0, 0);
    if (name == "main.cpp"_L1)
        return {};
    if (!pascalCase.match(name).hasMatch())
        return {u"%1: source files are named in PascalCase"_s.arg(file.path)};
    if (vague.match(stem).hasMatch())
        return {u"%1: the name does not say what it is"_s.arg(file.path)};
    if (!name.endsWith(".h"_L1))
        return {};

    QStringList classes;
    for (auto matches = definition.globalMatch(codeText(file.text)); matches.hasNext();)
        classes << matches.next().captured(1);
    for (const QString &className : classes) {
        if (className.startsWith(stem) || className.endsWith(stem) || stem.startsWith(className))
            return {};
    }
    if (classes.isEmpty())
        return {};
    return {u"%1: named after none of its classes (%2)"_s.arg(file.path, classes.join(u", "_s))};
}

/// The second line of a library's or program's CMakeLists.txt is "# <folder>: <responsibility>".
QStringList responsibilityFaults(const SourceFile &file)
{
    static const QRegularExpression target(
        u"^\\s*(edesk_library|edesk_executable|add_library|add_executable)\\("_s,
        QRegularExpression::MultilineOption);
    if (!target.match(file.text).hasMatch())
        return {};
    const QString folder = file.path.section(u'/', -2, -2);
    const QString secondLine = file.text.section(u'\n', 1, 1);
    constexpr qsizetype shortestSentence = 20;
    const QString opening = u"# %1: "_s.arg(folder);
    if (secondLine.startsWith(opening) && secondLine.size() >= opening.size() + shortestSentence)
        return {};
    return {u"%1: the second line is not “%2” and what the library is for"_s.arg(file.path, opening)};
}

} // namespace

QStringList houseFaults(const SourceFile &file)
{
    QStringList faults = licenceFaults(file);
    if (isCpp(file.path))
        faults << codeFaults(file) << patienceFaults(file) << nameFaults(file);
    if (fileName(file.path) == "CMakeLists.txt"_L1)
        faults << responsibilityFaults(file);
    return faults;
}

} // namespace edesk
