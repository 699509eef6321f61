// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/MentionCompleter.h"

#include "common/base/TextMatch.h"
#include "common/base/VietnameseText.h"
#include "common/domain/core/SystemActor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace edesk {
namespace {

constexpr QLatin1Char sign('@');
/// As long as a name may be: what is further from its sign is none.
constexpr qsizetype longestName = 50;

} // namespace

MentionCompleter::MentionCompleter(QLineEdit &line)
    : QObject(&line), m_line(line), m_completer(new QCompleter(this)), m_names(new QStringListModel(this))
{
    m_completer->setModel(m_names);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(&line);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &MentionCompleter::insert);
    connect(&line, &QLineEdit::textEdited, this, &MentionCompleter::offer);
}

void MentionCompleter::setFacts(const AssignmentFacts &facts, const Id &self)
{
    m_people.clear();
    add(facts.assignment.giverId, facts.assignment.giverName);
    add(facts.assignment.secondApproverId, facts.assignment.secondApproverName);
    for (const AssignmentParty &party : facts.parties) {
        if (party.current)
            add(party.personId, party.name);
    }
    for (const AssignmentEvent &event : facts.events)
        add(event.actorId, event.actorName);
    m_people.removeIf([&self](const Named &one) { return one.id == self; });
}

void MentionCompleter::add(const Id &id, const QString &name)
{
    const auto isSame = [&id](const Named &one) { return one.id == id; };
    if (id.isNull() || id == systemId() || name.isEmpty() ||
        std::any_of(m_people.cbegin(), m_people.cend(), isSame))
        return;
    m_people.append({id, name});
}

QList<Id> MentionCompleter::mentionedIn(const QString &text) const
{
    QList<Id> found;
    for (const Named &one : m_people) {
        const QString mark = sign + one.name;
        for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            const qsizetype end = at + mark.size();
            // A longer name may begin with this one.
            if (end < text.size() && text.at(end).isLetterOrNumber())
                continue;
            found.append(one.id);
            break;
        }
    }
    return found;
}

/// Where the name begins in which the cursor stands; -1 when it stands in none.
qsizetype MentionCompleter::beginOfName() const
{
    const QString before = m_line.text().left(m_line.cursorPosition());
    const qsizetype at = before.lastIndexOf(sign);
    return at >= 0 && before.size() - at - 1 <= longestName ? at + 1 : -1;
}

void MentionCompleter::offer()
{
    const qsizetype begin = beginOfName();
    QStringList names;
    if (begin >= 0) {
        const QString typed = m_line.text().mid(begin, m_line.cursorPosition() - begin);
        const QString query = folded(typed);
        for (const Named &one : m_people) {
            if (rankOf(query, one.name, {}, {}) != MatchRank::None && typed.trimmed() != one.name)
                names.append(one.name);
        }
    }
    m_names->setStringList(names);
    if (names.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void MentionCompleter::insert(const QString &name)
{
    const qsizetype begin = beginOfName();
    if (begin < 0)
        return;
    m_line.setSelection(int(begin), int(m_line.cursorPosition() - begin));
    m_line.insert(name + QLatin1Char(' '));
}

} // namespace edesk
