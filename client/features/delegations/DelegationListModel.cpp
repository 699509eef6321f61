// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/delegations/DelegationListModel.h"

#include "common/base/VietnameseDate.h"

namespace edesk {

using namespace Qt::StringLiterals;

QString roleText(Role role, Language language)
{
    for (const Choice &choice : roleChoices()) {
        if (choice.value == int(role))
            return QString::fromUtf8(language == Language::Vietnamese ? choice.vietnamese : choice.english);
    }
    return {};
}

QString periodText(const Delegation &delegation)
{
    return u"%1 – %2"_s.arg(dateText(delegation.validFrom), dateText(delegation.validTo));
}

DelegationListModel::DelegationListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_part(QString::fromLatin1(DelegationQuestion::Given)),
      m_query(context.queries, this, [this](const Result<DelegationAnswer> &answer) { take(answer); })
{
}

void DelegationListModel::setPart(const QString &part)
{
    m_part = part;
    refresh();
}

void DelegationListModel::refresh()
{
    const DelegationQuestion question{m_context.person, m_context.clock.now(), m_part};
    m_query.ask([question](ReplicaReader &reader) { return question.answer(reader); });
}

const DelegationLine &DelegationListModel::line(int row) const
{
    return *m_lines.constFind(item(row).id);
}

void DelegationListModel::take(const Result<DelegationAnswer> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        // To an earlier question: the answer to the last one is on its way.
        if (answer->part != m_part)
            return;
        QList<WorkItem> items;
        for (const DelegationLine &line : answer->lines) {
            m_lines.insert(line.delegation.id, line);
            items.append(itemOf(line));
        }
        m_counts = answer->counts;
        m_roles = answer->roles;
        reconcile(items);
    }
    Q_EMIT read();
}

WorkItem DelegationListModel::itemOf(const DelegationLine &line) const
{
    WorkItem item;
    item.id = line.delegation.id;
    item.title = u"%1 → %2"_s.arg(line.fromName, line.toName);
    item.subtitle = u"%1 · %2 · %3"_s.arg(roleText(line.delegation.role, m_context.language), line.place,
                                          periodText(line.delegation));
    switch (line.state) {
    case DelegationLine::State::Ahead:
        item.stateText = tr("Chưa đến ngày");
        break;
    case DelegationLine::State::InForce:
        item.stateText = tr("Đang hiệu lực");
        item.stateTone = Tone::InTime;
        break;
    case DelegationLine::State::Over:
        item.stateText = tr("Hết hạn");
        break;
    case DelegationLine::State::EndedEarly:
        item.stateText = tr("Chấm dứt sớm");
        break;
    }
    return item;
}

} // namespace edesk
