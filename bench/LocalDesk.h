// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/replica/Replica.h"
#include "common/protocol/Page.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace edesk {

/// A desk without a server, its store filled as a first sync would: assignments of one leader, documents of
/// one agency whose registry and leader the person is.
class LocalDesk
{
public:
    struct Contents
    {
        int assignments = 0;
        int documents = 0;
    };

    /// Fills the store; the error that ended it.
    static Result<std::unique_ptr<LocalDesk>> create(const Contents &contents);
    ~LocalDesk();

    const FeatureContext &context() const { return *m_context; }
    /// Of the same folder.
    QSettings &settings() { return m_settings; }
    ReplicaReader &reader() { return *m_reader; }

private:
    class Port;
    class Silence;

    LocalDesk();
    Result<void> fill(const Contents &contents);
    Result<void> apply(const std::function<void(protocol::PageWriter &page, qint64 &seq)> &rows);
    Result<void> applyStaff();
    Result<void> applyAssignments(int first, int count);
    Result<void> applyDocuments(int first, int count);

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    SystemClock m_clock;
    Id m_person = Id::create();
    Id m_organisation = Id::create();
    /// Of the last row that was applied.
    qint64 m_sequence = 0;
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
