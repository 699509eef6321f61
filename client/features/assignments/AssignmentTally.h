// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AllowedActions.h"
#include "client/features/assignments/AssignmentQuestion.h"
#include "client/replica/FeatureContext.h"

#include <QHash>
#include <QObject>

namespace edesk {

/// Which of many assignments a step may be taken on, by the rules that show the steps of one. Read in another
/// thread a few hundred at a time, so that other questions are answered between.
class AssignmentTally : public QObject
{
    Q_OBJECT

public:
    /// The assignments asked about: those, or all that the filter of the question finds.
    struct Subject
    {
        QList<Id> ids = {};
        std::optional<AssignmentFilter> filter = std::nullopt;

        bool operator==(const Subject &) const = default;
    };
    struct Row
    {
        Id id;
        QString title;
    };

    /// `context` must outlive the tally.
    explicit AssignmentTally(const FeatureContext &context, QObject *parent = nullptr);

    /// Counts anew; what was counted of the same subject holds until then, of another it is forgotten.
    void count(const Subject &subject);
    /// Nothing is counted, and nothing will be told.
    void clear();
    /// Whether what is told is of the subject last asked for.
    bool isKnown() const { return m_isKnown; }
    /// In the order of the list.
    const QList<Row> &rows(AssignmentAction step) const;
    /// Every assignment of the subject that the desk holds.
    const QList<Id> &all() const { return m_all; }

Q_SIGNALS:
    void counted();
    void failed(const edesk::Error &error);

private:
    struct Part
    {
        QHash<AssignmentAction, QList<Row>> rows = {};
        QList<Id> all = {};
    };

    void begin(const QList<Id> &ids);
    void readNext();
    void take(const Part &part);
    static Result<Part> read(ReplicaReader &reader, const AssignmentQuestion &asker, const QList<Id> &ids);

    const FeatureContext &m_context;
    Subject m_subject;
    AssignmentQuestion m_asker;
    /// Tells the answers to what is no longer asked.
    int m_asked = 0;
    QList<Id> m_left;
    Part m_reading;
    QHash<AssignmentAction, QList<Row>> m_rows;
    QList<Id> m_all;
    bool m_isKnown = false;
};

} // namespace edesk
