// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/CsvFile.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray written(const CsvFile &file)
{
    QString text;
    const qsizetype columns = file.rows().front().cells.size();
    for (qsizetype i = 0; i < columns; ++i)
        text += (i > 0 ? u","_s : QString()) + u"column %1"_s.arg(i);
    for (const CsvFile::Row &row : file.rows()) {
        QStringList cells;
        for (const QString &cell : row.cells)
            cells << quoted(cell);
        text += u"\r\n"_s + cells.join(u',');
    }
    return text.toUtf8();
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    return {"\xef\xbb\xbf"
            "code,name\r\nSTTTT,\"Sở Thông tin, \"\"và\"\" Truyền thông\"\r\n\r\nVP, Văn phòng \r\n",
            "code\nA\n\"B\nC\"\n",
            "code,name\nA,\"open",
            "code,\"name\nA,B\n",
            "code,name\nA,B\n\" ",
            "code,name\n\"\xef\xbb\xbf\xef\xbb\xbf"
            "A\",B\n"};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString name = u"people.csv"_s;
    const QByteArrayView input(data, qsizetype(size));
    const auto file = CsvFile::parse(name, input, {}, Language::English);
    if (!file) {
        fuzzRequire(file.error().code == ErrorCode::ImportInvalid, "a file is valid or not");
        return 0;
    }
    fuzzRequire(input.isValidUtf8(), "what is no UTF-8 is not guessed");
    fuzzRequire(std::count(input.begin(), input.end(), '"') % 2 == 0, "every quote is closed");
    if (file->rows().empty())
        return 0;
    int line = 1;
    for (const CsvFile::Row &row : file->rows()) {
        fuzzRequire(row.line > line, "rows stand one below the other");
        line = row.line;
    }
    const auto again = CsvFile::parse(name, written(*file), {}, Language::English);
    const auto same = [](const CsvFile::Row &a, const CsvFile::Row &b) { return a.cells == b.cells; };
    fuzzRequire(again.ok(), "what was read can be written");
    fuzzRequire(std::equal(again->rows().begin(), again->rows().end(), file->rows().begin(),
                           file->rows().end(), same),
                "rows come back");
    return 0;
}
