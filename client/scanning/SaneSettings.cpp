// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneSettings.h"

#include "client/scanning/SaneDevice.h"

#include <sane/saneopts.h>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto SourceOption = SANE_NAME_SCAN_SOURCE;
/// How some devices say that they scan both sides.
constexpr auto FeederModeOption = "adf-mode";
constexpr auto DuplexOption = "duplex";

bool saysAny(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isDuplexWord(const QString &text)
{
    return saysAny(text, {"duplex"_L1, "both sides"_L1});
}

bool isSourceWord(const QString &text, ScanSource source)
{
    const bool isFeeder = saysAny(text, {"adf"_L1, "feeder"_L1});
    switch (source) {
    case ScanSource::Flatbed:
        return saysAny(text, {"flatbed"_L1, "platen"_L1}) || text == "FB"_L1 || text == "Normal"_L1;
    case ScanSource::Feeder:
        return isFeeder && !isDuplexWord(text) && !saysAny(text, {"back"_L1});
    case ScanSource::Duplex:
        return isDuplexWord(text);
    }
    Q_UNREACHABLE();
}

/// The device's word for a source; empty when it has none.
QString sourceWord(const SaneDevice &device, ScanSource source)
{
    const QStringList words = device.choices(SourceOption);
    const auto found = std::find_if(words.cbegin(), words.cend(),
                                    [&](const QString &word) { return isSourceWord(word, source); });
    return found == words.cend() ? QString() : *found;
}

/// Turns both sides on or off where that is no source of its own; false when the device cannot.
Result<bool> setDuplex(const SaneDevice &device, bool isDuplex)
{
    const QStringList modes = device.choices(FeederModeOption);
    const auto mode = std::find_if(modes.cbegin(), modes.cend(),
                                   [&](const QString &word) { return isDuplexWord(word) == isDuplex; });
    if (mode != modes.cend()) {
        EDESK_CHECK(device.setText(FeederModeOption, *mode));
        return true;
    }
    if (!device.has(DuplexOption))
        return !isDuplex;
    EDESK_CHECK(device.setFlag(DuplexOption, isDuplex));
    return true;
}

Result<void> setSource(const SaneDevice &device, ScanSource source)
{
    QString word = sourceWord(device, source);
    const bool isOwnWord = !word.isEmpty();
    if (!isOwnWord && source == ScanSource::Duplex)
        word = sourceWord(device, ScanSource::Feeder);
    // Without the option the device has one source only.
    const bool isKnown = !word.isEmpty() || (source == ScanSource::Flatbed && !device.has(SourceOption));
    const Error unknown = failure(ErrorCode::InvalidArgument, {QString::fromLatin1(SourceOption)});
    if (!isKnown)
        return unknown;
    if (!word.isEmpty())
        EDESK_CHECK(device.setText(SourceOption, word));
    if (source == ScanSource::Flatbed || (source == ScanSource::Duplex && isOwnWord))
        return {};
    const Result<bool> done = setDuplex(device, source == ScanSource::Duplex);
    if (!done)
        return done.error();
    return *done ? Result<void>() : Result<void>(unknown);
}

Result<void> setColour(const SaneDevice &device, ScanColour colour)
{
    const auto isWanted = [colour](const QString &word) {
        switch (colour) {
        case ScanColour::Colour:
            return saysAny(word, {"color"_L1, "colour"_L1});
        case ScanColour::Grey:
            return saysAny(word, {"gray"_L1, "grey"_L1});
        case ScanColour::BlackAndWhite:
            return saysAny(word, {"lineart"_L1, "black"_L1, "binary"_L1, "monochrome"_L1});
        }
        Q_UNREACHABLE();
    };
    const QStringList words = device.choices(SANE_NAME_SCAN_MODE);
    auto word = std::find_if(words.cbegin(), words.cend(), isWanted);
    const bool isFound = word != words.cend();
    if (!isFound && colour == ScanColour::BlackAndWhite)
        word = std::find_if(words.cbegin(), words.cend(), [](const QString &text) {
            return saysAny(text, {"gray"_L1, "grey"_L1});
        });
    if (word != words.cend())
        EDESK_CHECK(device.setText(SANE_NAME_SCAN_MODE, *word));
    constexpr double byteDepth = 8;
    const bool isBits = isFound && colour == ScanColour::BlackAndWhite;
    if (!isBits && device.has(SANE_NAME_BIT_DEPTH)) {
        // 16 bits would be cut to 8 again.
        const Result<double> depth = device.setNumber(SANE_NAME_BIT_DEPTH, byteDepth);
        if (!depth)
            return depth.error();
    }
    return {};
}

Result<double> setResolution(const SaneDevice &device, int resolution)
{
    if (device.has(SANE_NAME_SCAN_RESOLUTION))
        return device.setNumber(SANE_NAME_SCAN_RESOLUTION, resolution);
    if (device.has(SANE_NAME_SCAN_Y_RESOLUTION))
        EDESK_CHECK(device.setNumber(SANE_NAME_SCAN_Y_RESOLUTION, resolution));
    if (device.has(SANE_NAME_SCAN_X_RESOLUTION))
        return device.setNumber(SANE_NAME_SCAN_X_RESOLUTION, resolution);
    return double(resolution);
}

Result<void> setMeasure(const SaneDevice &device, QByteArrayView option, double millimetres, double dpi)
{
    constexpr double millimetresPerInch = 25.4;
    if (!device.has(option))
        return {};
    const double measure = device.isInPixels(option) ? millimetres / millimetresPerInch * dpi : millimetres;
    const Result<double> actual = device.setNumber(option, device.least(option) + measure);
    return actual ? Result<void>() : Result<void>(actual.error());
}

Result<void> setPaper(const SaneDevice &device, PaperSize paper, double dpi)
{
    const QSizeF size = paperMillimetres(paper);
    // Feeders centre the paper by its width, so this goes first.
    EDESK_CHECK(setMeasure(device, SANE_NAME_PAGE_WIDTH, size.width(), dpi));
    EDESK_CHECK(setMeasure(device, SANE_NAME_PAGE_HEIGHT, size.height(), dpi));
    EDESK_CHECK(setMeasure(device, SANE_NAME_SCAN_TL_X, 0, dpi));
    EDESK_CHECK(setMeasure(device, SANE_NAME_SCAN_TL_Y, 0, dpi));
    EDESK_CHECK(setMeasure(device, SANE_NAME_SCAN_BR_X, size.width(), dpi));
    return setMeasure(device, SANE_NAME_SCAN_BR_Y, size.height(), dpi);
}

} // namespace

QList<ScanSource> saneSources(const SaneDevice &device)
{
    QList<ScanSource> sources;
    if (!sourceWord(device, ScanSource::Flatbed).isEmpty() || !device.has(SourceOption))
        sources << ScanSource::Flatbed;
    const bool hasFeeder = !sourceWord(device, ScanSource::Feeder).isEmpty();
    if (hasFeeder)
        sources << ScanSource::Feeder;
    const bool hasSwitch = device.knows(DuplexOption) || device.knows(FeederModeOption);
    if (!sourceWord(device, ScanSource::Duplex).isEmpty() || (hasFeeder && hasSwitch))
        sources << ScanSource::Duplex;
    return sources;
}

Result<double> applyToSane(const SaneDevice &device, const ScanOptions &options)
{
    EDESK_CHECK(setSource(device, options.source));
    EDESK_CHECK(setColour(device, options.colour));
    const Result<double> dpi = setResolution(device, options.resolution);
    if (!dpi)
        return dpi;
    EDESK_CHECK(setPaper(device, options.paper, *dpi));
    return dpi;
}

} // namespace edesk
