// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Acting.h"
#include "client/replica/DeskCalendar.h"
#include "client/replica/DeskPort.h"
#include "client/replica/Navigator.h"
#include "client/replica/ReplicaQueries.h"
#include "client/replica/ReplicaReader.h"

#include <QObject>

namespace edesk {

/// What every screen is given; all of it outlives the screens.
struct FeatureContext
{
    DeskPort &desk;
    /// For single rows; what reads many rows goes through `queries`.
    ReplicaReader &reader;
    ReplicaQueries &queries;
    const Catalogue &catalogue;
    const Clock &clock;
    Navigator &navigator;
    /// Ends with the screens: what answers them later is heard through it, or not at all.
    QObject &lifetime;
    /// The working days by which every deadline is counted.
    DeskCalendar &calendar;
    /// For whom the person acts.
    Acting &acting;
    /// Whose desk this is.
    Id person;
    QString userName;
    Language language = Language::Vietnamese;
};

} // namespace edesk
