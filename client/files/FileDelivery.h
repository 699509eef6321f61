// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/replica/FeatureContext.h"

#include <QTemporaryDir>

namespace edesk {

/// Hands files out to the person: under their own names, never the desk's own copies. What is fetched for it
/// tells how far it is by DeskPort::transferChanged.
class FileDelivery : public QObject
{
    Q_OBJECT

public:
    /// `context` must outlive this.
    explicit FileDelivery(const FeatureContext &context, QObject *parent = nullptr);

    /// A copy to be read, under the file's name; it goes with this. The errors of DeskPort::openContent and
    /// of copying.
    QFuture<Result<QString>> copyOf(const AttachedFile &file);
    /// Opens such a copy in the program of its kind.
    void openOutside(const AttachedFile &file);
    /// Writes it where the person keeps it.
    void save(const AttachedFile &file, const QString &target);

Q_SIGNALS:
    void failed(const edesk::Error &error);

private:
    void tellSaved(const QString &path);

    const FeatureContext &m_context;
    QTemporaryDir m_folder;
};

} // namespace edesk
