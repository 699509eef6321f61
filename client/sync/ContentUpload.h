// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session/Completion.h"
#include "client/sync/ContentLine.h"

namespace edesk {

/// Sends one content: asks what is there, sends what is not, and lets the server verify it. Goes on where an
/// earlier one, of any run, ended. Parts become smaller where a network is too slow for them. Destroying it
/// stops it.
class ContentUpload : public QObject
{
    Q_OBJECT

public:
    /// The file at `path` is the content, verified.
    ContentUpload(ContentLine &line, ContentRef ref, QString path, QObject *parent = nullptr);

    const ContentRef &ref() const { return m_ref; }
    /// Ends when the server has the content whole; Cancelled when this is destroyed first.
    QFuture<Result<void>> run();

Q_SIGNALS:
    /// Bytes the server has.
    void progressed(qint64 done);

private:
    void offer();
    void goOn(const protocol::ContentStatus &status);
    void send(qint64 at);
    void takeFailure(const Error &error);

    ContentLine &m_line;
    ContentRef m_ref;
    QString m_path;
    Completion<void> m_completion;
    qint64 m_partSize;
    qint64 m_received = -1;
    int m_idle = 0;
};

} // namespace edesk
