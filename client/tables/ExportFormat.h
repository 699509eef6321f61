// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// The kinds of file a table can be written as.
enum class ExportFormat { Xlsx, Csv, Pdf };

} // namespace edesk
