// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentFilter.h"

#include "common/domain/document/Document.h"
#include "common/domain/organisation/Role.h"

#include <array>
#include <vector>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;
using S = DocumentState;

/// The chips that stand for states.
struct StatesOfChip
{
    DocumentBook book;
    const char *chip;
    std::vector<S> states;
};

const std::array chipStates{
    StatesOfChip{DocumentBook::Incoming, DocumentFilter::Arrived, {S::Arrived}},
    StatesOfChip{DocumentBook::Incoming, DocumentFilter::ToDirect, {S::Accepted, S::Submitted}},
    StatesOfChip{DocumentBook::Incoming, DocumentFilter::InWork, {S::Assigned, S::InProgress}},
    StatesOfChip{DocumentBook::Incoming,
                 DocumentFilter::Overdue,
                 {S::Arrived, S::Accepted, S::Submitted, S::Assigned, S::InProgress}},
    StatesOfChip{DocumentBook::Incoming, DocumentFilter::ToDo, {S::Arrived, S::Accepted, S::Submitted}},
    StatesOfChip{DocumentBook::Outgoing, DocumentFilter::Drafts, {S::Draft}},
    StatesOfChip{DocumentBook::Outgoing, DocumentFilter::ToCheck, {S::ContentCheck, S::FormCheck}},
    StatesOfChip{DocumentBook::Outgoing, DocumentFilter::ToSign, {S::Signing}},
    StatesOfChip{DocumentBook::Outgoing, DocumentFilter::ToIssue, {S::Signed, S::Numbered}},
    StatesOfChip{DocumentBook::Outgoing, DocumentFilter::Issued, {S::Issued, S::Archived}},
    StatesOfChip{DocumentBook::Outgoing,
                 DocumentFilter::ToDo,
                 {S::Draft, S::ContentCheck, S::FormCheck, S::Signing, S::Signed, S::Numbered}},
};

QString among(const std::vector<S> &states)
{
    QStringList numbers;
    for (const S state : states)
        numbers << QString::number(int(state));
    return numbers.join(u", "_s);
}

/// The organisations in which the person holds one of these roles.
QList<Id> placesOf(const Actor &actor, std::initializer_list<Role> roles)
{
    QList<Id> places;
    for (const HeldRole &held : actor.roles) {
        for (const Role role : roles) {
            if (held.role == roleKey(role) && !places.contains(held.organisation))
                places.append(held.organisation);
        }
    }
    return places;
}

/// Conditions with their values, joined by OR.
class Waiting
{
public:
    explicit Waiting(std::vector<Value> &values) : m_values(values) {}

    /// Documents in these states wait for whoever has `field` among these places.
    void add(const std::vector<S> &states, const QString &field, const QList<Id> &places,
             const QString &further = {})
    {
        if (places.isEmpty())
            return;
        const QString marks = QStringList(places.size(), u"?"_s).join(u", "_s);
        m_conditions << u"(+state IN (%1) AND %2 IN (%3)%4)"_s.arg(among(states), field, marks, further);
        m_values.insert(m_values.end(), places.cbegin(), places.cend());
    }
    void addValue(const Id &value) { m_values.emplace_back(value); }
    bool isEmpty() const { return m_conditions.isEmpty(); }
    QString condition() const { return isEmpty() ? u"0"_s : u"(%1)"_s.arg(m_conditions.join(u" OR "_s)); }

private:
    QStringList m_conditions;
    std::vector<Value> &m_values;
};

/// Whose turn it is. Who may do more than wait is the business of the state tables.
QString waitsFor(const Actor &actor, std::vector<Value> &values)
{
    const QList<Id> registries = placesOf(actor, {Role::Clerk, Role::Office});
    const QList<Id> leaders = placesOf(actor, {Role::Leader});
    const QList<Id> checkers = placesOf(actor, {Role::Leader, Role::Office, Role::Head});
    Waiting waiting(values);
    waiting.add({S::Arrived, S::Accepted, S::FormCheck, S::Signed, S::Numbered}, u"agency_id"_s, registries);
    if (!leaders.isEmpty()) {
        waiting.add({S::Submitted, S::Signing}, u"agency_id"_s, leaders,
                    u" AND (signer_id IS NULL OR +signer_id = ?)"_s);
        waiting.addValue(actor.principal());
    }
    waiting.add({S::ContentCheck}, u"drafting_organisation_id"_s, checkers);
    waiting.add({S::Draft}, u"+drafter_id"_s, {actor.principal()});
    return waiting.condition();
}

} // namespace

QStringList DocumentFilter::chips(DocumentBook book)
{
    const auto named = [](std::initializer_list<const char *> chips) {
        QStringList all;
        for (const char *chip : chips)
            all << QString::fromLatin1(chip);
        return all;
    };
    return book == DocumentBook::Incoming ? named({All, ToDo, Overdue, Arrived, ToDirect, InWork})
                                          : named({All, ToDo, Drafts, ToCheck, ToSign, ToIssue, Issued});
}

QString DocumentFilter::states() const
{
    for (const StatesOfChip &one : chipStates) {
        if (one.book == book && chip == QLatin1StringView(one.chip))
            return among(one.states);
    }
    return {};
}

/// States tell the register, so that naming it too would only lead away from their index.
RowQuery DocumentFilter::query(const Actor &asker, Instant now, Way way) const
{
    RowQuery query;
    QStringList conditions;
    const QString ofChip = states();
    if (ofChip.isEmpty() || way == Way::Order)
        conditions << u"book = %1"_s.arg(int(book));
    if (!ofChip.isEmpty())
        conditions << u"%1state IN (%2)"_s.arg(way == Way::Order ? u"+"_s : QString(), ofChip);
    if (chip == QLatin1StringView(Overdue)) {
        conditions << u"+due_at < ?"_s;
        query.values.emplace_back(now.ms);
    } else if (chip == QLatin1StringView(ToDo)) {
        conditions << waitsFor(asker, query.values);
    }
    if (const QString expression = searchExpression(words); !expression.isEmpty()) {
        conditions << u"rid IN (SELECT rowid FROM document_search WHERE document_search MATCH ?)"_s;
        query.values.emplace_back(expression);
    } else if (!words.trimmed().isEmpty()) {
        // Signs alone are no words: nothing begins with them.
        conditions << u"0"_s;
    }
    query.where = conditions.join(u" AND "_s);
    query.orderBy = QString::fromLatin1(documentOrder);
    return query;
}

} // namespace edesk
