// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/registers/DocumentRegister.h"

#include "common/base/VietnameseDate.h"
#include "common/domain/core/ChoiceText.h"
#include "common/domain/document/Document.h"
#include "common/domain/document/DocumentEvent.h"
#include "common/store/EntityTable.h"

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// What no signature on paper has filled.
const TableCell blank;

const QString select =
    u"SELECT number, code_number, code_notation, type, subject, issued_on, issuer_name, signer_name, "
    "coalesce(nullif(recipients, ''), (SELECT group_concat(r.name, '; ') FROM document_recipient r "
    "WHERE r.document_id = document.id)), copies, note, arrived_at, due_at, lead_name, state, closed_at, "
    "(SELECT name FROM organisation WHERE id = document.drafting_organisation_id), "
    "(SELECT min(at) FROM document_event e WHERE e.document_id = document.id AND e.kind IN (%1)), "
    "answers.codes FROM document LEFT JOIN (SELECT related_id, "
    "group_concat(code_number || '/' || code_notation, ', ') AS codes FROM document "
    "WHERE relation = %2 AND number > 0 GROUP BY related_id) AS answers ON answers.related_id = document.id"_s;

enum Column {
    Number,
    CodeNumber,
    CodeNotation,
    Type,
    Subject,
    IssuedOn,
    Issuer,
    Signer,
    Recipients,
    Copies,
    Note,
    ArrivedAt,
    DueAt,
    Lead,
    State,
    ClosedAt,
    Unit,
    HandedOnAt,
    Answers
};

/// One row of `select`, in the words of the register.
class Entry
{
public:
    explicit Entry(const Statement &row) : m_row(row) {}

    TableCell text(Column column) const { return m_row.text(column); }
    qint64 integer(Column column) const { return m_row.isNull(column) ? 0 : m_row.integer(column); }
    TableCell number(Column column) const
    {
        return integer(column) > 0 ? TableCell(integer(column)) : TableCell();
    }
    QDate issued() const
    {
        return m_row.isNull(IssuedOn) ? QDate() : QDate::fromJulianDay(m_row.integer(IssuedOn));
    }
    TableCell day(Column column) const
    {
        const Instant moment{integer(column)};
        return moment.isSet() ? TableCell(vietnamTime(moment).date()) : TableCell();
    }
    QString code() const { return codeText(m_row.text(CodeNumber), m_row.text(CodeNotation)); }
    QString typeAndSubject() const
    {
        const QString type = choiceText(documentTypeChoices(), int(integer(Type)), Language::Vietnamese);
        return type + u": "_s + m_row.text(Subject);
    }
    DocumentState state() const { return DocumentState(integer(State)); }
    QString stateText() const
    {
        return choiceText(documentStateChoices(), int(integer(State)), Language::Vietnamese);
    }
    /// What became of it outside the usual way is noted.
    TableCell note() const
    {
        QStringList notes{m_row.text(Note)};
        switch (state()) {
        case DocumentState::Withdrawn:
        case DocumentState::Recalled:
        case DocumentState::Replaced:
            notes << stateText();
            break;
        default:
            break;
        }
        notes.removeAll(QString());
        return notes.join(u"; "_s);
    }

private:
    const Statement &m_row;
};

/// A form of the decree: its name, its columns, the steps by which a document is handed on, its rows.
struct Form
{
    const char16_t *title;
    DocumentBook book;
    QList<TableColumn> columns;
    QList<DocumentEventKind> handedOn;
    TableRow (*row)(const Entry &);
};

/// The decree numbers the columns below their titles.
QList<TableColumn> numbered(QList<TableColumn> columns)
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        columns[i].title += u"\n(%1)"_s.arg(i + 1);
    return columns;
}

TableRow incomingRow(const Entry &e)
{
    return {e.day(ArrivedAt),
            e.number(Number),
            e.text(Issuer),
            e.code(),
            e.issued().isValid() ? TableCell(e.issued()) : blank,
            e.typeAndSubject(),
            e.text(Lead),
            e.day(HandedOnAt),
            blank,
            e.note()};
}

TableRow outgoingRow(const Entry &e)
{
    return {e.code(),
            e.issued().isValid() ? TableCell(e.issued()) : blank,
            e.typeAndSubject(),
            e.text(Signer),
            e.text(Recipients),
            e.text(Unit),
            e.number(Copies),
            e.day(HandedOnAt),
            blank,
            e.note()};
}

QString progress(const Entry &e)
{
    const QString state = e.stateText();
    const Instant closed{e.integer(ClosedAt)};
    return closed.isSet() ? u"%1 ngày %2"_s.arg(state, dateText(vietnamTime(closed).date())) : state;
}

TableRow trackingRow(const Entry &e)
{
    QStringList what{e.typeAndSubject()};
    what << u"số %1"_s.arg(e.code());
    if (e.issued().isValid())
        what << officialDateText(e.issued());
    what << std::get<QString>(e.text(Issuer));
    return {e.number(Number), what.join(u", "_s), e.text(Lead), e.day(DueAt),
            progress(e),      e.text(Answers),    e.note()};
}

const Form &formOf(RegisterForm form)
{
    static const Form incoming{u"SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
                               DocumentBook::Incoming,
                               numbered({{u"Ngày đến"_s, 12},
                                         {u"Số đến"_s, 6},
                                         {u"Tác giả"_s, 16},
                                         {u"Số, ký hiệu văn bản"_s, 16},
                                         {u"Ngày, tháng văn bản"_s, 12},
                                         {u"Tên loại và trích yếu nội dung văn bản"_s, 32},
                                         {u"Đơn vị hoặc người nhận"_s, 15},
                                         {u"Ngày chuyển"_s, 12},
                                         {u"Ký nhận"_s, 8},
                                         {u"Ghi chú"_s, 10}}),
                               {DocumentEventKind::Submitted, DocumentEventKind::Directed},
                               incomingRow};
    static const Form outgoing{u"SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                               DocumentBook::Outgoing,
                               numbered({{u"Số, ký hiệu văn bản"_s, 16},
                                         {u"Ngày, tháng văn bản"_s, 12},
                                         {u"Tên loại và trích yếu nội dung văn bản"_s, 32},
                                         {u"Người ký"_s, 14},
                                         {u"Nơi nhận văn bản"_s, 20},
                                         {u"Đơn vị, người nhận bản lưu"_s, 14},
                                         {u"Số lượng bản"_s, 7},
                                         {u"Ngày chuyển"_s, 12},
                                         {u"Ký nhận"_s, 8},
                                         {u"Ghi chú"_s, 10}}),
                               {DocumentEventKind::Issued},
                               outgoingRow};
    static const Form tracking{u"SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
                               DocumentBook::Incoming,
                               numbered({{u"Số đến"_s, 6},
                                         {u"Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản"_s, 44},
                                         {u"Đơn vị hoặc người nhận"_s, 18},
                                         {u"Thời hạn giải quyết"_s, 13},
                                         {u"Tiến độ giải quyết"_s, 18},
                                         {u"Số, ký hiệu văn bản trả lời"_s, 17},
                                         {u"Ghi chú"_s, 12}}),
                               {DocumentEventKind::Submitted, DocumentEventKind::Directed},
                               trackingRow};
    switch (form) {
    case RegisterForm::Incoming:
        return incoming;
    case RegisterForm::Outgoing:
        return outgoing;
    case RegisterForm::Tracking:
        break;
    }
    return tracking;
}

RowQuery queryOf(const RegisterExtent &extent)
{
    const DocumentBook book = formOf(extent.form).book;
    RowQuery query{u"agency_id = ? AND book = ? AND year = ? AND number > 0"_s,
                   {extent.agency, qint64(book), qint64(extent.year)},
                   u"number"_s};
    const auto bound = [&](QDate day, const QString &sign) {
        if (!day.isValid())
            return;
        if (book == DocumentBook::Incoming) {
            query.require(u"arrived_at %1 ?"_s.arg(sign));
            query.values.emplace_back(fromVietnamTime(day, QTime(0, 0)).ms);
        } else {
            query.require(u"issued_on %1 ?"_s.arg(sign));
            query.values.emplace_back(day.toJulianDay());
        }
    };
    bound(extent.from, u">="_s);
    bound(extent.to.isValid() ? extent.to.addDays(1) : QDate(), u"<"_s);
    return query;
}

QString selectOf(const Form &form)
{
    QStringList kinds;
    for (const DocumentEventKind kind : form.handedOn)
        kinds << QString::number(int(kind));
    return select.arg(kinds.join(u','), QString::number(int(DocumentRelation::Reply)));
}

QStringList criteriaOf(const RegisterExtent &extent, Instant asOf)
{
    const QDate from = extent.from.isValid() ? extent.from : QDate(extent.year, 1, 1);
    const QDate today = vietnamTime(asOf).date();
    const QDate to = extent.to.isValid() ? extent.to : qMin(QDate(extent.year, 12, 31), today);
    return {extent.agencyName, u"Năm %1 · Từ ngày %2 đến ngày %3"_s.arg(QString::number(extent.year),
                                                                        dateText(from), dateText(to))};
}

Result<void> readRows(ReplicaReader &reader, const RegisterExtent &extent, const TableSource::TakeRow &take)
{
    const Form &form = formOf(extent.form);
    const RowQuery query = queryOf(extent);
    const auto statement =
        reader.database().prepare(selectOf(form) + query.clause() + u" ORDER BY "_s + query.orderBy);
    if (!statement)
        return statement.error();
    Statement &row = **statement;
    bindValues(row, query.values);
    return row.forEach([&] { return take(form.row(Entry(row))); });
}

} // namespace

TableSource documentRegister(const RegisterExtent &extent, Instant asOf)
{
    const Form &form = formOf(extent.form);
    return {QString::fromUtf16(form.title), criteriaOf(extent, asOf), form.columns,
            [extent](ReplicaReader &reader) { return reader.count(entityType<Document>(), queryOf(extent)); },
            [extent](ReplicaReader &reader, const TableSource::TakeRow &take) {
                return readRows(reader, extent, take);
            }};
}

} // namespace edesk
