// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ContentIntake.h"

#include "common/domain/content/ContentHash.h"
#include "common/domain/content/ContentRules.h"
#include "server/files/ContentTable.h"

namespace edesk {
namespace {

constexpr qsizetype headBytes = 16;

} // namespace

ContentIntake::ContentIntake(const Clock &clock, ContentAccess &access, ContentFolder folder,
                             FilePolicy policy, const VirusScanner *scanner)
    : m_clock(&clock),
      m_access(&access),
      m_folder(std::move(folder)),
      m_policy(std::move(policy)),
      m_scanner(scanner)
{
}

Result<protocol::ContentStatus> ContentIntake::offer(Database &database, const Id &person,
                                                     const protocol::ContentOffer &offer)
{
    EDESK_CHECK(admit(offer));
    const auto known = isKnown(database, person, offer);
    if (!known)
        return known.error();
    if (*known) {
        // Of two desks of one person one was faster.
        const auto left = m_folder.part(offer.content, offer.size, person, false);
        if (left && *left)
            (*left)->discard();
        return protocol::ContentStatus{true, offer.size};
    }
    auto part = begin(person, offer);
    if (!part)
        return part.error();
    const auto received = part->size();
    if (!received)
        return received.error();
    if (*received < offer.size)
        return protocol::ContentStatus{false, *received};
    EDESK_CHECK(verify(database, *part, offer));
    EDESK_CHECK(store(database, *part, person, offer));
    return protocol::ContentStatus{true, offer.size};
}

Result<void> ContentIntake::admit(const protocol::ContentOffer &offer) const
{
    EDESK_CHECK(checkFileName(offer.name));
    EDESK_CHECK(checkFileSize(offer.name, offer.size));
    EDESK_CHECK(m_policy.admitName(offer.name));
    return isContentHash(offer.content) ? Result<void>()
                                        : failure(ErrorCode::InvalidArgument, {QStringLiteral("content")});
}

/// Whether the content is stored and the person has a right to it already, or gets one by what they can read.
Result<bool> ContentIntake::isKnown(Database &database, const Id &person, const protocol::ContentOffer &offer)
{
    ContentTable table(database);
    const auto entry = table.find(offer.content);
    if (!entry)
        return entry.error();
    if (*entry && (*entry)->state == ContentState::Infected)
        return failure(ErrorCode::FileInfected, {offer.name, (*entry)->finding});
    if (!*entry || (*entry)->size != offer.size || !m_folder.holds(offer.content, offer.size))
        return false;
    auto may = table.isHolder(offer.content, person);
    if (may && !*may)
        may = m_access->mayRead(database, person, offer.content);
    if (!may || !*may)
        return may;
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    EDESK_CHECK(table.touch(offer.content, m_clock->now()));
    EDESK_CHECK(table.addHolder(offer.content, person));
    EDESK_CHECK(transaction->commit());
    return true;
}

Result<PartFile> ContentIntake::begin(const Id &person, const protocol::ContentOffer &offer) const
{
    auto part = m_folder.part(offer.content, offer.size, person, false);
    if (!part)
        return part.error();
    if (*part)
        return std::move(**part);
    if (m_folder.unfinished(person) >= m_policy.uploads)
        return failure(ErrorCode::UploadsFull, {QString::number(m_policy.uploads)});
    part = m_folder.part(offer.content, offer.size, person, true);
    if (!part)
        return part.error();
    return std::move(**part);
}

Result<void> ContentIntake::verify(Database &database, PartFile &part, const protocol::ContentOffer &offer)
{
    QByteArray head;
    const auto hashed = hashFile(part.path(), [&](QByteArrayView piece) -> Result<void> {
        if (head.size() < headBytes)
            head.append(piece.first(std::min(piece.size(), headBytes - head.size())));
        return {};
    });
    if (!hashed)
        return failure(ErrorCode::StoreFailed, {}, hashed.error().cause);
    if (hashed->content != offer.content || hashed->size != offer.size) {
        part.discard();
        return failure(ErrorCode::FileAltered, {offer.name});
    }
    if (const auto fits = checkBeginning(offer.name, head); !fits) {
        part.discard();
        return fits;
    }
    const auto finding = m_scanner ? m_scanner->scan(part.path()) : Result<QString>(QString());
    if (!finding)
        return finding.error();
    if (finding->isEmpty())
        return {};
    part.discard();
    m_folder.remove(offer.content);
    EDESK_CHECK(ContentTable(database).put({offer.content, offer.size, ContentState::Infected, *finding},
                                           m_clock->now()));
    return failure(ErrorCode::FileInfected, {offer.name, *finding});
}

/// The rename happens while the entry is locked by the transaction: who sweeps removes files only so, too.
Result<void> ContentIntake::store(Database &database, PartFile &part, const Id &person,
                                  const protocol::ContentOffer &offer)
{
    auto transaction = database.begin();
    if (!transaction)
        return transaction.error();
    ContentTable table(database);
    EDESK_CHECK(table.put({offer.content, offer.size, ContentState::Whole, {}}, m_clock->now()));
    EDESK_CHECK(table.addHolder(offer.content, person));
    if (m_folder.holds(offer.content, offer.size))
        part.discard();
    else
        EDESK_CHECK(m_folder.accept(part, offer.content));
    return transaction->commit();
}

Result<protocol::ContentStatus> ContentIntake::takePart(const Id &person, const QString &content, qint64 size,
                                                        qint64 at, QByteArrayView bytes)
{
    if (!isContentHash(content) || size <= 0 || size > contentLimit)
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("content")});
    auto part = m_folder.part(content, size, person, false);
    if (!part)
        return part.error();
    if (!*part)
        return failure(ErrorCode::NotFound, {QStringLiteral("content")});
    const auto received = (*part)->size();
    if (!received)
        return received.error();
    // A part that comes again, or too early, changes nothing: the answer says where to go on.
    const bool fits =
        at == *received && !bytes.isEmpty() && bytes.size() <= contentPartSize && bytes.size() <= size - at;
    if (!fits)
        return protocol::ContentStatus{false, *received};
    EDESK_CHECK((*part)->write(at, bytes));
    return protocol::ContentStatus{false, at + bytes.size()};
}

} // namespace edesk
