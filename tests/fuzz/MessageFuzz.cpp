// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/ContentMessages.h"
#include "common/protocol/Messages.h"
#include "common/protocol/RepairMessages.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace edesk;
using namespace edesk::protocol;
using namespace Qt::StringLiterals;

namespace {

template <typename Message>
void decodeAs(QByteArrayView input)
{
    const auto message = decode<Message>(input);
    if (!message)
        return;
    const std::vector<Field> fields = fieldsOf<Message>();
    const std::vector<Value> values = valuesOf(*message);
    for (std::size_t i = 0; i < fields.size(); ++i)
        fuzzRequire(checkValue(fields[i], values[i]).ok(), "what was read keeps the limits of its fields");
    const QByteArray bytes = encode(*message);
    const auto again = decode<Message>(bytes);
    fuzzRequire(again.ok() && valuesOf(*again) == values, "a message comes back");
    fuzzRequire(encode(*again) == bytes, "a message has one encoding");
}

} // namespace

QList<QByteArray> edesk::fuzzSeeds()
{
    const Id id = Id::fromBytes(QByteArray(Id::Size, 'i'));
    return {encode(Hello{1, u"zstd repair"_s, -5}),
            encode(Welcome{2, 1, id, u"zstd"_s, 7, {1'781'000'000'000}}),
            encode(SignIn{u"hoa.nt"_s, u"Đường về quê"_s, id, u"Máy"_s}),
            encode(SessionGrant{u"access"_s, u"refresh"_s, 900, id, id, id, 41, {1'781'000'000'000}, true}),
            encode(Refresh{u"refresh"_s}),
            encode(PasswordChange{u"old"_s, u"new"_s}),
            encode(Refusal{u"too_long"_s, u"title\u001f500"_s}),
            encode(ChecksumRequest{7}),
            encode(BucketRequest{7, 255}),
            encode(ContentOffer{QString(64, u'a'), 1234, u"a.pdf"_s}),
            encode(ContentStatus{true, 1234})};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(data, qsizetype(size));
    decodeAs<Hello>(input);
    decodeAs<Welcome>(input);
    decodeAs<SignIn>(input);
    decodeAs<SessionGrant>(input);
    decodeAs<Refresh>(input);
    decodeAs<PasswordChange>(input);
    decodeAs<Refusal>(input);
    decodeAs<ChecksumRequest>(input);
    decodeAs<BucketRequest>(input);
    decodeAs<ContentOffer>(input);
    decodeAs<ContentStatus>(input);
    return 0;
}
