// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentWatch.h"

#include "client/features/assignments/AssignmentQuestion.h"

#include <QTimer>

namespace edesk {
namespace {

constexpr int minute = 60 * 1000;
/// Changes that come together are counted once.
constexpr int gathering = 100;

} // namespace

AssignmentWatch::AssignmentWatch(const FeatureContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_query(
          context.queries, this,
          [this](const Result<AssignmentCounts> &answer) {
              if (!answer)
                  return;
              m_counts = *answer;
              m_counts.wakeAtReturn(m_return, m_context.clock.now());
              Q_EMIT changed(m_counts);
          },
          ReplicaQueries::Lane::Background)
{
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(gathering);
    connect(soon, &QTimer::timeout, this, &AssignmentWatch::look);
    connect(&context.desk, &DeskPort::rowsChanged, soon, [soon](const QSet<EntityKind> &kinds) {
        const QSet<EntityKind> counted{EntityKind::Assignment, EntityKind::AssignmentParty,
                                       EntityKind::RoleGrant};
        if (kinds.intersects(counted) && !soon->isActive())
            soon->start();
    });
    connect(&context.calendar, &DeskCalendar::changed, soon, qOverload<>(&QTimer::start));
    connect(&context.acting, &Acting::changed, this, &AssignmentWatch::look);
    m_return.setSingleShot(true);
    connect(&m_return, &QTimer::timeout, this, &AssignmentWatch::look);
    // Deadlines pass without any row changing.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &AssignmentWatch::look);
    clock->start(minute);
    look();
}

void AssignmentWatch::look()
{
    m_query.ask([question = AssignmentQuestion::of(m_context)](ReplicaReader &reader) {
        return question.countsOfToday(reader);
    });
}

} // namespace edesk
