// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/delegations/DelegationQuestion.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

#include <optional>

namespace edesk {

/// The delegations of a part of the screen, read without holding up the window.
class DelegationListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    /// `context` must outlive the model.
    explicit DelegationListModel(const FeatureContext &context, QObject *parent = nullptr);

    void setPart(const QString &part);
    const QString &part() const { return m_part; }
    /// Reads the lines again; `read()` tells when they are there.
    void refresh();
    const DelegationLine &line(int row) const;
    /// How many lines a part has, as of the last reading.
    int count(const QString &part) const { return m_counts.value(part); }
    /// The roles that the person may delegate.
    const QList<OwnRole> &roles() const { return m_roles; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// What is shown is as new as the question, or `error()` says why not.
    void read();

private:
    void take(const Result<DelegationAnswer> &answer);
    WorkItem itemOf(const DelegationLine &line) const;

    const FeatureContext &m_context;
    QString m_part;
    QHash<Id, DelegationLine> m_lines;
    QHash<QString, int> m_counts;
    QList<OwnRole> m_roles;
    std::optional<Error> m_error;
    LatestQuery<DelegationAnswer> m_query;
};

/// "Lãnh đạo" in the person's language.
QString roleText(Role role, Language language);
/// "01/06/2026 – 30/06/2026".
QString periodText(const Delegation &delegation);

} // namespace edesk
