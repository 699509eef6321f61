// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/Replica.h"
#include "common/domain/assignment/Assignment.h"
#include "tests/gui/assignments/FakeDesk.h"
#include "tests/gui/assignments/FakeNavigator.h"
#include "tests/support/FakeClock.h"
#include "tests/unit/domain/World.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace edesk {

/// The desk of one person of the `World`, in a folder of its own: organisations, people, their roles and
/// whatever the test gives arrive as protocol pages, as from a server.
class SampleReplica
{
public:
    /// The desk of the director of the department unless another person is named.
    explicit SampleReplica(WorldId person = &World::director);

    World world;
    FakeClock clock;

    /// Work given by the director, on the server; `send()` brings it here. Answers its id.
    Id give(const QString &title, Instant due, const Id &lead, const QList<Id> &joiners = {});
    /// A command of somebody else on the server.
    template <typename Arguments>
    void perform(const Id &person, const Arguments &arguments)
    {
        const auto effects = world.perform(world.actor(person), arguments);
        Q_ASSERT(effects);
        note(*effects);
    }
    /// A row that the server holds; `send()` brings it here.
    void add(const Record &record);
    /// A scope that the person holds from the next `send()` on, so that what they do in it shows here.
    void addScope(const Scope &granted) { m_scopes.append(granted); }
    /// Applies everything that is new on the server.
    void send();

    QString folder() const { return m_folder.path(); }
    Replica &replica() { return *m_replica; }
    FakeDesk &desk() { return *m_desk; }
    FakeNavigator &navigator() { return m_navigator; }
    QSettings &settings() { return m_settings; }
    const FeatureContext &context() const { return *m_context; }

private:
    void addWorld();
    void note(const Effects &effects);

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    Id m_person;
    std::vector<Record> m_news;
    QList<Scope> m_scopes;
    qsizetype m_grants = 0;
    qint64 m_sequence = 0;
    FakeNavigator m_navigator;
    QObject m_lifetime;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<ReplicaQueries> m_queries;
    std::unique_ptr<DeskCalendar> m_calendar;
    std::unique_ptr<Acting> m_acting;
    std::optional<FeatureContext> m_context;
};

} // namespace edesk
