// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/ArrivalStamp.h"

#include "client/pdf/FreeSpace.h"
#include "client/pdf/PdfDocument.h"
#include "client/pdf/StampSheet.h"
#include "client/pdf/StampedCopy.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cmath>

namespace edesk {
namespace {

/// The look for free space needs letters as dark spots, no more.
constexpr qreal lookPixels = 500'000;

/// A scanner that was stopped, or half a download, lacks the last lines.
bool endIsMissing(const QString &path)
{
    constexpr qint64 endWithin = 2048;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    file.seek(std::max<qint64>(file.size() - endWithin, 0));
    return !file.readAll().contains("%%EOF");
}

Result<QRectF> placeFor(const ArrivalStamp::Request &request, const QSizeF &page,
                        const std::atomic<bool> &cancelled)
{
    const auto document = PdfDocument::open(request.source, request.password);
    if (!document)
        return document.error();
    const QString name = QFileInfo(request.source).fileName();
    const QSizeF shown = (*document)->facts().pageSizes.value(0);
    if (shown.isEmpty() || (*document)->facts().isRepaired)
        return failure(ErrorCode::PdfDamaged, {name});
    const qreal scale = std::sqrt(lookPixels / (shown.width() * shown.height()));
    const auto picture =
        (*document)->image(0, scale, {{0, 0}, (shown * scale).toSize().expandedTo({1, 1})}, cancelled);
    if (!picture)
        return picture.error();
    return freeSpace(*picture, page, StampSheet::stampSize(), request.corner);
}

Result<void> writeCopy(StampedCopy &copy, const QString &target, const std::atomic<bool> &cancelled)
{
    QSaveFile file(target);
    const QString name = QFileInfo(target).fileName();
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileFailed, {name}, file.errorString());
    EDESK_CHECK(copy.write(file, cancelled));
    if (!file.commit())
        return failure(ErrorCode::FileFailed, {name}, file.errorString());
    return {};
}

} // namespace

ArrivalStamp::ArrivalStamp(const QString &family) : m_family(family) {}

Result<QRectF> ArrivalStamp::print(const Request &request, const std::atomic<bool> &cancelled) const
{
    const QString name = QFileInfo(request.source).fileName();
    const QString canonical = QFileInfo(request.source).canonicalFilePath();
    if (!canonical.isEmpty() && canonical == QFileInfo(request.target).canonicalFilePath())
        return failure(ErrorCode::InvalidArgument, {QStringLiteral("target")});
    // Poppler's errors say most, so it looks first.
    if (const auto readable = PdfDocument::open(request.source, request.password); !readable)
        return readable.error();
    if (endIsMissing(request.source))
        return failure(ErrorCode::PdfDamaged, {name}, QStringLiteral("the end of the file is missing"));
    auto copy = StampedCopy::read(request.source, request.password);
    if (!copy)
        return copy.error();
    const auto isSigned = (*copy)->isSigned();
    if (!isSigned)
        return isSigned.error();
    if (*isSigned)
        return failure(ErrorCode::PdfSigned, {name});
    if (!(*copy)->mayChange())
        return failure(ErrorCode::PdfProtected, {name});
    const auto page = (*copy)->pageSize();
    if (!page)
        return page.error();
    const QSizeF stamp = StampSheet::stampSize();
    if (page->width() < stamp.width() || page->height() < stamp.height())
        return failure(ErrorCode::PdfPageTooSmall, {name});
    const auto place = placeFor(request, *page, cancelled);
    if (!place)
        return place.error();
    EDESK_CHECK((*copy)->lay(StampSheet::pdf(request.text, m_family), StampSheet::sheetSize().height(),
                             StampSheet::stampPlace().topLeft(), place->topLeft()));
    EDESK_CHECK(writeCopy(**copy, request.target, cancelled));
    return *place;
}

} // namespace edesk
