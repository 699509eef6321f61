// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <atomic>
#include <memory>

class QImage;

namespace edesk {

/// Reads what is written in a picture. In one thread.
class TextReader
{
public:
    virtual ~TextReader() = default;

    /// The text, in lines; empty when nothing is written there. Takes seconds; Cancelled soon after the flag
    /// is set.
    virtual Result<QString> read(const QImage &picture, const std::atomic<bool> &isCancelled) = 0;
};

/// The reader of this computer: Tesseract, with its Vietnamese data or else its English. Takes a moment and
/// some memory. RecognitionUnavailable where it is not installed.
Result<std::unique_ptr<TextReader>> makeTextReader();

} // namespace edesk
