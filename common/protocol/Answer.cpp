// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Answer.h"

#include "common/base/Cbor.h"
#include "common/protocol/KindCodec.h"
#include "common/protocol/Messages.h"

namespace edesk::protocol {
namespace {

constexpr quint64 answerFields = 5;

void writeAnswer(CborWriter &writer, const Answer &answer)
{
    writer.array(answerFields);
    writer.id(answer.command);
    if (answer.refusal)
        writer.raw(encode(Refusal::of(*answer.refusal)));
    else
        writer.null();
    writer.integer(qint64(answer.subject.kind));
    if (answer.subject.id.isNull())
        writer.null();
    else
        writer.id(answer.subject.id);
    writer.array(answer.places.size() * 2);
    for (const FeedPlace &place : answer.places) {
        writer.integer(place.scope);
        writer.integer(place.seq);
    }
}

Answer readAnswer(CborReader &reader)
{
    Answer answer;
    const quint64 size = reader.array();
    if (size < answerFields)
        reader.fail();
    answer.command = reader.id();
    if (!reader.null()) {
        const auto refusal = decode<Refusal>(reader.skip());
        if (!refusal) {
            reader.fail();
            return answer;
        }
        answer.refusal = refusal->error();
    }
    answer.subject.kind = readKind(reader);
    if (!reader.null())
        answer.subject.id = reader.id();
    const quint64 count = reader.array();
    if (count % 2 != 0)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); i += 2) {
        const qint64 scope = reader.integer();
        answer.places.push_back({scope, reader.integer()});
    }
    for (quint64 i = answerFields; i < size && !reader.failed(); ++i)
        reader.skip();
    return answer;
}

} // namespace

QByteArray encodeAnswer(const Answer &answer)
{
    QByteArray out;
    CborWriter writer(out);
    writeAnswer(writer, answer);
    return out;
}

Result<Answer> decodeAnswer(QByteArrayView bytes)
{
    CborReader reader(bytes);
    Answer answer = readAnswer(reader);
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("answer"));
    return answer;
}

QByteArray encodeAnswers(const std::vector<Answer> &answers)
{
    QByteArray out;
    CborWriter writer(out);
    writer.array(answers.size());
    for (const Answer &answer : answers)
        writeAnswer(writer, answer);
    return out;
}

Result<std::vector<Answer>> decodeAnswers(QByteArrayView bytes)
{
    CborReader reader(bytes);
    const quint64 count = reader.array();
    std::vector<Answer> answers;
    for (quint64 i = 0; i < count && !reader.failed(); ++i)
        answers.push_back(readAnswer(reader));
    if (reader.failed() || !reader.atEnd())
        return failure(ErrorCode::Malformed, {}, QStringLiteral("answers"));
    return answers;
}

} // namespace edesk::protocol
