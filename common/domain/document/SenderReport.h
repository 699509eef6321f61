// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/document/DocumentProceeding.h"

namespace edesk {

/// Tells the author of an arrived document where it stands here: its list of recipients, its track, and who
/// drafted it. On the server alone, as a desk does not hold other agencies' registers; nothing for a document
/// from outside. An earlier status does not follow a later one.
Result<void> reportToSender(DocumentProceeding &p, ExchangeStatus status, const QString &note);

} // namespace edesk
