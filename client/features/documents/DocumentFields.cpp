// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentFields.h"

#include "client/features/documents/DocumentWords.h"
#include "client/steps/SendStates.h"
#include "client/ui/WorkItem.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/document/DocumentProceeding.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFields)
};

QString signerText(const Document &d, Language language)
{
    QStringList parts{d.signerName, d.signerPosition};
    if (d.capacity != SigningCapacity::Own)
        parts << choiceWords(signingCapacityChoices(), int(d.capacity), language);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void addEntry(QList<DetailField> &fields, const Document &d, Language language)
{
    if (isNumbered(d.state))
        fields.append({d.book == DocumentBook::Incoming ? Words::tr("Số đến") : Words::tr("Số đi"),
                       d.number == 0 ? numberWords(d.book, 0) : u"%1/%2"_s.arg(d.number).arg(d.year)});
    fields.append({Words::tr("Số, ký hiệu"), codeText(d.codeNumber, d.codeNotation)});
    fields.append({Words::tr("Ngày văn bản"), dateText(d.issuedOn)});
    fields.append({Words::tr("Loại văn bản"), choiceWords(documentTypeChoices(), int(d.type), language)});
    fields.append({Words::tr("Cơ quan ban hành"), d.issuerName});
    fields.append({Words::tr("Người ký"), signerText(d, language)});
    fields.append({Words::tr("Ngày đến"), dateTimeText(d.arrivedAt)});
    fields.append({Words::tr("Hạn xử lý"), dateTimeText(d.dueAt)});
    fields.append({Words::tr("Chủ trì"), d.leadName});
    fields.append({Words::tr("Người soạn thảo"), d.drafterName});
}

void addRest(QList<DetailField> &fields, const DocumentFacts &facts, Language language)
{
    const Document &d = facts.document;
    if (d.circulation != Circulation::Open)
        fields.append(
            {Words::tr("Phạm vi lưu hành"), choiceWords(circulationChoices(), int(d.circulation), language)});
    if (d.pageCount > 0)
        fields.append({Words::tr("Số trang"), QString::number(d.pageCount)});
    if (d.copies > 0)
        fields.append({Words::tr("Số bản"), QString::number(d.copies)});
    fields.append({Words::tr("Trình"), facts.leaderName});
    fields.append({Words::tr("Nơi nhận"), d.recipients});
    if (facts.related)
        fields.append({choiceWords(documentRelationChoices(), int(d.relation), language),
                       documentTitle(*facts.related)});
    fields.append({Words::tr("Ghi chú"), d.note});
}

} // namespace

QList<DetailField> documentFields(const DocumentFacts &facts, Language language)
{
    QList<DetailField> fields;
    addEntry(fields, facts.document, language);
    addRest(fields, facts, language);
    fields.removeIf([](const DetailField &field) { return field.value.isEmpty(); });
    return fields;
}

QList<DetailField> receiverFields(const std::vector<DocumentRecipient> &recipients, Language language)
{
    QList<DetailField> fields;
    for (const DocumentRecipient &one : recipients) {
        QString says = choiceWords(exchangeStatusChoices(), int(one.status), language);
        if (one.answeredAt.isSet())
            says += u" · "_s + dateTimeText(one.answeredAt);
        if (!one.note.isEmpty())
            says += u" · "_s + one.note;
        fields.append({one.name, says});
    }
    return fields;
}

QList<PillSpec> documentPills(const DocumentFacts &facts, const FeatureContext &context)
{
    const Document &d = facts.document;
    QList<PillSpec> pills{{.text = stateWords(d.state, context.language), .tone = toneOf(d.state)}};
    const DueWords due = dueWords(d.dueAt, d.state, context.clock.now(), *context.calendar.current());
    if (!due.text.isEmpty())
        pills.append({.text = due.text, .tone = due.tone, .icon = iconOf(due.tone)});
    if (d.urgency != Urgency::Normal)
        pills.append({.text = choiceWords(urgencyChoices(), int(d.urgency), context.language),
                      .tone = toneOf(d.urgency),
                      .icon = Icon::Warning});
    if (isNumbered(d.state) && d.number == 0)
        pills.append({.text = numberWords(d.book, 0), .tone = Tone::Soon, .icon = Icon::Clock});
    if (const PillSpec sending = sendPill(sendStateOf(context.desk.outbox(), d.id)); !sending.text.isEmpty())
        pills.append(sending);
    return pills;
}

} // namespace edesk
