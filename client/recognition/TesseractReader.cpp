// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recognition/TesseractReader.h"

#include <QImage>
#include <QScopeGuard>

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#ifdef EDESK_HAS_OPENMP
#include <omp.h>
#endif

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

/// The first whose data is installed is taken; Vietnamese has all letters of English too.
constexpr std::array Languages{"vie", "eng"};
/// Of a sheet of A3 at 600 dpi.
constexpr qint64 MostDots = 80'000'000;
constexpr int UsualResolution = 300;
constexpr int LeastResolution = 70;

bool isToStop(void *flag, int)
{
    return *static_cast<const std::atomic<bool> *>(flag);
}

int resolutionOf(const QImage &picture)
{
    constexpr double metresPerInch = 0.0254;
    const int resolution = qRound(picture.dotsPerMeterY() * metresPerInch);
    return resolution < LeastResolution ? UsualResolution : resolution;
}

} // namespace

TesseractReader::TesseractReader(std::unique_ptr<tesseract::TessBaseAPI> api) : m_api(std::move(api)) {}

TesseractReader::~TesseractReader() = default;

Result<std::unique_ptr<TextReader>> TesseractReader::open()
{
#ifdef EDESK_HAS_OPENMP
    // Of this thread only: four of them would take both cores of an office computer from its person.
    omp_set_num_threads(1);
#endif
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    // What it says of itself goes nowhere: not into the terminal of who runs the desk.
    api->SetVariable("debug_file", "/dev/null");
    for (const char *language : Languages) {
        if (api->Init(nullptr, language, tesseract::OEM_LSTM_ONLY) == 0) {
            api->SetPageSegMode(tesseract::PSM_AUTO);
            return std::unique_ptr<TextReader>(new TesseractReader(std::move(api)));
        }
    }
    return failure(ErrorCode::RecognitionUnavailable, {}, u"neither vie nor eng is installed"_s);
}

Result<QString> TesseractReader::read(const QImage &picture, const std::atomic<bool> &isCancelled)
{
    if (isCancelled)
        return failure(ErrorCode::Cancelled);
    if (picture.isNull() || qint64(picture.width()) * picture.height() > MostDots)
        return QString();
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    m_api->SetImage(grey.constBits(), grey.width(), grey.height(), 1, int(grey.bytesPerLine()));
    m_api->SetSourceResolution(resolutionOf(picture));
    const auto cleared = qScopeGuard([this] { m_api->Clear(); });
    tesseract::ETEXT_DESC monitor;
    monitor.cancel = &isToStop;
    monitor.cancel_this = const_cast<std::atomic<bool> *>(&isCancelled);
    const int trouble = m_api->Recognize(&monitor);
    if (isCancelled)
        return failure(ErrorCode::Cancelled);
    if (trouble != 0)
        return failure(ErrorCode::Malformed, {}, u"tesseract cannot read the picture"_s);
    const std::unique_ptr<char[]> text(m_api->GetUTF8Text());
    return QString::fromUtf8(text.get()).normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace edesk
