// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace edesk {

/// What is written into the stamp of arriving documents. What is empty stays a dotted line, for a pen.
struct ArrivalStampText
{
    /// The agency that receives.
    QString agency;
    QString number;
    QDate date;
    /// To whom it goes on ("Chuyển").
    QString forwardedTo;
    /// Number and symbol of the file it is kept in ("Số và ký hiệu HSLT").
    QString fileSymbol;
};

} // namespace edesk
