// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/docx/TestDocx.h"

#include "client/zip/ZipWriter.h"

namespace edesk {
namespace {

constexpr char space[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr double twipsPerMillimetre = 1440 / 25.4;

QByteArray twips(double millimetres)
{
    return QByteArray::number(qRound(millimetres * twipsPerMillimetre));
}

} // namespace

void TestDocx::write(const QString &path) const
{
    auto zip = ZipWriter::create(path);
    bool good = zip.ok();
    const auto add = [&](const char *name, const QByteArray &bytes) {
        good = good && (bytes.isEmpty() || zip->add(QString::fromLatin1(name), bytes).ok());
    };
    add("[Content_Types].xml", "<Types/>");
    add("word/document.xml", part(body));
    add("word/styles.xml", styles);
    add("word/theme/theme1.xml", theme);
    add("word/header1.xml", header);
    add("word/media/image1.png", "\x89PNG nothing of it is looked at");
    if (!good || !zip->finish())
        qFatal("no DOCX");
}

QByteArray TestDocx::part(const QByteArray &body)
{
    return QByteArray(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w=")") +
           space +
           R"(" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" )"
           R"(xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>)" +
           body + "</w:body></w:document>";
}

QByteArray TestDocx::paragraph(const QList<QByteArray> &runs)
{
    QByteArray xml = "<w:p>";
    for (const QByteArray &run : runs)
        xml += "<w:r><w:t>" + run + "</w:t></w:r>";
    return xml + "</w:p>";
}

QByteArray TestDocx::page(double top, double right, double bottom, double left)
{
    return "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"" + twips(top) + "\" w:right=\"" +
           twips(right) + "\" w:bottom=\"" + twips(bottom) + "\" w:left=\"" + twips(left) + "\"/></w:sectPr>";
}

} // namespace edesk
