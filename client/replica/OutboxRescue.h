// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/core/Catalogue.h"
#include "common/store/Database.h"

namespace edesk {

/// Carries over what can be read of a damaged outbox: commands with where they stand and what the server
/// answered, drafts, what was put off, the files to be sent, and the counter of numbers. Commands keep
/// identity and number, so nothing is done twice.
class OutboxRescue
{
public:
    /// The server takes any number that this device has not used yet. Where the counter cannot be read,
    /// numbers go on this far above the greatest one seen: more commands than a desk makes between two
    /// grants.
    static constexpr qint64 NumberMargin = 1'000'000;

    /// `into` has the tables of an outbox, empty.
    OutboxRescue(Database &into, const Catalogue &catalogue) : m_into(&into), m_catalogue(&catalogue) {}

    /// One transaction. `knownNumber` is the greatest number the server had heard of. Without a readable
    /// `from` (null) only the numbers go on. Fails when `into` cannot be written.
    Result<void> run(Database *from, qint64 knownNumber);
    /// How many commands and drafts could not be carried over, at least: a damaged place, which may have held
    /// several, counts once.
    int lost() const { return m_lost; }

private:
    using Take = Result<void> (OutboxRescue::*)(const Statement &row);
    Result<void> takeAll(Database &from, const QString &next, Take take);
    Result<void> takeCommand(const Statement &row);
    Result<void> takeDraft(const Statement &row);
    Result<void> takeSnoozes(Database &from);
    Result<void> takeSnooze(const Statement &row);
    Result<void> takeUploads(Database &from);
    Result<void> takeUpload(const Statement &row);
    template <typename... Values>
    Result<void> put(const QString &sql, const Values &...values);
    Result<void> setCounter(Database *from);

    Database *m_into;
    const Catalogue *m_catalogue;
    qint64 m_greatest = 0;
    int m_lost = 0;
};

} // namespace edesk
