// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/architecture/SourceFile.h"

#include <QMap>
#include <QSet>

namespace edesk {

/// Which folder's library includes which, with the include line that shows it.
class IncludeGraph
{
public:
    /// Reads every `#include` of the project's own headers; includes of libraries are no part of the graph.
    static IncludeGraph ofSources(const QList<SourceFile> &sources);

    /// The library that a file belongs to: its first two folders ("common/store"), and the area as well where
    /// areas are libraries of their own ("client/features/documents").
    static QString libraryOf(QStringView path);

    void addLibrary(const QString &library) { m_edges[library]; }
    /// `where` is shown when the edge is at fault ("client/ui/Shell.cpp:7"); the first one is kept.
    void addEdge(const QString &from, const QString &to, const QString &where);

    QStringList libraries() const { return m_edges.keys(); }
    QStringList includedBy(const QString &library) const { return m_edges.value(library).keys(); }
    QString whereIncluded(const QString &from, const QString &to) const
    {
        return m_edges.value(from).value(to);
    }
    /// Quoted includes that do not name a file from the root, each as "file:line: include".
    QStringList looseIncludes() const { return m_looseIncludes; }

    /// Each circle once, as the path that closes it ("a → b → a").
    QStringList circles() const;
    /// The graph for Graphviz, the same text for the same graph; edges that follow from others are left out.
    QString toDot() const;

private:
    bool reaches(const QString &from, const QString &to, QSet<QString> &seen) const;
    bool followsFromOthers(const QString &from, const QString &to) const;

    QMap<QString, QMap<QString, QString>> m_edges;
    QStringList m_looseIncludes;
};

} // namespace edesk
