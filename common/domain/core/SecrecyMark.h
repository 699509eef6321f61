// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

namespace edesk {

/// Whether a text bears the mark of a state secret as it is stamped on documents: MẬT, TỐI MẬT or TUYỆT MẬT
/// in capitals, or the words "độ mật".
bool bearsSecrecyMark(const QString &text);
/// StateSecret when the text bears such a mark: state secrets are forbidden in the system (001 Đ3.3).
Result<void> refuseStateSecrets(const QString &text);

} // namespace edesk
