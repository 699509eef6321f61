// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"
#include "client/ui/ReconciledListModel.h"

namespace edesk {

/// The files of one row, each with where its contents are. Follows sync and the ways of the contents without
/// ever being reset for the same row.
class FileListModel final : public ReconciledListModel
{
    Q_OBJECT

public:
    /// `context` must outlive the model.
    explicit FileListModel(const FeatureContext &context, QObject *parent = nullptr);

    /// Whose files these are; none without an id.
    void setSubject(const EntityRef &subject);
    const EntityRef &subject() const { return m_subject; }
    /// Reads the files anew.
    void refresh();
    /// As many as rows, in their order.
    const QList<AttachedFile> &files() const { return m_files; }
    /// The last word on the contents of a file that are not where they were to go.
    std::optional<TransferStatus> transferOf(const AttachedFile &file) const;
    /// They were read and nothing newer is asked for.
    bool isSettled() const { return !m_query.isBusy(); }

Q_SIGNALS:
    /// The files, or where one of them is, may be others than before.
    void changed();
    /// They could not be read.
    void failed(const edesk::Error &error);

private:
    void take(const Result<QList<AttachedFile>> &files);
    void followTransfer(const TransferStatus &status);
    void rebuild();
    WorkItem itemOf(const AttachedFile &file) const;

    const FeatureContext &m_context;
    EntityRef m_subject;
    QList<AttachedFile> m_files;
    QHash<Id, SendState> m_sending;
    LatestQuery<QList<AttachedFile>> m_query;
};

} // namespace edesk
