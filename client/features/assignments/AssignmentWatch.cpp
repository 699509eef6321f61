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
              if (const int wait = m_counts.msToReturn(m_context.clock.now()); wait >= 0)
                  m_return.start(wait);
              else
                  m_return.stop();
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
    AssignmentQuestion question;
    question.person = m_context.person;
    question.userName = m_context.userName;
    question.now = m_context.clock.now();
    m_query.ask([question](ReplicaReader &reader) { return question.countsOfToday(reader); });
}

} // namespace edesk
