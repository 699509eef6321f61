// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/Message.h"

namespace edesk::protocol {

/// A desk has a file for the server: what is there of it? The same question ends the upload: once all bytes
/// are there, the server verifies them before it answers.
struct ContentOffer
{
    QString content;
    qint64 size = 0;
    QString name;

    static auto description()
    {
        return std::tuple{member("content", &ContentOffer::content, {.maxLength = 64, .required = true}),
                          member("size", &ContentOffer::size, {.required = true}),
                          member("name", &ContentOffer::name, {.maxLength = 255, .required = true})};
    }
};

/// How far the server is with a content.
struct ContentStatus
{
    /// The bytes are there, were verified, and are this person's to refer to.
    bool whole = false;
    /// The bytes that have arrived; the next part begins there.
    qint64 received = 0;

    static auto description()
    {
        return std::tuple{member("whole", &ContentStatus::whole),
                          member("received", &ContentStatus::received)};
    }
};

} // namespace edesk::protocol
