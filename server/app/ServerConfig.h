// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/DataFolder.h"
#include "server/files/FilePolicy.h"
#include "server/http/EdgeConfig.h"

#include <functional>
#include <span>

namespace edesk {

/// How the server runs: defaults, overridden by the file, by the environment, by the command line.
struct ServerConfig
{
    /// One setting: `name` in the file's [server] group and on the command line; EDESK_NAME in the
    /// environment.
    struct Setting
    {
        const char *name;
        /// What its value is, for the help.
        const char *value;
        const char *fallback;
        /// Bounds of a number; both 0 for a text.
        qint64 least;
        qint64 most;
        const char *vietnamese;
        const char *english;

        bool isNumber() const { return most != 0; }
        QString variable() const;
    };

    /// Every setting, in the order of the help and of docs/server.md.
    static std::span<const Setting> settings();
    /// Reads all; `flag` answers the command line's value of a setting, empty when it was not given.
    /// ConfigInvalid names the setting.
    static Result<ServerConfig> load(const DataFolder &folder,
                                     const std::function<QString(const QString &)> &flag);
    /// The folder of files alone, for what does not serve.
    static QString filesOf(const DataFolder &folder);
    /// What the file holds and no version knows, as `group/name`: most often misspelt.
    static QStringList unknownIn(const DataFolder &folder);

    http::EdgeConfig edge;
    QString portFile;
    /// The folder of the contents of files.
    QString files;
    FilePolicy filePolicy;
    int fileWorkers = 2;
    int workers = 4;
    std::size_t queue = 1024;
    bool publicMetrics = false;
    int tombstoneDays = 90;
    int graceSeconds = 10;
};

} // namespace edesk
