// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoWriter.h"

#include "server/demo/DemoText.h"

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

QString monthText(QDate day)
{
    // January and February are padded (Decree 30/2020/NĐ-CP).
    return u"tháng %1%2 năm %3"_s.arg(day.month() < 3 ? u"0"_s : QString()).arg(day.month()).arg(day.year());
}

QString periodText(QDate day, DemoRandom &random)
{
    const QString year = u" năm "_s + QString::number(day.year());
    if (random.perMille(250))
        return (day.month() <= 6 ? u"6 tháng đầu"_s : u"6 tháng cuối"_s) + year;
    const QStringList quarters{u"quý I"_s, u"quý II"_s, u"quý III"_s, u"quý IV"_s};
    return quarters[(day.month() - 1) / 3] + year;
}

} // namespace

DemoWriter::DemoWriter(const std::vector<DemoUnit> &units)
    : m_bodies(demoLines(u"bodies.txt"_s)), m_symbols(demoLines(u"symbols.txt"_s)), m_places(units.size())
{
    for (const QStringList &row : demoRows(u"titles.txt"_s))
        m_titles[row[0]].append(row[1]);
    for (const QStringList &row : demoRows(u"notes.txt"_s))
        m_notes[row[0]].append(row[1]);
    for (const DemoUnit &unit : units) {
        m_topics.append(unit.topic);
        if (unit.place.isEmpty())
            continue;
        for (int above = int(&unit - units.data()); above >= 0; above = units[std::size_t(above)].parent)
            m_places[std::size_t(above)].append(unit.place);
    }
    // A unit with no commune below it deals with those of the nearest unit above that has some.
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (m_places[i].isEmpty())
            m_places[i] = m_places[std::size_t(units[i].parent)];
    }
}

QString DemoWriter::title(int agency, Instant at, DemoRandom &random) const
{
    const auto special = m_titles.constFind(m_topics[agency]);
    const bool general = special == m_titles.constEnd() || random.perMille(450);
    const QStringList &titles = general ? m_titles.constFind(u"*"_s).value() : special.value();
    return filled(random.pick(titles), agency, at, random);
}

QString DemoWriter::body(int agency, Instant at, DemoRandom &random) const
{
    const QString &first = random.pick(m_bodies);
    const QString &second = random.pick(m_bodies);
    QString text = filled(first, agency, at, random);
    if (first == second || random.perMille(700))
        return text;
    return text + u'\n' + filled(second, agency, at, random);
}

QString DemoWriter::note(const QString &occasion, int agency, Instant at, DemoRandom &random) const
{
    const auto notes = m_notes.constFind(occasion);
    Q_ASSERT(notes != m_notes.constEnd());
    return filled(random.pick(notes.value()), agency, at, random);
}

QString DemoWriter::filled(const QString &text, int agency, Instant at, DemoRandom &random) const
{
    QString out;
    qsizetype position = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', position)) {
        const qsizetype close = text.indexOf(u'}', open);
        out += QStringView(text).sliced(position, open - position);
        out += slot(QStringView(text).sliced(open + 1, close - open - 1), agency, at, random);
        position = close + 1;
    }
    return out + QStringView(text).sliced(position);
}

QString DemoWriter::slot(QStringView name, int agency, Instant at, DemoRandom &random) const
{
    const QDate day = vietnamTime(at).date();
    if (name == u"place"_s)
        return random.pick(m_places[std::size_t(agency)]);
    if (name == u"number"_s)
        return QString::number(random.between(10, 3999));
    if (name == u"symbol"_s)
        return QString::number(random.between(10, 3999)) + u'/' + random.pick(m_symbols);
    if (name == u"period"_s)
        return periodText(day, random);
    if (name == u"month"_s)
        return monthText(day);
    if (name == u"year"_s)
        return QString::number(day.year());
    if (name == u"date"_s)
        return day.addDays(random.between(5, 25)).toString(u"dd/MM/yyyy"_s);
    Q_ASSERT(name == u"count"_s);
    return QString::number(random.between(3, 40));
}

} // namespace edesk
