// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QSizeF>

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;
class QPDF;

namespace edesk {

/// A PDF file, read, on whose first page something is laid; all that is known of qpdf is in here.
class StampedCopy
{
public:
    /// PdfDamaged, PdfLocked, PdfPasswordWrong, FileFailed.
    static Result<std::unique_ptr<StampedCopy>> read(const QString &path, const QString &password);
    ~StampedCopy();

    /// Whether a digital signature is in it.
    Result<bool> isSigned();
    /// Whether whoever made it lets it be changed.
    bool mayChange();
    /// The first page as it is shown (cropped, turned), in points.
    Result<QSizeF> pageSize();
    /// Lays the first page of `sheet` over the first page so that what stands at `from` of the sheet stands
    /// at `to`: points from the top left corner, of a sheet of this height and of the page as it is shown.
    Result<void> lay(const QByteArray &sheet, qreal sheetHeight, const QPointF &from, const QPointF &to);
    /// Writes the copy; encrypted as the original.
    Result<void> write(QIODevice &device, const std::atomic<bool> &cancelled);

private:
    explicit StampedCopy(const QString &name);

    /// Calls it; what qpdf throws becomes an error.
    Result<void> guarded(const std::function<void()> &act) const;

    QString m_name;
    std::unique_ptr<QPDF> m_file;
};

} // namespace edesk
