// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/ContentMessages.h"
#include "server/files/ContentAccess.h"
#include "server/files/ContentFolder.h"
#include "server/files/FilePolicy.h"
#include "server/files/VirusScanner.h"

#include <memory>

namespace edesk {

/// Takes contents in: says what is there, takes parts, and stores what is verified and scanned, once. Whoever
/// refers to a content must have sent its bytes, or be able to read them. Thread-safe; each thread brings its
/// own connection.
class ContentIntake
{
public:
    /// All outlive it; without a scanner (null) nothing is scanned.
    ContentIntake(const Clock &clock, ContentAccess &access, ContentFolder folder, FilePolicy policy,
                  const VirusScanner *scanner);

    /// How far the server is with what the person has. When every byte is there they are verified:
    /// FileAltered when they are not what the hash says (the upload begins again), FileInfected,
    /// FileTypeRefused, ScannerUnavailable (they are kept). UploadsFull, StoreFull.
    Result<protocol::ContentStatus> offer(Database &database, const Id &person,
                                          const protocol::ContentOffer &offer);
    /// Takes a part of what was offered; its place is where the last answer said, or before.
    Result<protocol::ContentStatus> takePart(const Id &person, const QString &content, qint64 size, qint64 at,
                                             QByteArrayView bytes);

private:
    Result<void> admit(const protocol::ContentOffer &offer) const;
    Result<bool> isKnown(Database &database, const Id &person, const protocol::ContentOffer &offer);
    Result<PartFile> begin(const Id &person, const protocol::ContentOffer &offer) const;
    Result<void> verify(Database &database, PartFile &part, const protocol::ContentOffer &offer);
    Result<void> store(Database &database, PartFile &part, const Id &person,
                       const protocol::ContentOffer &offer);

    const Clock *m_clock;
    ContentAccess *m_access;
    ContentFolder m_folder;
    FilePolicy m_policy;
    const VirusScanner *m_scanner;
};

} // namespace edesk
