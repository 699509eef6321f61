// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/dossiers/DossierPackage.h"

namespace edesk {

/// A dossier with an arriving and an outgoing document, an assignment, a note and an item that is not seen;
/// one file each of the first three.
DossierPackage sampleDossier();
/// The bytes of its files, by content.
QByteArray sampleBytes(const QString &content);

} // namespace edesk
