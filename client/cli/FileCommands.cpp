// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/RecordJson.h"
#include "client/cli/References.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/content/ContentRef.h"
#include "common/domain/document/DocumentFileCommands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace edesk {
namespace {

/// The command that adds a file to a row, and its arguments.
struct Attaching
{
    QString command;
    std::vector<Value> arguments;
};

Attaching attachingTo(const Record &row, const ContentRef &ref, const Id &replaces)
{
    if (row.kind() == EntityKind::Document) {
        AttachDocumentFile attach;
        static_cast<ContentRef &>(attach) = ref;
        attach.documentId = row.id();
        attach.replacesId = replaces;
        return {QString::fromLatin1(AttachDocumentFile::Name), valuesOf(attach)};
    }
    AttachAssignmentFile attach;
    static_cast<ContentRef &>(attach) = ref;
    attach.assignmentId = row.id();
    return {QString::fromLatin1(AttachAssignmentFile::Name), valuesOf(attach)};
}

} // namespace

void Commands::sendFilesAnd(std::function<void(const Result<void> &sent)> next)
{
    whenFinished(m_desk->sendFiles(), this,
                 [next = std::move(next)](const Result<void> &sent) { next(sent); });
}

void Commands::attach()
{
    const auto row = References(*m_reader).find(m_arguments.words.first());
    if (!row)
        return end(row.error());
    const bool takesFiles = row->kind() == EntityKind::Assignment || row->kind() == EntityKind::Document;
    if (!takesFiles)
        return end(failure(ErrorCode::InvalidArgument, {m_arguments.words.first()}));
    Id replaces;
    if (m_arguments.has(QStringLiteral("replaces"))) {
        const auto earlier = References(*m_reader).find(m_arguments.option(QStringLiteral("replaces")));
        if (!earlier)
            return end(earlier.error());
        replaces = earlier->id();
    }
    const QString path = QDir().absoluteFilePath(m_arguments.words.at(1));
    whenFinished(m_desk->addFile(path), this, [this, row = *row, replaces](const Result<ContentRef> &ref) {
        if (!ref)
            return end(ref.error());
        const Id behalf = Id::fromString(m_arguments.option(QStringLiteral("behalf")));
        const Attaching attaching = attachingTo(row, *ref, replaces);
        const auto submitted = m_desk->submit(attaching.command, attaching.arguments, 0, behalf);
        whenFinished(submitted, this, [this](const Result<OutboxItem> &item) {
            if (!item)
                return end(item.error());
            whenFinished(m_desk->syncOnce(), this,
                         [this, command = item->command.id](const Result<void> &round) {
                             sendFilesAnd([=, this](const Result<void> &sent) {
                                 // A refusal of the file itself is told; that the network is away is "not
                                 // sent".
                                 const bool refused = round && !sent &&
                                                      sent.error().code != ErrorCode::ServerUnreachable &&
                                                      sent.error().code != ErrorCode::TimedOut;
                                 if (refused)
                                     end(sent);
                                 else
                                     reportSent(command, round, sent.ok());
                             });
                         });
        });
    });
}

void Commands::fetch()
{
    const auto row = References(*m_reader).find(m_arguments.words.first());
    if (!row)
        return end(row.error());
    const auto held = contentOf(*row);
    if (!held)
        return end(failure(ErrorCode::InvalidArgument, {m_arguments.words.first()}));
    QString target = m_arguments.option(QStringLiteral("out"));
    if (target.isEmpty())
        target = held->ref.name;
    target = QDir().absoluteFilePath(target);
    if (QFileInfo::exists(target))
        return end(failure(ErrorCode::FileFailed, {target}, qt_error_string(EEXIST)));
    whenFinished(m_desk->openContent({row->kind(), row->id()}), this,
                 [this, target](const Result<QString> &path) {
                     if (path)
                         keepFetched(*path, target);
                     else
                         end(path.error());
                 });
}

void Commands::keepFetched(const QString &path, const QString &target)
{
    QFile copy(path);
    if (!copy.copy(target))
        return end(failure(ErrorCode::FileFailed, {target}, copy.errorString()));
    if (m_output.json())
        m_output.object(
            {{QStringLiteral("file"), target}, {QStringLiteral("size"), QFileInfo(target).size()}});
    else
        m_output.line(target);
    end({});
}

} // namespace edesk
