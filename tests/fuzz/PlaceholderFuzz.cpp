// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/docx/PlaceholderFiller.h"
#include "tests/fuzz/FuzzTarget.h"

#include <QXmlStreamReader>

using namespace edesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

bool isSound(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    const QByteArray head = "<w:document xmlns:w=\"" + space + "\"><w:body>";
    return {head + "<w:p><w:r><w:t>Số: «so»/«ky_hieu»</w:t></w:r></w:p></w:body></w:document>",
            head + "<w:p><w:r><w:t>«s</w:t></w:r><w:r><w:t xml:space=\"preserve\">o»</w:t></w:r></w:p>"
                   "<w:p><w:r><w:pict><w:p><w:r><w:t>«so»</w:t></w:r></w:p></w:pict></w:r></w:p></w:body></"
                   "w:document>",
            "<!DOCTYPE a [<!ENTITY b \"cc\">]><a>&b;</a>",
            "<t xmlns=\"" + space + "\">&#171;so&#187;<![CDATA[«so»]]></t>"};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const QHash<QString, QString> values{{u"so"_s, u"05\n<&>"_s}, {u"ky_hieu"_s, QString()}};
    PlaceholderFiller filler(values);
    const auto filled = filler.fill(input);
    if (!filled) {
        fuzzRequire(filled.error().code == ErrorCode::Malformed, "a part is sound or not");
        return 0;
    }
    fuzzRequire(isSound(*filled), "what was filled is sound");
    PlaceholderFiller again(values);
    fuzzRequire(again.fill(*filled).ok(), "what was filled can be filled");
    return 0;
}
