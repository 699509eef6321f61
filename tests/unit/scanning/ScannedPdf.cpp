// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/scanning/ScannedPdf.h"

#include <QProcess>
#include <QRegularExpression>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    const QByteArray complaints = process.readAllStandardError();
    if (!complaints.isEmpty())
        qFatal("%s complains: %s", qPrintable(program), complaints.constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

ScannedPdf::ScannedPdf(const QString &path)
    : m_path(path),
      m_facts(output(u"pdfinfo"_s, {u"-enc"_s, u"UTF-8"_s, u"-l"_s, u"1000"_s, path}).split(u'\n'))
{
}

QString ScannedPdf::fact(const QString &name) const
{
    for (const QString &line : m_facts) {
        if (line.simplified().startsWith(name + u':'))
            return line.section(u':', 1).simplified();
    }
    return {};
}

QSizeF ScannedPdf::size(int page) const
{
    const QStringList words = fact(u"Page %1 size"_s.arg(page)).split(u' ');
    return {words.value(0).toDouble(), words.value(2).toDouble()};
}

int ScannedPdf::turned(int page) const
{
    return fact(u"Page %1 rot"_s.arg(page)).toInt();
}

QList<ScannedPdf::Picture> ScannedPdf::pictures() const
{
    QList<Picture> pictures;
    const QStringList lines =
        output(u"pdfimages"_s, {u"-list"_s, m_path}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        pictures.append({words.value(0).toInt(), QSize(words.value(3).toInt(), words.value(4).toInt()),
                         words.value(5), words.value(7).toInt(), words.value(8), words.value(12).toInt()});
    }
    return pictures;
}

} // namespace edesk
