// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/cli/CliArguments.h"
#include "client/cli/CliCommand.h"
#include "client/cli/CliOutput.h"
#include "client/cli/TerminationSignal.h"
#include "client/registers/DocumentRegister.h"
#include "client/replica/ReplicaReader.h"
#include "client/sync/DeskCore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace edesk {

struct Document;
struct ScanJob;

/// The verbs of edesk-cli over one profile. Each ends by `finished`.
class Commands : public QObject
{
    Q_OBJECT

public:
    Commands(const CliArguments &arguments, const CliOutput &output, const Catalogue &catalogue,
             const Clock &clock);
    ~Commands() override;

    /// Runs the verb of the arguments.
    void start();

Q_SIGNALS:
    void finished(edesk::ExitCode code);

private:
    static const CliCommand *find(const QString &verb);
    void run(const CliCommand &command);
    void end(const Result<void> &result);
    void leave(ExitCode code, const std::optional<Error> &reported = std::nullopt);
    void misuse(const Error &error);
    void warn(const Error &error);

    void signIn();
    void signOut();
    void password();
    void sync();
    void status();
    void list();
    void show();
    void doCommand();
    void outbox();
    void takeBack();
    void dismiss();
    void search();
    void check();
    void watch();
    void whoAmI();
    void commands();
    void offline();
    void attach();
    void fetch();
    void printRegister();
    void scanners();
    void scan();
    void scanFrom(const QString &device);
    void dossier();
    void document();

    Result<std::vector<Value>> argumentsOf(const CommandType &type);
    Result<RegisterExtent> registerExtent();
    Result<RowQuery> queryOf(const EntityType &type);
    void sendFilesAnd(std::function<void(const Result<void> &sent)> next);
    void checkFormOf(const Document &document, const QString &file, const QString &name);
    void fillTemplateOf(const Document &document, const QString &file);
    void keepFetched(const QString &path, const QString &target);
    void reportSent(const Id &command, const Result<void> &round, bool withFiles = true);
    void printWatched(const QSet<EntityKind> &kinds);
    void printListening(const SyncStatus &status);
    bool openReader();

    CliArguments m_arguments;
    CliOutput m_output;
    const Catalogue *m_catalogue;
    const Clock *m_clock;
    std::unique_ptr<DeskCore> m_desk;
    std::unique_ptr<ReplicaReader> m_reader;
    QHash<EntityRef, qint64> m_seen;
    /// What went wrong on the way; told at the end, unless the answer tells it.
    QList<Error> m_warnings;
    std::unique_ptr<ScanJob> m_scan;
    TerminationSignal m_termination;
    bool m_listening = false;
    bool m_ended = false;
};

} // namespace edesk

Q_DECLARE_METATYPE(edesk::ExitCode)
