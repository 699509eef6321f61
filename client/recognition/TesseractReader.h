// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/recognition/TextReader.h"

namespace tesseract {
class TessBaseAPI;
}

namespace edesk {

/// Tesseract, with the best data for Vietnamese that is installed.
class TesseractReader final : public TextReader
{
public:
    /// RecognitionUnavailable when there is neither Vietnamese nor English data.
    static Result<std::unique_ptr<TextReader>> open();
    ~TesseractReader() override;
    TesseractReader(const TesseractReader &) = delete;
    TesseractReader &operator=(const TesseractReader &) = delete;

    Result<QString> read(const QImage &picture, const std::atomic<bool> &isCancelled) override;

private:
    explicit TesseractReader(std::unique_ptr<tesseract::TessBaseAPI> api);

    std::unique_ptr<tesseract::TessBaseAPI> m_api;
};

} // namespace edesk
