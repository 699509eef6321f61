// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/NetworkPolicy.h"

#include <QNetworkInformation>

namespace edesk {

void NetworkPolicy::setForcedOffline(bool forced)
{
    m_forcedOffline = forced;
    decide();
}

void NetworkPolicy::setReachable(bool reachable)
{
    m_reachable = reachable;
    decide();
}

void NetworkPolicy::setMetered(bool metered)
{
    m_metered = metered;
    decide();
}

void NetworkPolicy::decide()
{
    State state = State::Online;
    if (m_forcedOffline || !m_reachable)
        state = State::Offline;
    else if (m_metered)
        state = State::Expensive;
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed(state);
}

bool NetworkPolicy::followSystem()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return false;
    const QNetworkInformation *system = QNetworkInformation::instance();
    // An office network without the Internet may well hold the server.
    const auto note = [this](QNetworkInformation::Reachability reachability) {
        setReachable(reachability != QNetworkInformation::Reachability::Disconnected);
    };
    connect(system, &QNetworkInformation::reachabilityChanged, this, note);
    connect(system, &QNetworkInformation::isMeteredChanged, this, &NetworkPolicy::setMetered);
    note(system->reachability());
    if (system->supports(QNetworkInformation::Feature::Metered))
        setMetered(system->isMetered());
    return true;
}

} // namespace edesk
