// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentTrack.h"

#include "client/features/documents/DocumentWords.h"
#include "client/ui/ShownText.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentTrack)
};

QString textOf(const DocumentEvent &event, Language language)
{
    QString who = shownText(event.actorName);
    if (!event.onBehalfOfName.isEmpty())
        who = Words::tr("%1 (thay %2)").arg(who, shownText(event.onBehalfOfName));
    QString text = u"%1 — %2"_s.arg(who, choiceWords(documentEventChoices(), int(event.kind), language));
    if (!event.note.isEmpty())
        text += u": "_s + event.note;
    return text;
}

/// Device and server time differ when somebody acted offline: both are shown then.
QString noteOf(const DocumentEvent &event, bool unsent, Instant now)
{
    constexpr qint64 noticeable = 5 * 60 * 1000;
    if (unsent)
        return Words::tr("%1 · lưu trên máy, chưa gửi").arg(shortMoment(event.recordedAt, now));
    if (event.recordedAt.isSet() && event.at.ms - event.recordedAt.ms > noticeable)
        return Words::tr("%1 · máy chủ nhận %2")
            .arg(shortMoment(event.recordedAt, now), shortMoment(event.at, now));
    return shortMoment(event.at, now);
}

/// What a document in this state waits for; empty when nothing is awaited.
QString awaited(DocumentState state)
{
    switch (state) {
    case DocumentState::Arrived:
        return Words::tr("Văn thư — tiếp nhận hoặc từ chối");
    case DocumentState::Accepted:
        return Words::tr("Văn thư — trình lãnh đạo");
    case DocumentState::Submitted:
        return Words::tr("Lãnh đạo — cho ý kiến chỉ đạo");
    case DocumentState::Assigned:
    case DocumentState::InProgress:
        return Words::tr("Các nhiệm vụ — hoàn thành");
    case DocumentState::ContentCheck:
        return Words::tr("Trưởng đơn vị — duyệt nội dung");
    case DocumentState::FormCheck:
        return Words::tr("Văn thư, văn phòng — duyệt thể thức");
    case DocumentState::Signing:
        return Words::tr("Lãnh đạo — ký");
    case DocumentState::Signed:
        return Words::tr("Văn thư — cấp số");
    case DocumentState::Numbered:
        return Words::tr("Văn thư — phát hành");
    default:
        return {};
    }
}

} // namespace

QList<ProgressStep> documentTrack(const DocumentFacts &facts, Instant now, Language language)
{
    QList<ProgressStep> steps;
    for (const DocumentEvent &event : facts.events)
        steps.append({textOf(event, language), noteOf(event, facts.unsent.contains(event.id), now),
                      ProgressStep::State::Done});
    const QString next = awaited(facts.document.state);
    if (next.isEmpty())
        return steps;
    if (!steps.isEmpty())
        steps.last().state = ProgressStep::State::Current;
    steps.append({next, Words::tr("đang chờ"), ProgressStep::State::Ahead});
    return steps;
}

} // namespace edesk
