// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/protocol/GoldenMessages.h"

#include "common/domain/Catalogues.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/protocol/Answer.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/ContentMessages.h"
#include "common/protocol/Messages.h"
#include "common/protocol/Page.h"
#include "common/protocol/PullMessages.h"
#include "common/protocol/RepairMessages.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr Instant now{1'781'000'000'000};
constexpr qint64 schemaHash = -1'234'567'890'123'456'789;
constexpr quint64 nearlyMost = 0xffff'ffff'ffff'fffe;

Id id(int number)
{
    return Id::fromString(u"01997000-0000-7000-8000-%1"_s.arg(number, 12, 16, QChar(u'0')));
}

template <typename Message>
GoldenMessage described(const QString &name, const Message &message)
{
    GoldenMessage golden{name, protocol::encode(message)};
    golden.recode = [](QByteArrayView bytes) -> Result<QByteArray> {
        const auto decoded = protocol::decode<Message>(bytes);
        return decoded ? Result(protocol::encode(*decoded)) : decoded.error();
    };
    for (const Field &field : fieldsOf<Message>())
        golden.fields << field.nameString();
    return golden;
}

/// A message with functions of its own.
template <typename Message>
GoldenMessage special(const QString &name, const Message &message, QByteArray (*encode)(const Message &),
                      Result<Message> (*decode)(QByteArrayView))
{
    return {name, encode(message), [encode, decode](QByteArrayView bytes) -> Result<QByteArray> {
                const auto decoded = decode(bytes);
                return decoded ? Result(encode(*decoded)) : decoded.error();
            }};
}

GoldenMessage plainList(GoldenMessage golden)
{
    golden.positional = false;
    return golden;
}

std::vector<GoldenMessage> describedMessages()
{
    using namespace protocol;
    const QString capabilities = u"zstd push-rows repair"_s;
    const QString password = u"Đường về quê 2026"_s;
    const QString refresh = u"refresh-9Zx4"_s;
    return {
        described(u"Hello"_s, Hello{1, capabilities, schemaHash}),
        described(u"Welcome"_s, Welcome{2, 1, id(1), capabilities, schemaHash, now}),
        described(u"SignIn"_s, SignIn{u"hoa.nt"_s, password, {}, u"Máy của Hoà"_s}),
        described(u"SessionGrant"_s, SessionGrant{u"access-7Qm2"_s, refresh, 900, id(2), id(3), id(4), 41,
                                                  now.plusMs(7'776'000'000), true}),
        described(u"Refresh"_s, Refresh{refresh}),
        described(u"PasswordChange"_s, PasswordChange{password, u"Cánh đồng lúa chín 27"_s}),
        described(u"Refusal"_s, Refusal::of(failure(ErrorCode::TooLong, {u"title"_s, u"500"_s}))),
        described(u"ChecksumRequest"_s, ChecksumRequest{7}),
        described(u"BucketRequest"_s, BucketRequest{7, 255}),
        described(u"ContentOffer"_s,
                  ContentOffer{u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s,
                               209'715'200, u"Tờ trình 12.pdf"_s}),
        described(u"ContentStatus"_s, ContentStatus{false, 1'048'576}),
    };
}

QByteArray commandBytes(const Command &command)
{
    return protocol::commandBytes(command, *edeskCatalogue().command(command.name));
}

QByteArray commandBatch()
{
    Command give;
    give.id = id(16);
    give.device = id(4);
    give.number = 42;
    give.name = QString::fromLatin1(GiveAssignment::Name);
    give.arguments = {Value(u"Báo cáo quý II"_s),        Value(),
                      Value(now.plusMs(604'800'000).ms), Value(id(5)),
                      Value(QList<Id>{id(6), id(7)}),    Value()};
    give.recordedAt = now.plusMs(1);
    Command accept;
    accept.id = id(17);
    accept.device = id(4);
    accept.number = 43;
    accept.name = QString::fromLatin1(AcceptAssignment::Name);
    accept.arguments = {Value(id(18))};
    accept.bases = {{EntityKind::Assignment, id(18), 3}};
    accept.onBehalfOf = id(8);
    accept.recordedAt = now.plusMs(2);
    return protocol::encodeBatch({commandBytes(give), commandBytes(accept)});
}

Result<QByteArray> recodedBatch(QByteArrayView bytes)
{
    const auto commands = protocol::decodeBatch(bytes, edeskCatalogue());
    if (!commands)
        return commands.error();
    QList<QByteArray> encoded;
    for (const protocol::ReceivedCommand &received : *commands) {
        EDESK_CHECK(received.wellFormed);
        encoded << commandBytes(received.command);
    }
    return protocol::encodeBatch(encoded);
}

std::vector<protocol::Answer> answers()
{
    return {{id(16), std::nullopt, {EntityKind::Assignment, id(19)}, {{7, 300}, {70'000, 5'000'000'000}}},
            {id(17), failure(ErrorCode::TooLong, {u"title"_s, u"500"_s}), {}, {}}};
}

QByteArray page()
{
    QByteArray row;
    CborWriter writer(row);
    writer.array(3);
    writer.id(id(3));
    writer.integer(4);
    writer.text(u"Nguyễn Thị Hoà");

    protocol::PageWriter page;
    page.addGrant({7, u"public"_s});
    page.addRevoked(9);
    protocol::Segment head;
    head.scope = 7;
    head.from = 299;
    head.newest = 301;
    page.beginSegment(head);
    page.addRow(300, EntityKind::Person, row);
    page.addGone(301, EntityKind::Assignment, id(19));
    page.endSegment(301, true, 1, nearlyMost);
    return page.finish(false);
}

Result<QByteArray> recodedPage(QByteArrayView bytes)
{
    const auto read = protocol::Page::read(bytes);
    if (!read)
        return read.error();
    protocol::PageWriter page;
    for (const protocol::ScopeGrant &grant : read->grants())
        page.addGrant(grant);
    for (const qint64 scope : read->revoked())
        page.addRevoked(scope);
    for (const protocol::Segment &segment : read->segments()) {
        page.beginSegment(segment);
        protocol::EntryReader entries(segment.entries);
        for (protocol::Entry entry; entries.next(entry);) {
            if (entry.gone)
                page.addGone(entry.seq, entry.kind, entry.id);
            else
                page.addRow(entry.seq, entry.kind, entry.row);
        }
        if (entries.failed())
            return failure(ErrorCode::Malformed, {}, u"entries"_s);
        page.endSegment(segment.to, segment.complete, segment.count, segment.checksum);
    }
    return page.finish(read->more());
}

/// The CBOR inside the line of an event stream.
GoldenMessage pushEvent()
{
    const auto recode = [](QByteArrayView bytes) -> Result<QByteArray> {
        const auto event = protocol::decodePush(bytes.toByteArray().toBase64());
        return event ? Result(QByteArray::fromBase64(protocol::encodePush(*event))) : event.error();
    };
    return {u"PushEvent"_s, QByteArray::fromBase64(protocol::encodePush({7, 301, page()})), recode};
}

protocol::Checksums checksums()
{
    protocol::Checksums checksums{301, 2, {}};
    checksums.sums[3] = 0x7fff'ffff'ffff'ffff;
    checksums.sums[255] = nearlyMost;
    return checksums;
}

std::vector<GoldenMessage> specialMessages()
{
    using namespace protocol;
    const std::vector<BucketRow> rows{{{EntityKind::Person, id(3)}, 0x7fff'ffff'ffff'ffff},
                                      {{EntityKind::Assignment, id(19)}, nearlyMost}};
    const PullRequest pull{quint64(schemaHash), {{7, 299}, {70'000, 40, 900}}};
    const RowsRequest wanted{7, {rows[0].row, rows[1].row}};
    GoldenMessage pageMessage{u"Page"_s, page(), recodedPage};
    pageMessage.prefix = 1;
    return {
        plainList({u"CommandBatch"_s, commandBatch(), recodedBatch}),
        plainList(special(u"AnswerBatch"_s, answers(), &encodeAnswers, &decodeAnswers)),
        special(u"PullRequest"_s, pull, &encodePull, &decodePull),
        pageMessage,
        pushEvent(),
        special(u"Checksums"_s, checksums(), &encodeChecksums, &decodeChecksums),
        plainList(special(u"Bucket"_s, rows, &encodeBucket, &decodeBucket)),
        special(u"RowsRequest"_s, wanted, &encodeRowsRequest, &decodeRowsRequest),
    };
}

} // namespace

const std::vector<GoldenMessage> &goldenMessages()
{
    static const std::vector<GoldenMessage> messages = [] {
        std::vector<GoldenMessage> all = describedMessages();
        for (GoldenMessage &message : specialMessages())
            all.push_back(std::move(message));
        return all;
    }();
    return messages;
}

} // namespace edesk
