// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace edesk {

/// What the desk may use the network for now: by the person's choice, and by what the system says of the
/// connection.
class NetworkPolicy : public QObject
{
    Q_OBJECT

public:
    enum class State { Online, Expensive, Offline };
    Q_ENUM(State)

    using QObject::QObject;

    State state() const { return m_state; }
    /// Send commands.
    bool mayPush() const { return m_state != State::Offline; }
    /// Fetch pages and listen to push.
    bool mayPull() const { return m_state != State::Offline; }
    /// Fetch attachments nobody has asked for yet.
    bool mayFetchAttachments() const { return m_state == State::Online; }

    /// The person works offline.
    void setForcedOffline(bool forced);
    /// Whether the computer has any network.
    void setReachable(bool reachable);
    /// Whether the connection is paid by volume.
    void setMetered(bool metered);

    /// Follows what the system reports, where it can; answers whether it can. Not for a server on this
    /// computer, which is reached without a network.
    bool followSystem();

Q_SIGNALS:
    void changed(edesk::NetworkPolicy::State state);

private:
    void decide();

    bool m_forcedOffline = false;
    bool m_reachable = true;
    bool m_metered = false;
    State m_state = State::Online;
};

} // namespace edesk
