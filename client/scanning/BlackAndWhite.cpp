// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/BlackAndWhite.h"

#include <array>
#include <cmath>

namespace edesk {
namespace {

constexpr int Shades = 256;
constexpr int Middle = Shades / 2;
/// Shades nearer than this are the paper's grain, not ink and paper.
constexpr double InkDistance = 48;

std::array<double, Shades> shadesOf(const QImage &grey)
{
    std::array<double, Shades> counts{};
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            counts[line[x]] += 1;
    }
    return counts;
}

/// The lightest shade that counts as black.
int parting(const std::array<double, Shades> &counts)
{
    double all = 0;
    double sum = 0;
    for (int shade = 0; shade < Shades; ++shade) {
        all += counts[std::size_t(shade)];
        sum += shade * counts[std::size_t(shade)];
    }
    double dark = 0;
    double darkSum = 0;
    double best = 0;
    int result = Middle - 1;
    for (int shade = 0; shade < Shades - 1; ++shade) {
        dark += counts[std::size_t(shade)];
        darkSum += shade * counts[std::size_t(shade)];
        if (dark == 0 || dark == all)
            continue;
        const double distance = darkSum / dark - (sum - darkSum) / (all - dark);
        const double apart = dark * (all - dark) * distance * distance;
        if (apart > best && std::abs(distance) >= InkDistance) {
            best = apart;
            result = shade;
        }
    }
    return result;
}

} // namespace

QImage blackAndWhite(const QImage &page)
{
    if (page.isNull() || page.format() == QImage::Format_Mono)
        return page;
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    const int black = parting(shadesOf(grey));
    QImage result(grey.size(), QImage::Format_Mono);
    result.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    result.fill(0);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = result.scanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            if (from[x] <= black)
                to[x / 8] = uchar(to[x / 8] | (0x80 >> (x % 8)));
        }
    }
    result.setDotsPerMeterX(page.dotsPerMeterX());
    result.setDotsPerMeterY(page.dotsPerMeterY());
    return result;
}

} // namespace edesk
