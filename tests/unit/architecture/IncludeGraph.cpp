// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/architecture/IncludeGraph.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

// REUSE-IgnoreStart
const QString dotHead = uR"(// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn by the target `architecture` from the include lines; what follows from other edges is left out.
digraph edesk {
    rankdir=BT;
    node [shape=box, fontname="sans-serif"];
)"_s;
// REUSE-IgnoreEnd

bool isOwnHeader(QStringView include)
{
    static const QRegularExpression own(u"^(common|client|server|tests|bench)/"_s);
    return own.match(include).hasMatch();
}

/// What the meta-object compiler writes for the file itself.
bool isGeneratedFor(const QString &path, const QString &include)
{
    const QString stem = path.section(u'/', -1).section(u'.', 0, 0);
    return include == stem + ".moc"_L1 || include == "moc_"_L1 + stem + ".cpp"_L1;
}

} // namespace

QString IncludeGraph::libraryOf(QStringView path)
{
    const QList<QStringView> parts = path.split(u'/');
    const bool hasAreas = parts.size() > 3 && (parts[1] == u"features" || path.startsWith(u"common/domain/"));
    QStringList library;
    for (qsizetype i = 0; i < (hasAreas ? 3 : 2) && i + 1 < parts.size(); ++i)
        library << parts[i].toString();
    return library.join(u'/');
}

IncludeGraph IncludeGraph::ofSources(const QList<SourceFile> &sources)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s);
    IncludeGraph graph;
    for (const SourceFile &source : sources) {
        const QString from = libraryOf(source.path);
        graph.addLibrary(from);
        int number = 0;
        for (QStringView line : QStringView(source.text).split(u'\n')) {
            ++number;
            const QRegularExpressionMatch match = include.match(line);
            if (!match.hasMatch())
                continue;
            const QString target = match.captured(2);
            const QString where = u"%1:%2"_s.arg(source.path).arg(number);
            if (isOwnHeader(target))
                graph.addEdge(from, libraryOf(target), where);
            else if (match.captured(1) == "\""_L1 && !isGeneratedFor(source.path, target))
                graph.m_looseIncludes << u"%1: %2"_s.arg(where, target);
        }
    }
    return graph;
}

void IncludeGraph::addEdge(const QString &from, const QString &to, const QString &where)
{
    if (from == to)
        return;
    addLibrary(to);
    QMap<QString, QString> &targets = m_edges[from];
    if (!targets.contains(to))
        targets.insert(to, where);
}

QStringList IncludeGraph::circles() const
{
    QStringList found;
    QStringList path;
    QSet<QString> done;
    const std::function<void(const QString &)> visit = [&](const QString &library) {
        const qsizetype onPath = path.indexOf(library);
        if (onPath >= 0) {
            found << QStringList(path.mid(onPath) << library).join(u" → "_s);
            return;
        }
        if (done.contains(library))
            return;
        path.append(library);
        for (const QString &next : includedBy(library))
            visit(next);
        path.removeLast();
        done.insert(library);
    };
    for (const QString &library : libraries())
        visit(library);
    return found;
}

bool IncludeGraph::reaches(const QString &from, const QString &to, QSet<QString> &seen) const
{
    if (from == to)
        return true;
    if (seen.contains(from))
        return false;
    seen.insert(from);
    const QStringList next = includedBy(from);
    return std::any_of(next.begin(), next.end(),
                       [&](const QString &library) { return reaches(library, to, seen); });
}

bool IncludeGraph::followsFromOthers(const QString &from, const QString &to) const
{
    const QStringList next = includedBy(from);
    return std::any_of(next.begin(), next.end(), [&](const QString &library) {
        QSet<QString> seen{from};
        return library != to && reaches(library, to, seen);
    });
}

QString IncludeGraph::toDot() const
{
    QString dot = dotHead;
    QMap<QString, QStringList> parts;
    for (const QString &library : libraries())
        parts[library.section(u'/', 0, 0)] << library;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        dot += u"    subgraph cluster_%1 {\n        label=\"%1\";\n"_s.arg(part.key());
        for (const QString &library : *part)
            dot += u"        \"%1\";\n"_s.arg(library);
        dot += "    }\n"_L1;
    }
    for (const QString &from : libraries()) {
        for (const QString &to : includedBy(from)) {
            if (!followsFromOthers(from, to))
                dot += u"    \"%1\" -> \"%2\";\n"_s.arg(from, to);
        }
    }
    return dot + "}\n"_L1;
}

} // namespace edesk
