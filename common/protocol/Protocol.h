// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace edesk::protocol {

/// The version this program speaks, and the oldest it still understands (the server speaks N and N-1).
inline constexpr qint64 version = 1;
inline constexpr qint64 oldestVersion = 1;

/// Named abilities; a peer uses one only when both sides name it.
QStringList capabilities();

/// Most bytes of one page on the wire, and of its contents before compression.
inline constexpr qsizetype pageLimit = 256 * 1024;
inline constexpr qsizetype pageContentsLimit = 16 * 1024 * 1024;
/// Most commands in one batch, and most bytes of the batch.
inline constexpr int batchLimit = 500;
inline constexpr qsizetype batchBytesLimit = 900 * 1024;
/// A change that is pushed with its row when the page that carries it is smaller than this, in bytes.
inline constexpr qsizetype pushLimit = 1024;

/// Paths of the requests (docs/protocol.md).
inline constexpr char helloPath[] = "/v1/hello";
inline constexpr char signInPath[] = "/v1/session";
inline constexpr char refreshPath[] = "/v1/session/refresh";
inline constexpr char signOutPath[] = "/v1/session/end";
inline constexpr char passwordPath[] = "/v1/password";
inline constexpr char commandsPath[] = "/v1/commands";
inline constexpr char pullPath[] = "/v1/pull";
inline constexpr char eventsPath[] = "/v1/events";
inline constexpr char pollPath[] = "/v1/poll";
inline constexpr char checksumsPath[] = "/v1/check/sums";
inline constexpr char bucketPath[] = "/v1/check/bucket";
inline constexpr char rowsPath[] = "/v1/check/rows";
inline constexpr char contentPath[] = "/v1/content";
inline constexpr char contentOfferPath[] = "/v1/content/offer";
inline constexpr char contentPartPath[] = "/v1/content/part";

} // namespace edesk::protocol
