// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tables/OpenedPdf.h"

#include <QProcess>
#include <QRegularExpression>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

// Of a long document, beside other tests.
constexpr int longestMs = 120'000;

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(longestMs) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

OpenedPdf::OpenedPdf(const QString &path)
    : m_path(path),
      m_pages(output(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s}).split(u'\f'))
{
    // Each page ends with a form feed.
    m_pages.removeLast();
}

QString OpenedPdf::joined() const
{
    return m_pages.join(u' ').simplified();
}

QStringList OpenedPdf::fonts() const
{
    QStringList names;
    const QStringList lines = output(u"pdffonts"_s, {m_path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    for (const QString &line : lines)
        names.append(line.section(u' ', 0, 0).section(u'+', -1));
    return names;
}

QString OpenedPdf::pageSize() const
{
    static const QRegularExpression size(u"Page size:\\s+(.*)"_s);
    return size.match(output(u"pdfinfo"_s, {m_path})).captured(1);
}

} // namespace edesk
