// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/Catalogues.h"
#include "common/protocol/CommandCodec.h"
#include "common/protocol/Page.h"
#include "common/protocol/PullMessages.h"
#include "server/sync/CommandIntake.h"
#include "server/sync/PageBuilder.h"

#include <QHash>

#include <map>

namespace edesk {

/// One person's desk as the server sees it: it makes numbered commands and keeps what pages bring.
class TestDesk
{
public:
    explicit TestDesk(const Id &person) : m_person(person) {}

    const Id &person() const { return m_person; }
    const Id &device() const { return m_device; }

    template <typename Arguments>
    QByteArray make(const Arguments &arguments)
    {
        return encoded(QString::fromLatin1(Arguments::Name), valuesOf(arguments));
    }
    /// Sends commands; the outcome of the batch.
    Result<CommandIntake::Outcome> send(CommandIntake &intake, Database &database,
                                        const QList<QByteArray> &commands) const;

    /// Pulls until nothing more follows; the number of pages. Checks that each page continues where the last
    /// ended.
    Result<int> pull(PageBuilder &pages, Database &database);
    /// Applies one page.
    Result<void> apply(const QByteArray &bytes);
    protocol::PullRequest request() const;

    /// The rows held in a scope, by id, with their canonical bytes.
    const std::map<qint64, std::map<Id, QByteArray>> &rows() const { return m_rows; }
    const QHash<qint64, QString> &scopes() const { return m_scopes; }
    qint64 cursor(qint64 scope) const { return m_cursors.value(scope); }
    void setCursor(qint64 scope, qint64 seq) { m_cursors.insert(scope, seq); }
    /// Whether any scope holds the row.
    bool holds(const Id &row) const;
    int restarts() const { return m_restarts; }
    qsizetype largestPage() const { return m_largestPage; }

    /// A command of this device with these arguments, whether they fit it or not.
    QByteArray encoded(const QString &name, std::vector<Value> arguments);

private:
    Result<void> applySegment(const protocol::Segment &segment);

    Id m_person;
    Id m_device = Id::create();
    qint64 m_number = 0;
    QHash<qint64, QString> m_scopes;
    QHash<qint64, qint64> m_cursors;
    QHash<qint64, qint64> m_begun;
    std::map<qint64, std::map<Id, QByteArray>> m_rows;
    int m_restarts = 0;
    qsizetype m_largestPage = 0;
};

} // namespace edesk
