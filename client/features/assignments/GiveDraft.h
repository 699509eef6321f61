// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Id.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace edesk {

/// Work that is being written in Giao việc and was not given yet.
struct GiveDraft
{
    QString title = {};
    QString note = {};
    QDate due = {};
    /// In the order of ticking: the first leads.
    QList<Id> people = {};

    /// Whether there is anything to keep; a date alone is not.
    bool isEmpty() const { return title.isEmpty() && note.isEmpty() && people.isEmpty(); }
    /// Empty for an empty draft.
    QByteArray toBytes() const;
    /// What cannot be read is empty.
    static GiveDraft fromBytes(const QByteArray &bytes);
};

} // namespace edesk
