// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/dossiers/DossierPackage.h"

namespace edesk {

/// The name of the index in a package.
inline constexpr QLatin1StringView dossierIndexName("muc-luc.xml");

/// The index of a dossier as XML, UTF-8: the fields of annex VI, part II of Decree 30/2020/NĐ-CP, under the
/// names and within the lengths given there, and where each file is in the package. Dates are dd/MM/yyyy.
QByteArray dossierIndex(const DossierPackage &package);

} // namespace edesk
