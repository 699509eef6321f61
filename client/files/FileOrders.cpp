// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileOrders.h"

#include "client/replica/Rebase.h"
#include "common/domain/assignment/AssignmentCommands.h"
#include "common/domain/content/ContentHash.h"
#include "common/domain/document/DocumentFileCommands.h"

#include <QCoreApplication>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileOrders)
};

template <typename Arguments>
StepOrder attaching(Arguments arguments, const ContentRef &ref)
{
    static_cast<ContentRef &>(arguments) = ref;
    return stepOrder(arguments, Words::tr("Đã thêm tệp “%1”").arg(ref.name), StepOrder::UndoSeconds);
}

} // namespace

StepOrder attachOrder(const EntityRef &subject, const ContentRef &ref, const Id &replaces)
{
    if (subject.kind == EntityKind::Document) {
        AttachDocumentFile attach;
        attach.documentId = subject.id;
        attach.replacesId = replaces;
        return attaching(attach, ref);
    }
    AttachAssignmentFile attach;
    attach.assignmentId = subject.id;
    return attaching(attach, ref);
}

StepOrder removeOrder(const EntityRef &subject, const AttachedFile &file)
{
    const QString done = Words::tr("Đã gỡ tệp “%1”").arg(file.ref.name);
    if (subject.kind == EntityKind::Document)
        return stepOrder(RemoveDocumentFile{subject.id, file.row.id}, done, StepOrder::UndoSeconds);
    return stepOrder(RemoveAssignmentFile{subject.id, file.row.id}, done, StepOrder::UndoSeconds);
}

std::optional<Error> obstacle(const FeatureContext &context, const StepOrder &order)
{
    Command command;
    command.id = Id::create();
    command.name = QString::fromLatin1(order.command);
    command.arguments = order.arguments;
    command.onBehalfOf = context.acting.onBehalfOf();
    command.recordedAt = context.clock.now();
    const auto effects =
        Rebase(context.reader.database(), context.catalogue, context.person).preview(command);
    // What only the server can decide may be tried.
    if (effects || effects.error().code == ErrorCode::Undecided)
        return {};
    return effects.error();
}

std::optional<Error> obstacleToAdding(const FeatureContext &context, const EntityRef &subject)
{
    const ContentRef any{QString(contentHashLength, u'0'), u"a.pdf"_s, 1, u"application/pdf"_s};
    return obstacle(context, attachOrder(subject, any));
}

} // namespace edesk
