// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/document/SenderReport.h"

#include "common/domain/document/DocumentCommands.h"
#include "common/domain/document/DocumentRecipient.h"

#include <algorithm>

namespace edesk {
namespace {

/// Of an exchange only these are news to a person; the others show in the list.
NoticeReason reasonOf(ExchangeStatus status)
{
    return status == ExchangeStatus::Refused ? NoticeReason::DocumentRefused : NoticeReason::DocumentFinished;
}

QString trackText(const DocumentRecipient &recipient, const QString &note)
{
    QString text = recipient.name;
    for (const Choice &choice : exchangeStatusChoices()) {
        if (choice.value == int(recipient.status))
            text += QStringLiteral(": ") + QString::fromUtf8(choice.vietnamese);
    }
    return note.isEmpty() ? text : text + QStringLiteral(" — ") + note;
}

} // namespace

Result<void> reportToSender(DocumentProceeding &p, ExchangeStatus status, const QString &note)
{
    if (p.document.sourceId.isNull() || !p.view().isComplete())
        return {};
    const auto source = p.view().load<Document>(p.document.sourceId);
    if (!source)
        return source.error();
    auto recipients = p.view().loadWhere<DocumentRecipient>(u"received_id", p.document.id);
    if (!recipients)
        return recipients.error();
    for (DocumentRecipient &recipient : *recipients) {
        if (recipient.status >= status && recipient.status != ExchangeStatus::Refused)
            continue;
        recipient.status = status;
        recipient.note = note.left(document_limit::Note);
        recipient.answeredAt = p.now();
        p.effects().write(recipient);
        if (status != ExchangeStatus::Refused && status != ExchangeStatus::Done &&
            status != ExchangeStatus::Accepted)
            continue;
        p.effects().write(documentEvent(p.effects(), source->id, DocumentEventKind::ReceiverAnswered,
                                        p.actor(), p.command(), trackText(recipient, note), p.now()));
        if (status == ExchangeStatus::Accepted)
            continue;
        p.effects().write(documentNotice(p.effects(), *source, source->drafterId, reasonOf(status),
                                         recipient.name.left(document_limit::Person), p.now()));
    }
    return {};
}

} // namespace edesk
