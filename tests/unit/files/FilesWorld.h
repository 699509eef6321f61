// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/ContentIntake.h"
#include "server/files/ContentTable.h"
#include "tests/unit/server/ServerWorld.h"

namespace edesk {

/// A file as a person has it.
struct SampleFile
{
    QByteArray bytes;
    ContentRef ref;

    /// A PDF, as far as its first bytes say, of this size; other seeds have other bytes.
    static SampleFile pdf(qint64 size, int seed = 1);
    protocol::ContentOffer offer() const { return {ref.content, ref.size, ref.name}; }
};

/// A server's world with a folder of files, and one task: the leader gave it to the first specialist, the
/// second joins.
class FilesWorld
{
public:
    explicit FilesWorld(const DatabaseAddress &address, const FilePolicy &policy = {},
                        const VirusScanner *scanner = nullptr, const QString &folder = {});

    ServerWorld server;
    QTemporaryDir files;
    ContentFolder folder;
    ContentAccess access;
    ContentIntake intake;
    Id task;

    Database &database() { return server.database(); }
    ContentTable table() { return ContentTable(database()); }
    TestDesk &deskOf(const Id &person);
    /// The command; the row's id.
    Id attach(const Id &person, const ContentRef &ref);
    void remove(const Id &person, const Id &file);
    /// The whole way of an upload; what the last answer said.
    Result<protocol::ContentStatus> upload(const Id &person, const SampleFile &file);
    Result<protocol::ContentStatus> offer(const Id &person, const SampleFile &file)
    {
        return intake.offer(database(), person, file.offer());
    }
    Result<protocol::ContentStatus> part(const Id &person, const SampleFile &file, qint64 at, qint64 length);
    /// The key of the error with which the row's contents are refused; "ok" when they are given.
    QString reading(const Id &person, const Id &row);

private:
    std::map<Id, TestDesk> m_desks;
};

} // namespace edesk
