// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/PullMessages.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace edesk;
using namespace edesk::protocol;

QList<QByteArray> edesk::fuzzSeeds()
{
    return {encodePull({}), encodePull({0xffff'ffff'ffff'fffe, {{7, 299}, {70'000, 0}}}),
            encodePush({7, 301, {}}), encodePush({70'000, 5'000'000'000, QByteArray(30, 'p')})};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    if (const auto request = decodePull(input)) {
        const auto again = decodePull(encodePull(*request));
        fuzzRequire(again.ok() && *again == *request, "a pull request comes back");
    }
    // As a line, and as what a line holds: mutations seldom keep base64 valid.
    for (const QByteArray &line : {input.toByteArray(), input.toByteArray().toBase64()}) {
        if (const auto event = decodePush(line)) {
            const QByteArray written = encodePush(*event);
            fuzzRequire(!written.contains('\n') && !written.contains('\r'), "an event is one line");
            const auto again = decodePush(written);
            fuzzRequire(again.ok() && *again == *event, "an event comes back");
        }
    }
    return 0;
}
