// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/EventStreamParser.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>
#include <optional>

using namespace edesk;

namespace {

/// What the standard of event streams says of a whole text, in the simplest way.
QByteArrayList expectedEvents(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    text.replace("\r\n", "\n").replace('\r', '\n');
    QByteArrayList lines = text.split('\n');
    lines.removeLast();
    QByteArrayList events;
    std::optional<QByteArrayList> data;
    for (const QByteArray &line : lines) {
        if (line.isEmpty()) {
            if (data)
                events << data->join('\n');
            data.reset();
        } else if (line == "data" || line.startsWith("data:")) {
            QByteArray value = line.mid(5);
            if (value.startsWith(' '))
                value.remove(0, 1);
            if (!data)
                data.emplace();
            *data << value;
        }
    }
    return events;
}

QByteArrayList parsedEvents(QByteArrayView input, qsizetype piece)
{
    EventStreamParser parser;
    QByteArrayList events;
    for (qsizetype at = 0; at < input.size(); at += piece) {
        const auto output = parser.feed(input.sliced(at, std::min(piece, input.size() - at)));
        fuzzRequire(output.ok(), "a short stream is within the limit");
        events += output->events;
    }
    return events;
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    return {"data: gwcBQA==\n\n: alive\n\ndata: gwcCQA==\n\n",
            "\xef\xbb\xbf"
            "data:a\r\ndata: b\r\n\r\ndata\r\r",
            "event: x\nid: 1\ndata\ndata:\n\nretry: 5\n\ndata: end"};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    if (input.size() >= EventStreamParser::Limit)
        return 0;
    const QByteArrayList expected = expectedEvents(input.toByteArray());
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), std::max<qsizetype>(input.size(), 1)})
        fuzzRequire(parsedEvents(input, piece) == expected,
                    "events are those of the standard, however they arrive");
    return 0;
}
