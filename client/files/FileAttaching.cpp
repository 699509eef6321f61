// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileAttaching.h"

#include "client/files/FileOrders.h"
#include "client/session/Completion.h"
#include "client/steps/TakeBack.h"

#include <QCoreApplication>

#include <memory>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileAttaching)
};

struct Run
{
    const FeatureContext &context;
    FileAttaching attaching;
    std::function<void(const QList<Error> &)> refused;
    qsizetype next = 0;
    QList<Id> commands = {};
    QList<Error> errors = {};
};

void end(const Run &run)
{
    if (!run.commands.isEmpty()) {
        const QString words = Words::tr("Đã thêm %Ln tệp; gửi sau %1 giây", nullptr, int(run.commands.size()))
                                  .arg(StepOrder::UndoSeconds);
        run.context.navigator.offerUndo(words, [&context = run.context, commands = run.commands] {
            for (const Id &command : commands)
                takeBack(context, command);
        });
    }
    if (!run.errors.isEmpty())
        run.refused(run.errors);
}

void submitNext(const std::shared_ptr<Run> &run)
{
    if (run->next == run->attaching.files.size())
        return end(*run);
    const FileAttaching &attaching = run->attaching;
    const StepOrder order =
        attachOrder(attaching.subject, attaching.files.at(run->next++), attaching.replaces);
    whenFinished(order.submit(run->context, attaching.onBehalfOf), &run->context.lifetime,
                 [run](const Result<OutboxItem> &item) {
                     if (item)
                         run->commands.append(item->command.id);
                     else
                         run->errors.append(item.error());
                     submitNext(run);
                 });
}

} // namespace

void attachFiles(const FeatureContext &context, const FileAttaching &attaching,
                 const std::function<void(const QList<Error> &)> &refused)
{
    submitNext(std::make_shared<Run>(Run{context, attaching, refused}));
}

} // namespace edesk
