// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QImage>

#include <sane/sane.h>

namespace edesk {

/// Puts a page together from the frames that SANE delivers: lines of 1, 8 or 16 bits a sample, in one frame
/// or one for each colour, with or without a length known ahead.
class SaneImage
{
public:
    /// The next frame begins. Malformed when its parameters make no picture, fit no page or not the frames
    /// before.
    Result<void> beginFrame(const SANE_Parameters &parameters);
    /// TooLarge when there is more than a page can hold.
    Result<void> append(const SANE_Byte *data, qsizetype size);
    /// The frame is over; ScanCutOff when lines are missing.
    Result<void> endFrame();

    /// How much of the page is here, 0 to 100; -1 when its length is not known.
    int percent() const;
    bool isEmpty() const { return m_done == 0 && m_data.isEmpty(); }
    /// The page, black on white where a sample has one bit; null while a colour is missing.
    QImage image() const;

private:
    qsizetype lineCount() const;
    bool isThreePass() const { return m_format != SANE_FRAME_GRAY && m_format != SANE_FRAME_RGB; }
    uchar sample(const QByteArray &frame, qsizetype line, qsizetype pixel, int channel) const;
    QImage bits() const;
    QImage grey() const;
    QImage colour() const;

    SANE_Parameters m_parameters = {};
    SANE_Frame m_format = SANE_FRAME_GRAY;
    QByteArray m_data;
    /// Frames of one colour, by SANE_FRAME_RED …
    QByteArray m_colours[3];
    int m_done = 0;
};

} // namespace edesk
