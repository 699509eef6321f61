// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentTable.h"

#include "client/features/documents/DocumentFilterBar.h"
#include "client/features/documents/DocumentWords.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/people/OwnRoles.h"
#include "common/domain/document/Document.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto select = "SELECT number, code_number, code_notation, issued_on, arrived_at, issuer_name, "
                        "type, subject, signer_name, "
                        "recipients, drafter_name, lead_name, copies, due_at, state, note FROM document"_L1;
enum Column {
    Number,
    CodeNumber,
    CodeNotation,
    IssuedOn,
    ArrivedAt,
    Issuer,
    Type,
    Subject,
    Signer,
    Recipients,
    Drafter,
    Lead,
    Copies,
    DueAt,
    State,
    Note
};

/// Sổ đăng ký văn bản đến.
QList<TableColumn> incomingColumns()
{
    return {{DocumentsPage::tr("Ngày đến"), 14},
            {DocumentsPage::tr("Số đến"), 9},
            {DocumentsPage::tr("Tác giả"), 24},
            {DocumentsPage::tr("Số, ký hiệu"), 16},
            {DocumentsPage::tr("Ngày văn bản"), 12},
            {DocumentsPage::tr("Tên loại và trích yếu"), 46},
            {DocumentsPage::tr("Đơn vị hoặc người nhận"), 22},
            {DocumentsPage::tr("Hạn"), 14},
            {DocumentsPage::tr("Trạng thái"), 14},
            {DocumentsPage::tr("Ghi chú"), 20}};
}

/// Sổ đăng ký văn bản đi.
QList<TableColumn> outgoingColumns()
{
    return {{DocumentsPage::tr("Số, ký hiệu"), 16},
            {DocumentsPage::tr("Ngày văn bản"), 12},
            {DocumentsPage::tr("Tên loại và trích yếu"), 46},
            {DocumentsPage::tr("Người ký"), 20},
            {DocumentsPage::tr("Nơi nhận"), 28},
            {DocumentsPage::tr("Người soạn thảo"), 20},
            {DocumentsPage::tr("Số lượng bản"), 9},
            {DocumentsPage::tr("Trạng thái"), 14},
            {DocumentsPage::tr("Ghi chú"), 20}};
}

QStringList criteriaOf(const DocumentFilter &filter)
{
    QStringList criteria{DocumentsPage::tr("Bộ lọc: %1").arg(DocumentFilterBar::chipText(filter.chip))};
    if (const QString words = filter.words.trimmed(); !words.isEmpty())
        criteria << DocumentsPage::tr("Từ khoá: “%1”").arg(words);
    return criteria;
}

/// What the rows are read with; shared by the count and the rows.
struct Reading
{
    DocumentFilter filter;
    Id person;
    QString userName;
    Instant now;
    Language language;
    Id onBehalfOf;

    RowQuery query(ReplicaReader &reader) const
    {
        return filter.query(ownActor(reader, person, userName, now, onBehalfOf), now);
    }
    Result<void> rows(ReplicaReader &reader, const TableSource::TakeRow &take) const;
    TableRow rowOf(const Statement &row) const;
};

Result<void> Reading::rows(ReplicaReader &reader, const TableSource::TakeRow &take) const
{
    const RowQuery asked = query(reader);
    const auto statement =
        reader.database().prepare(select + asked.clause() + u" ORDER BY "_s + asked.orderBy);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    bindValues(row, asked.values);
    return row.forEach([&] { return take(rowOf(row)); });
}

TableRow Reading::rowOf(const Statement &row) const
{
    const auto instant = [&row](int column) {
        return momentCell({row.isNull(column) ? 0 : row.integer(column)});
    };
    const TableCell day =
        row.isNull(IssuedOn) ? TableCell() : TableCell(QDate::fromJulianDay(row.integer(IssuedOn)));
    const qint64 number = row.integer(Number);
    const QString subject =
        choiceWords(documentTypeChoices(), int(row.integer(Type)), language) + u": "_s + row.text(Subject);
    const QString state = stateWords(DocumentState(row.integer(State)), language);
    const QString code = codeText(row.text(CodeNumber), row.text(CodeNotation));
    if (filter.book == DocumentBook::Incoming)
        return {instant(ArrivedAt),
                number == 0 ? TableCell() : TableCell(number),
                row.text(Issuer),
                code,
                day,
                subject,
                row.text(Lead),
                instant(DueAt),
                state,
                row.text(Note)};
    const qint64 copies = row.integer(Copies);
    return {code,
            day,
            subject,
            row.text(Signer),
            row.text(Recipients),
            row.text(Drafter),
            copies == 0 ? TableCell() : TableCell(copies),
            state,
            row.text(Note)};
}

} // namespace

TableSource documentTable(const FeatureContext &context, const DocumentFilter &filter)
{
    const auto reading =
        std::make_shared<const Reading>(Reading{filter, context.person, context.userName, context.clock.now(),
                                                context.language, context.acting.onBehalfOf()});
    const bool isIncoming = filter.book == DocumentBook::Incoming;
    return {isIncoming ? DocumentsPage::tr("Danh sách văn bản đến")
                       : DocumentsPage::tr("Danh sách văn bản đi"),
            criteriaOf(filter), isIncoming ? incomingColumns() : outgoingColumns(),
            [reading](ReplicaReader &reader) {
                return reader.count(entityType<Document>(), reading->query(reader));
            },
            [reading](ReplicaReader &reader, const TableSource::TakeRow &take) {
                return reading->rows(reader, take);
            }};
}

} // namespace edesk
