// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/tables/TableSource.h"
#include "common/domain/document/DocumentStates.h"

namespace edesk {

/// The forms of Decree 30/2020/NĐ-CP, annex IV: the register of arriving documents, that of outgoing ones,
/// and the one by which work on arriving documents is tracked (sổ theo dõi giải quyết văn bản đến).
enum class RegisterForm { Incoming, Outgoing, Tracking };

/// Which entries of a register: those of one agency and year; a day that is not valid bounds nothing. Days
/// are those of arrival, and of issue.
struct RegisterExtent
{
    RegisterForm form = RegisterForm::Incoming;
    Id agency;
    QString agencyName;
    int year = 0;
    QDate from;
    QDate to;
};

/// The register's numbered entries in the order of their numbers, column by column as the decree has them;
/// what is signed by hand on paper is empty. In Vietnamese whatever the language of the desk: it is an
/// official form. `asOf` is when it is made.
TableSource documentRegister(const RegisterExtent &extent, Instant asOf);

} // namespace edesk
