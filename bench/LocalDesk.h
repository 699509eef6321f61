// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/Replica.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace edesk {

/// A desk without a server, its store filled with assignments of one leader as a first sync would.
class LocalDesk
{
public:
    /// Fills the store; the error that ended it.
    static Result<std::unique_ptr<LocalDesk>> create(int assignments);
    ~LocalDesk();

    const FeatureContext &context() const { return *m_context; }
    /// Of the same folder.
    QSettings &settings() { return m_settings; }
    ReplicaReader &reader() { return *m_reader; }

private:
    class Port;
    class Silence;

    LocalDesk();
    Result<void> fill(int assignments);
    Result<void> apply(qint64 from, int count);

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    SystemClock m_clock;
    Id m_person = Id::create();
    Id m_organisation = Id::create();
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<Port> m_port;
    std::unique_ptr<Silence> m_navigator;
    QObject m_lifetime;
    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<ReplicaQueries> m_queries;
    std::unique_ptr<DeskCalendar> m_calendar;
    std::unique_ptr<Acting> m_acting;
    std::optional<FeatureContext> m_context;
};

} // namespace edesk
