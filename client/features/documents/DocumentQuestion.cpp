// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentQuestion.h"

#include "client/features/documents/DocumentWords.h"
#include "client/people/OwnRoles.h"
#include "common/base/VietnameseDate.h"
#include "common/domain/document/Document.h"
#include "common/store/EntityTable.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DocumentQuestion)
};

constexpr auto columns = "id, book, state, number, code_number, code_notation, type, subject, issued_on, "
                         "issuer_name, urgency, due_at, lead_name, drafter_name"_L1;
enum Column {
    IdColumn,
    Book,
    State,
    Number,
    CodeNumber,
    CodeNotation,
    Type,
    Subject,
    IssuedOn,
    Issuer,
    UrgencyColumn,
    DueAt,
    Lead,
    Drafter
};

/// Of more the first in order are found sooner along the order than by sorting them all.
constexpr int manyRows = 3'000;

} // namespace

DocumentQuestion DocumentQuestion::of(const FeatureContext &context, DocumentBook book)
{
    DocumentQuestion question;
    question.filter.book = book;
    question.person = context.person;
    question.userName = context.userName;
    question.language = context.language;
    question.now = context.clock.now();
    question.onBehalfOf = context.acting.onBehalfOf();
    question.calendar = context.calendar.current();
    return question;
}

Actor DocumentQuestion::actor(ReplicaReader &reader) const
{
    return ownActor(reader, person, userName, now, onBehalfOf);
}

Result<DocumentFilter::Way> DocumentQuestion::wayToFirst(ReplicaReader &reader) const
{
    const QString states = filter.states();
    if (states.isEmpty() || filter.chip == QLatin1StringView(DocumentFilter::Overdue))
        return DocumentFilter::Way::State;
    const auto rows = reader.database().number(
        u"SELECT count(*) FROM (SELECT 1 FROM document WHERE state IN (%1) LIMIT ?)"_s.arg(states), manyRows);
    if (!rows)
        return rows.error();
    return *rows == manyRows ? DocumentFilter::Way::Order : DocumentFilter::Way::State;
}

/// Common words are found along the order, rare ones by the index.
Result<DocumentQuestion::Found> DocumentQuestion::firstRows(ReplicaReader &reader, const Actor &asker) const
{
    const EntityType &type = entityType<Document>();
    const auto way = wayToFirst(reader);
    if (!way)
        return way.error();
    if (searchWords(filter.words).isEmpty())
        return Found{filter.query(asker, now, *way)};
    RowQuery whole = DocumentFilter{filter.book, filter.chip}.query(asker, now, *way);
    const auto common = reader.firstWith(type, whole, filter.words, limit + 1);
    if (!common)
        return common.error();
    const int found = int(common->places.size());
    const bool isEnough = found > limit || (enough > 0 && found >= enough);
    if (common->areAll || isEnough)
        return Found{{.where = isAmong(common->places), .orderBy = whole.orderBy}, !common->areAll};
    const auto rare = reader.withRareWord(type, filter.words, std::numeric_limits<int>::max());
    if (!rare)
        return rare.error();
    if (!rare->areAll)
        return Found{filter.query(asker, now, *way)};
    whole.require(isAmong(rare->places));
    return Found{whole};
}

/// The first `limit` rows, whether there are more, and the pinned one: further down in the order, so last
/// here.
Result<DocumentRows> DocumentQuestion::rows(ReplicaReader &reader) const
{
    DocumentRows answer{filter, pinned};
    const Actor asker = actor(reader);
    const auto first = firstRows(reader, asker);
    if (!first)
        return first.error();
    auto items = select(reader, first->query, limit + 1);
    if (!items)
        return items.error();
    answer.items = std::move(*items);
    answer.hasMore = first->isPart || answer.items.size() > limit;
    answer.items.resize(std::min<qsizetype>(answer.items.size(), limit));
    const auto isPinned = [this](const WorkItem &item) { return item.id == pinned; };
    if (!answer.hasMore || pinned.isNull() ||
        std::any_of(answer.items.cbegin(), answer.items.cend(), isPinned))
        return answer;
    RowQuery one = filter.query(asker, now);
    one.require(u"id = ?"_s);
    one.values.emplace_back(pinned);
    const auto last = select(reader, one, 1);
    if (!last)
        return last.error();
    answer.items += *last;
    return answer;
}

Result<DocumentCounts> DocumentQuestion::counts(ReplicaReader &reader) const
{
    return DocumentCounts::read(reader, actor(reader), now, filter, saved);
}

/// What is told of a row is looked up for the rows that show only, not for all that are put in order.
Result<QList<WorkItem>> DocumentQuestion::select(ReplicaReader &reader, const RowQuery &asked, int most) const
{
    const QString places =
        u"SELECT rid FROM document%1 ORDER BY %2 LIMIT ?"_s.arg(asked.clause(), asked.orderBy);
    const auto prepared =
        reader.database().prepare(u"SELECT %1 FROM document WHERE rid IN (%2) ORDER BY %3"_s.arg(
            QString(columns), places, asked.orderBy));
    if (!prepared)
        return prepared.error();
    Statement &row = **prepared;
    row.bindInteger(bindValues(row, asked.values), most);
    QList<WorkItem> items;
    EDESK_CHECK(row.forEach([&] { items.append(itemOf(row)); }));
    return items;
}

WorkItem DocumentQuestion::itemOf(const Statement &row) const
{
    const auto state = DocumentState(row.integer(State));
    const auto book = DocumentBook(row.integer(Book));
    const auto urgency = Urgency(row.integer(UrgencyColumn));
    const DueWords due = dueWords({row.isNull(DueAt) ? 0 : row.integer(DueAt)}, state, now, *calendar);
    WorkItem item;
    item.id = row.id(IdColumn);
    item.title = row.text(Subject);
    QStringList says;
    if (isNumbered(state))
        says << numberWords(book, row.integer(Number));
    const QDate issued = row.isNull(IssuedOn) ? QDate() : QDate::fromJulianDay(row.integer(IssuedOn));
    says << codeText(row.text(CodeNumber), row.text(CodeNotation))
         << (book == DocumentBook::Incoming ? row.text(Issuer) : row.text(Drafter)) << dateText(issued)
         << choiceWords(documentTypeChoices(), int(row.integer(Type)), language);
    if (const QString lead = row.text(Lead); !lead.isEmpty())
        says << Words::tr("chủ trì %1").arg(lead);
    says.removeAll(QString());
    item.subtitle = says.join(u" · "_s);
    item.stateText = stateWords(state, language);
    item.stateTone = toneOf(state);
    item.dueText = due.text;
    item.dueTone = due.tone;
    if (urgency != Urgency::Normal && !isClosed(state)) {
        item.markText = choiceWords(urgencyChoices(), int(urgency), language);
        item.markTone = toneOf(urgency);
    }
    item.isUnread = state == DocumentState::Arrived;
    item.sendState = sending.value(item.id, SendState::None);
    return item;
}

} // namespace edesk
