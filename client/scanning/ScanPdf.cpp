// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/ScanPdf.h"

#include "client/scanning/PaperSize.h"
#include "client/scanning/PdfFile.h"

#include <QFile>
#include <QSizeF>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr double PointsPerMetre = 72 / 0.0254;
constexpr double PointsPerMillimetre = PointsPerMetre / 1000;
/// A page whose size differs from A4 by no more is A4: scanners cut off a little, or take more.
constexpr double PaperTolerance = 6 * PointsPerMillimetre;
/// Where a picture does not say it.
constexpr int UsualDotsPerMetre = 11811;

/// A page's picture and how it lies on its paper, all in points.
struct PlacedPicture
{
    QSizeF picture;
    QSizeF paper;
};

QSizeF paperFor(const QSizeF &picture)
{
    for (const PaperSize paper : {PaperSize::A4, PaperSize::A5, PaperSize::Letter}) {
        const QSizeF size = paperMillimetres(paper) * PointsPerMillimetre;
        if (std::abs(size.width() - picture.width()) <= PaperTolerance &&
            std::abs(size.height() - picture.height()) <= PaperTolerance)
            return size;
    }
    return picture;
}

PlacedPicture placed(const QImage &image)
{
    const auto points = [](int dots, int perMetre) {
        return dots * PointsPerMetre / (perMetre > 0 ? perMetre : UsualDotsPerMetre);
    };
    const QSizeF picture(points(image.width(), image.dotsPerMeterX()),
                         points(image.height(), image.dotsPerMeterY()));
    return {picture, paperFor(picture)};
}

std::string text(double value)
{
    constexpr int digits = 3;
    return QByteArray::number(value, 'f', digits).toStdString();
}

/// One bit a dot, 1 is black, lines filled up to bytes.
QByteArray bitsOf(const QImage &image)
{
    const QImage bits = image.convertToFormat(QImage::Format_Mono);
    const bool isInverted = qGray(bits.color(1)) > qGray(bits.color(0));
    const int lineBytes = (bits.width() + 7) / 8;
    QByteArray data;
    data.reserve(qsizetype(lineBytes) * bits.height());
    for (int y = 0; y < bits.height(); ++y)
        data.append(reinterpret_cast<const char *>(bits.constScanLine(y)), lineBytes);
    if (isInverted) {
        for (char &byte : data)
            byte = char(~byte);
    }
    return data;
}

/// Reads a picture only when its turn to be written comes: a hundred pages do not fit into memory.
class PictureData final : public QPDFObjectHandle::StreamDataProvider
{
public:
    PictureData(QString path, int number, ScanPdfProgress &progress)
        : m_path(std::move(path)), m_number(number), m_progress(progress)
    {
    }

    using StreamDataProvider::provideStreamData;
    void provideStreamData(const QPDFObjGen &, Pipeline *pipeline) override
    {
        if (m_progress.isCancelled)
            throw PdfFailure(failure(ErrorCode::Cancelled));
        QByteArray data;
        if (m_path.endsWith(".png"_L1)) {
            data = bitsOf(PageFolder::picture(m_path));
        } else if (QFile file(m_path); file.open(QIODevice::ReadOnly)) {
            data = file.readAll();
        }
        if (data.isEmpty())
            throw PdfFailure(failure(ErrorCode::ScannedPageDamaged, {QString::number(m_number)}));
        pipeline->write(reinterpret_cast<const unsigned char *>(data.constData()), std::size_t(data.size()));
        pipeline->finish();
    }

private:
    QString m_path;
    int m_number;
    ScanPdfProgress &m_progress;
};

QPDFObjectHandle pictureObject(QPDF &pdf, const QImage &image, const QString &path, int number,
                               ScanPdfProgress &progress)
{
    const bool isBits = path.endsWith(".png"_L1);
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle facts = stream.getDict();
    facts.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    facts.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    facts.replaceKey("/Width", QPDFObjectHandle::newInteger(image.width()));
    facts.replaceKey("/Height", QPDFObjectHandle::newInteger(image.height()));
    constexpr int byteDepth = 8;
    facts.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(isBits ? 1 : byteDepth));
    const bool isGrey = isBits || image.format() == QImage::Format_Grayscale8;
    facts.replaceKey("/ColorSpace", QPDFObjectHandle::newName(isGrey ? "/DeviceGray" : "/DeviceRGB"));
    if (isBits)
        facts.replaceKey("/Decode", QPDFObjectHandle::parse("[ 1 0 ]"));
    stream.replaceStreamData(std::make_shared<PictureData>(path, number, progress),
                             isBits ? QPDFObjectHandle::newNull() : QPDFObjectHandle::newName("/DCTDecode"),
                             QPDFObjectHandle::newNull());
    return stream;
}

void addPage(QPDF &pdf, const PageFolder &folder, const ScannedPage &page, int number,
             ScanPdfProgress &progress)
{
    const QString path = folder.pathOf(page);
    const QImage image = PageFolder::picture(path);
    if (image.isNull())
        throw PdfFailure(failure(ErrorCode::ScannedPageDamaged, {QString::number(number)}));
    const auto [picture, paper] = placed(image);
    // From the upper left corner, as the scanner takes it.
    const std::string contents = "q " + text(picture.width()) + " 0 0 " + text(picture.height()) + " 0 " +
                                 text(paper.height() - picture.height()) + " cm /Page Do Q\n";
    QPDFObjectHandle object =
        QPDFObjectHandle::parse("<< /Type /Page /MediaBox [ 0 0 " + text(paper.width()) + " " +
                                text(paper.height()) + " ] /Resources << /XObject << >> >> >>");
    if (page.turned != 0)
        object.replaceKey("/Rotate", QPDFObjectHandle::newInteger(page.turned));
    object.getKey("/Resources")
        .getKey("/XObject")
        .replaceKey("/Page", pictureObject(pdf, image, path, number, progress));
    object.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, contents));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(object)), false);
}

void addFacts(QPDF &pdf, const ScanPdfFacts &facts)
{
    const auto unicode = [](const QString &words) {
        return QPDFObjectHandle::newUnicodeString(words.toStdString());
    };
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    if (!facts.title.isEmpty())
        info.replaceKey("/Title", unicode(facts.title));
    if (!facts.author.isEmpty())
        info.replaceKey("/Author", unicode(facts.author));
    info.replaceKey("/Creator", unicode(u"edesk"_s));
    info.replaceKey(
        "/CreationDate",
        QPDFObjectHandle::newString(facts.at.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString()));
    pdf.getTrailer().replaceKey("/Info", info);
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("vi-VN"));
    // The window's title is the document's, not the file's name.
    pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

} // namespace

Result<void> writeScanPdf(const PageFolder &folder, const QList<ScannedPage> &pages, const QString &target,
                          const ScanPdfFacts &facts, ScanPdfProgress &progress)
{
    if (pages.isEmpty())
        return failure(ErrorCode::InvalidArgument, {u"pages"_s});
    try {
        PdfFile file(target);
        QPDF pdf;
        pdf.emptyPDF();
        for (int row = 0; row < pages.size(); ++row) {
            if (progress.isCancelled)
                return failure(ErrorCode::Cancelled);
            addPage(pdf, folder, pages[row], row + 1, progress);
            progress.pages = row + 1;
        }
        addFacts(pdf, facts);
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&file);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setMinimumPDFVersion("1.7");
        writer.write();
        return file.commit();
    } catch (const PdfFailure &fault) {
        return fault.error();
    } catch (const std::exception &fault) {
        return failure(ErrorCode::FileFailed, {target}, QString::fromUtf8(fault.what()));
    }
}

} // namespace edesk
