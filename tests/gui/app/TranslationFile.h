// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace edesk {

/// The messages of a `.ts` file.
struct TranslationFile
{
    struct Message
    {
        QString source = {};
        /// One, or one per plural form.
        QStringList translations = {};
        bool isFinished = true;
    };

    /// By context and source, with the note that tells equal sources apart.
    QMap<QString, Message> messages = {};
    /// Empty when the file was read.
    QString error = {};

    static TranslationFile read(const QString &path);
};

} // namespace edesk
