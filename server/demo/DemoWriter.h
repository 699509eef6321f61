// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/DemoRandom.h"
#include "server/demo/DemoUnit.h"

#include <QHash>
#include <QStringList>

namespace edesk {

/// Words the assignments: titles, bodies and the notes on their tracks, from templates whose slots are filled
/// with places, document symbols and periods that suit the agency and the moment.
class DemoWriter
{
public:
    explicit DemoWriter(const std::vector<DemoUnit> &units);

    /// `agency` is an index; `at` the moment of writing.
    QString title(int agency, Instant at, DemoRandom &random) const;
    QString body(int agency, Instant at, DemoRandom &random) const;
    /// `occasion` is the first column of notes.txt.
    QString note(const QString &occasion, int agency, Instant at, DemoRandom &random) const;

private:
    QString filled(const QString &text, int agency, Instant at, DemoRandom &random) const;
    QString slot(QStringView name, int agency, Instant at, DemoRandom &random) const;

    QHash<QString, QStringList> m_titles;
    QStringList m_bodies;
    QHash<QString, QStringList> m_notes;
    QStringList m_symbols;
    /// Topic of each unit, and the places it deals with.
    QStringList m_topics;
    std::vector<QStringList> m_places;
};

} // namespace edesk
