// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileListModel.h"

#include "client/files/AttachedFiles.h"
#include "client/files/FileWords.h"

#include <algorithm>

namespace edesk {
namespace {

/// The file is the first row that its command makes.
constexpr quint32 firstRow = 1;

/// Where the commands that brought the files of a row in stand, by the files' rows.
QHash<Id, SendState> sendStates(const QList<OutboxItem> &items, const Id &subject)
{
    QHash<Id, SendState> states;
    for (const OutboxItem &item : items) {
        if (item.subject.id == subject)
            states.insert(Id::derive(item.command.id, firstRow),
                          item.isUnanswered() ? SendState::Waiting : SendState::Sent);
    }
    return states;
}

} // namespace

FileListModel::FileListModel(const FeatureContext &context, QObject *parent)
    : ReconciledListModel(parent),
      m_context(context),
      m_query(context.queries, this, [this](const Result<QList<AttachedFile>> &files) { take(files); })
{
    connect(&context.desk, &DeskPort::rowsChanged, this, [this](const QSet<EntityKind> &kinds) {
        if (kinds.contains(fileKindOf(m_subject.kind)))
            refresh();
    });
    connect(&context.desk, &DeskPort::outboxChanged, this, &FileListModel::rebuild);
    connect(&context.desk, &DeskPort::transferChanged, this, &FileListModel::followTransfer);
}

void FileListModel::setSubject(const EntityRef &subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    m_files.clear();
    rebuild();
    refresh();
}

void FileListModel::refresh()
{
    if (!m_subject.id.isNull())
        m_query.askInstead(
            [subject = m_subject](ReplicaReader &reader) { return attachedFiles(reader, subject); });
}

std::optional<TransferStatus> FileListModel::transferOf(const AttachedFile &file) const
{
    for (const TransferStatus &status : m_context.desk.transfers()) {
        if (status.content == file.ref.content)
            return status;
    }
    return {};
}

void FileListModel::take(const Result<QList<AttachedFile>> &files)
{
    // Cancelled, or asked for another row meanwhile.
    if (m_subject.id.isNull())
        return;
    if (!files)
        return Q_EMIT failed(files.error());
    m_files = *files;
    rebuild();
}

void FileListModel::followTransfer(const TransferStatus &status)
{
    const bool concerns = std::any_of(m_files.cbegin(), m_files.cend(), [&](const AttachedFile &file) {
        return file.ref.content == status.content;
    });
    if (!concerns)
        return;
    rebuild();
    if (status.phase == TransferStatus::Phase::Done)
        refresh();
}

void FileListModel::rebuild()
{
    m_sending = sendStates(m_context.desk.outbox(), m_subject.id);
    QList<WorkItem> items;
    for (const AttachedFile &file : std::as_const(m_files))
        items.append(itemOf(file));
    reconcile(items);
    Q_EMIT changed();
}

WorkItem FileListModel::itemOf(const AttachedFile &file) const
{
    const FileStanding standing =
        standingOf(file, m_sending.value(file.row.id, SendState::None), transferOf(file));
    WorkItem item;
    item.id = file.row.id;
    item.title = file.ref.name;
    item.subtitle = standing.error ? errorText(*standing.error, m_context.language)
                                   : fileDetails(file, m_context.clock.now(), m_context.language);
    item.dueText = standing.pill.text;
    item.dueTone = standing.pill.tone;
    item.dueIcon = standing.pill.icon;
    return item;
}

} // namespace edesk
