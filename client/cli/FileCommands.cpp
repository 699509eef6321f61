// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/Commands.h"
#include "client/cli/RecordJson.h"
#include "client/cli/References.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/content/ContentRef.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace edesk {

void Commands::sendFilesAnd(std::function<void(const Result<void> &sent)> next)
{
    whenFinished(m_desk->sendFiles(), this,
                 [next = std::move(next)](const Result<void> &sent) { next(sent); });
}

void Commands::attach()
{
    const auto assignment = References(*m_reader).find(m_arguments.words.first());
    if (!assignment)
        return end(assignment.error());
    const QString path = QDir().absoluteFilePath(m_arguments.words.at(1));
    whenFinished(m_desk->addFile(path), this, [this, id = assignment->id()](const Result<ContentRef> &ref) {
        if (!ref)
            return end(ref.error());
        AttachAssignmentFile attach;
        static_cast<ContentRef &>(attach) = *ref;
        attach.assignmentId = id;
        const Id behalf = Id::fromString(m_arguments.option(QStringLiteral("behalf")));
        const auto submitted =
            m_desk->submit(QString::fromLatin1(AttachAssignmentFile::Name), valuesOf(attach), 0, behalf);
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
