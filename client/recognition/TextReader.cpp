// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recognition/TextReader.h"

#ifdef EDESK_HAS_TESSERACT
#include "client/recognition/TesseractReader.h"
#endif

namespace edesk {

Result<std::unique_ptr<TextReader>> makeTextReader()
{
#ifdef EDESK_HAS_TESSERACT
    return TesseractReader::open();
#else
    return failure(ErrorCode::RecognitionUnavailable);
#endif
}

} // namespace edesk
