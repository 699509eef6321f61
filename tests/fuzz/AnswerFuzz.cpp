// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Answer.h"
#include "tests/fuzz/FuzzTarget.h"

#include <algorithm>

using namespace edesk;
using namespace edesk::protocol;

namespace {

/// But for the cause, which is for the log of this side only.
bool same(const Answer &a, const Answer &b)
{
    if (a.command != b.command || a.subject != b.subject || a.places != b.places ||
        a.accepted() != b.accepted())
        return false;
    return a.accepted() || (a.refusal->code == b.refusal->code && a.refusal->details == b.refusal->details);
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    const Id id = Id::fromBytes(QByteArray(Id::Size, 'i'));
    const Answer accepted{
        id, std::nullopt, {EntityKind::Assignment, id}, {{7, 300}, {70'000, 5'000'000'000}}};
    const Answer refused{
        id, failure(ErrorCode::TooLong, {QStringLiteral("title"), QStringLiteral("500")}), {}, {}};
    return {encodeAnswers({accepted, refused}), encodeAnswers({}), encodeAnswer(accepted),
            encodeAnswer(refused)};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    if (const auto answer = decodeAnswer(input)) {
        const auto again = decodeAnswer(encodeAnswer(*answer));
        fuzzRequire(again.ok() && same(*again, *answer), "an answer comes back");
    }
    if (const auto answers = decodeAnswers(input)) {
        const auto again = decodeAnswers(encodeAnswers(*answers));
        fuzzRequire(again.ok() &&
                        std::equal(again->begin(), again->end(), answers->begin(), answers->end(), same),
                    "answers come back");
    }
    return 0;
}
