// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/dossiers/DossierPackage.h"
#include "client/replica/DeskPort.h"
#include "client/session/Completion.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>

namespace edesk {

/// Writes one dossier as a ZIP file: fetches the contents that are not on this desk, then writes beside the
/// target, and renames. Made for one export.
class DossierExport : public QObject
{
    Q_OBJECT

public:
    /// What became of it.
    struct Made
    {
        QString path;
        qint64 files = 0;
        /// Items left out because this person may not see them; the index names them.
        qint64 unseen = 0;
    };

    /// `desk` outlives this.
    DossierExport(DeskPort &desk, DossierPackage package, QString target, QObject *parent = nullptr);
    /// Cancels, and waits for the writing to end.
    ~DossierExport() override;

    /// Once. FileFailed when the target exists or cannot be written, StoreFull, Cancelled, FileNotHere and
    /// whatever else keeps a content away, naming its file.
    QFuture<Result<Made>> run();
    void cancel();

Q_SIGNALS:
    /// Of all there is to do, between 0 and 1.
    void progressed(double part);

private:
    void fetchNext();
    void keep(const QString &path);
    void write();
    void finish(const Result<void> &result);

    DeskPort &m_desk;
    DossierPackage m_package;
    QString m_target;
    std::vector<PackedFile> m_files;
    /// The files fetched so far, kept from the cache's eviction, which knows no export.
    QStringList m_paths;
    QTemporaryDir m_aside;
    Completion<Made> m_completion;
    std::atomic<bool> m_cancelled = false;
    QThreadPool m_pool;
};

} // namespace edesk
