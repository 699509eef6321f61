// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace edesk {

/// The kinds of row that exist. Numbers are on the wire and in the feed: never change or reuse one.
enum class EntityKind : quint8 {
    None = 0,
    Organisation = 1,
    Person = 2,
    Position = 3,
    Account = 4,
    RoleGrant = 5,
    Delegation = 6,
    Notice = 10,
    AuditEntry = 11,
    Assignment = 20,
    AssignmentParty = 21,
    AssignmentEvent = 22,
    AssignmentFile = 23,
    AssignmentSeries = 24,
    Document = 30,
    DocumentAccess = 31,
    DocumentEvent = 32,
    DocumentFile = 33,
    DocumentRecipient = 34,
    NumberBook = 35,
    Dossier = 40,
    DossierItem = 41,
    CalendarDay = 50,
};

} // namespace edesk
