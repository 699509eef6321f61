// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneImage.h"

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

/// A sheet of A3 in colour at 600 dpi takes 210 MB: what is larger comes from a driver that went astray.
constexpr qsizetype LargestFrame = qsizetype(256) << 20;
constexpr int LargestSide = 30'000;
constexpr int BitDepth = 1;
constexpr int ByteDepth = 8;
constexpr int WordDepth = 16;

Error malformed(const QString &cause)
{
    return failure(ErrorCode::ScannerFailed, {}, cause);
}

int samplesPerPixel(SANE_Frame format)
{
    return format == SANE_FRAME_RGB ? 3 : 1;
}

/// How many bytes the samples of a line take; the device may add some.
qint64 lineBytes(const SANE_Parameters &parameters)
{
    // Eight pixels of one bit share a byte, one byte for each colour.
    return (qint64(parameters.pixels_per_line) * parameters.depth + 7) / 8 *
           samplesPerPixel(parameters.format);
}

bool isPicture(const SANE_Parameters &parameters)
{
    const bool hasDepth =
        parameters.depth == BitDepth || parameters.depth == ByteDepth || parameters.depth == WordDepth;
    return hasDepth && parameters.format >= SANE_FRAME_GRAY && parameters.format <= SANE_FRAME_BLUE &&
           parameters.pixels_per_line > 0 && parameters.pixels_per_line <= LargestSide &&
           parameters.lines <= LargestSide && parameters.lines != 0 &&
           parameters.bytes_per_line >= lineBytes(parameters) &&
           qint64(parameters.bytes_per_line) * std::max(parameters.lines, 1) <= LargestFrame;
}

} // namespace

Result<void> SaneImage::beginFrame(const SANE_Parameters &parameters)
{
    if (!isPicture(parameters))
        return malformed(u"parameters of no picture"_s);
    const bool isFirst = m_done == 0;
    if (!isFirst && (parameters.pixels_per_line != m_parameters.pixels_per_line ||
                     parameters.depth != m_parameters.depth || parameters.format < SANE_FRAME_RED))
        return malformed(u"frames of different pages"_s);
    m_parameters = parameters;
    m_format = parameters.format;
    m_data.clear();
    if (parameters.lines > 0)
        m_data.reserve(qsizetype(parameters.bytes_per_line) * parameters.lines);
    return {};
}

Result<void> SaneImage::append(const SANE_Byte *data, qsizetype size)
{
    if (size > LargestFrame - m_data.size())
        return malformed(u"a frame without end"_s);
    m_data.append(reinterpret_cast<const char *>(data), size);
    return {};
}

Result<void> SaneImage::endFrame()
{
    const bool isWhole = m_parameters.lines < 0 ? m_data.size() % m_parameters.bytes_per_line == 0
                                                : lineCount() >= m_parameters.lines;
    if (m_data.isEmpty() || !isWhole || lineCount() > LargestSide) {
        return failure(ErrorCode::ScanCutOff, {},
                       u"%1 bytes of %2 lines"_s.arg(m_data.size()).arg(m_parameters.lines));
    }
    if (isThreePass())
        m_colours[m_format - SANE_FRAME_RED] = std::exchange(m_data, {});
    ++m_done;
    return {};
}

int SaneImage::percent() const
{
    if (m_parameters.lines <= 0)
        return -1;
    const qint64 whole = qint64(m_parameters.bytes_per_line) * m_parameters.lines;
    const int frames = isThreePass() ? 3 : 1;
    const qint64 part = std::min<qint64>(m_data.size() * 100 / whole, 100);
    return int((std::min(m_done, frames) * 100 + (m_done < frames ? part : 0)) / frames);
}

qsizetype SaneImage::lineCount() const
{
    return m_parameters.bytes_per_line > 0 ? m_data.size() / m_parameters.bytes_per_line : 0;
}

QImage SaneImage::image() const
{
    if (m_done == 0)
        return {};
    if (m_format != SANE_FRAME_GRAY)
        return colour();
    return m_parameters.depth == BitDepth ? bits() : grey();
}

QImage SaneImage::bits() const
{
    QImage image(m_parameters.pixels_per_line, int(lineCount()), QImage::Format_Mono);
    if (image.isNull())
        return {};
    // SANE's 1 is black.
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < image.height(); ++y) {
        const char *line = m_data.constData() + qsizetype(y) * m_parameters.bytes_per_line;
        std::copy_n(line, lineBytes(m_parameters), reinterpret_cast<char *>(image.scanLine(y)));
    }
    return image;
}

uchar SaneImage::sample(const QByteArray &frame, qsizetype line, qsizetype pixel, int channel) const
{
    const auto *bytes =
        reinterpret_cast<const uchar *>(frame.constData()) + line * m_parameters.bytes_per_line;
    const int channels = samplesPerPixel(m_format);
    const qsizetype index = pixel * channels + channel;
    switch (m_parameters.depth) {
    case BitDepth:
        // Of a colour, 1 is its full light.
        return (bytes[pixel / 8 * channels + channel] >> (7 - pixel % 8)) & 1 ? 255 : 0;
    case WordDepth: {
        quint16 word = 0;
        std::copy_n(bytes + index * 2, sizeof word, reinterpret_cast<uchar *>(&word));
        return uchar(word >> 8);
    }
    default:
        return bytes[index];
    }
}

QImage SaneImage::grey() const
{
    QImage image(m_parameters.pixels_per_line, int(lineCount()), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            line[x] = sample(m_data, y, x, 0);
    }
    return image;
}

QImage SaneImage::colour() const
{
    qsizetype lines = lineCount();
    if (isThreePass()) {
        lines = LargestSide;
        for (const QByteArray &one : m_colours)
            lines = std::min<qsizetype>(lines, one.size() / m_parameters.bytes_per_line);
    }
    if (lines == 0)
        return {};
    QImage image(m_parameters.pixels_per_line, int(lines), QImage::Format_RGB888);
    for (int y = 0; y < image.height(); ++y) {
        uchar *line = image.scanLine(y);
        for (int index = 0; index < image.width() * 3; ++index) {
            const int channel = index % 3;
            line[index] = isThreePass() ? sample(m_colours[channel], y, index / 3, 0)
                                        : sample(m_data, y, index / 3, channel);
        }
    }
    return image;
}

} // namespace edesk
