// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/PeopleSearch.h"

#include "client/replica/SearchKey.h"
#include "client/people/OwnRoles.h"
#include "common/domain/assignment/Proceeding.h"
#include "common/domain/organisation/Person.h"
#include "common/store/StoreView.h"

#include <QClipboard>
#include <QGuiApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

PeopleSearch::PeopleSearch(const FeatureContext &context, QObject *parent)
    : SearchSource(parent),
      m_context(context),
      m_query(context.queries, this,
              [this](const Result<Answer> &answer) {
                  if (!answer) {
                      Q_EMIT found(m_words, {});
                      return;
                  }
                  m_basis = answer->basis;
                  Q_EMIT found(answer->words, hitsOf(answer->people));
              }),
      m_recall(context.queries, this, [this](const Result<Answer> &answer) {
          if (answer)
              Q_EMIT recalled(hitsOf(answer->people));
      })
{
    connect(&context.desk, &DeskPort::rowsChanged, this, &PeopleSearch::follow);
}

QString PeopleSearch::heading() const
{
    return tr("Người");
}

PeopleQuestion PeopleSearch::question() const
{
    PeopleQuestion question;
    question.reach = PeopleQuestion::Reach::Everyone;
    question.person = m_context.person;
    question.userName = m_context.userName;
    question.onBehalfOf = m_context.acting.onBehalfOf();
    question.now = m_context.clock.now();
    return question;
}

void PeopleSearch::find(const QString &words, int limit)
{
    m_words = words;
    PeopleQuestion asked = question();
    asked.words = words;
    asked.most = limit;
    asked.basis = m_basis;
    m_query.ask([asked](ReplicaReader &reader) { return answer(reader, asked); });
}

void PeopleSearch::recall(const QStringList &keys)
{
    PeopleQuestion asked = question();
    asked.only = idsOfSearchKeys(keys, entityType<Person>());
    asked.most = int(asked.only.size());
    asked.basis = m_basis;
    m_recall.ask([asked](ReplicaReader &reader) -> Result<Answer> {
        if (asked.only.isEmpty())
            return Answer();
        return answer(reader, asked);
    });
}

Result<PeopleSearch::Answer> PeopleSearch::answer(ReplicaReader &reader, const PeopleQuestion &question)
{
    const auto read = question.answer(reader);
    if (!read)
        return read.error();
    const Actor actor =
        ownActor(reader, question.person, question.userName, question.now, question.onBehalfOf);
    const StoreView view(reader.database(), false);
    Answer answer{read->words, {}, read->basis};
    for (const ListedPerson &person : read->people)
        answer.people.append({person, partyFor(view, actor, person.id, PartyRole::Lead).ok()});
    return answer;
}

/// Titles of positions and the like are read again when they may be other ones.
void PeopleSearch::follow(const QSet<EntityKind> &kinds)
{
    if (kinds.intersects({EntityKind::Position, EntityKind::RoleGrant, EntityKind::Organisation}))
        m_basis.reset();
}

QList<SearchHit> PeopleSearch::hitsOf(const QList<FoundPerson> &people) const
{
    QList<SearchHit> hits;
    for (const FoundPerson &person : people) {
        const ListedPerson &listed = person.listed;
        const auto open = [this, person] {
            if (person.isGivable)
                m_context.navigator.giveWork(person.listed.id);
            else
                tellOf(person.listed);
        };
        hits.append({searchKey(entityType<Person>(), listed.id), Icon::Person, listed.name,
                     joined({listed.position, listed.divisionName}), open});
    }
    return hits;
}

void PeopleSearch::tellOf(const ListedPerson &person) const
{
    const auto row = m_context.reader.find(entityType<Person>(), person.id);
    if (!row)
        return m_context.navigator.tellError(row.error());
    if (!*row)
        return m_context.navigator.tellError(failure(ErrorCode::NotFound, {u"person"_s}));
    const auto known = fromRecord<Person>(**row);
    const QString told =
        joined({known.fullName, person.position, person.divisionName, known.phone, known.email});
    m_context.navigator.tell(told, tr("Chép"), [told] { QGuiApplication::clipboard()->setText(told); });
}

} // namespace edesk
