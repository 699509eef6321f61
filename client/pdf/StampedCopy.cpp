// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/StampedCopy.h"

#include <QFileInfo>
#include <QIODevice>
#include <QRectF>
#include <QTransform>

#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace edesk {
namespace {

/// The writer is stopped by throwing through it.
struct WriteStopped : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// The first page's boxes and how it is turned.
struct Frame
{
    /// In the page's own units, y upwards.
    QRectF box;
    int turn = 0;
    /// Points per unit.
    qreal unit = 1;

    QSizeF shownSize() const { return (turn % 180 == 0 ? box.size() : box.size().transposed()) * unit; }
    /// From points as shown, y downwards, to the page's own units.
    QTransform toPage() const;
};

QTransform Frame::toPage() const
{
    const QTransform scaled = QTransform::fromScale(1 / unit, 1 / unit);
    const qreal left = box.left();
    const qreal right = box.left() + box.width();
    const qreal low = box.top();
    const qreal high = box.top() + box.height();
    switch (turn) {
    case 90:
        return scaled * QTransform(0, 1, 1, 0, left, low);
    case 180:
        return scaled * QTransform(-1, 0, 0, 1, right, low);
    case 270:
        return scaled * QTransform(0, -1, -1, 0, right, high);
    default:
        return scaled * QTransform(1, 0, 0, -1, left, high);
    }
}

QRectF rectangle(QPDFObjectHandle array)
{
    const auto corners = array.getArrayAsRectangle();
    return QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized();
}

QPDFPageObjectHelper firstPage(QPDF &file)
{
    const auto pages = QPDFPageDocumentHelper(file).getAllPages();
    if (pages.empty())
        throw std::runtime_error("no pages");
    return pages.front();
}

Frame frameOf(QPDFPageObjectHelper page)
{
    Frame frame;
    const QRectF media = rectangle(page.getMediaBox());
    const QRectF crop = rectangle(page.getCropBox()).intersected(media);
    frame.box = crop.isEmpty() ? media : crop;
    auto turn = page.getAttribute("/Rotate", false);
    if (turn.isInteger())
        frame.turn = (turn.getIntValueAsInt() % 360 + 360) % 360;
    auto unit = page.getObjectHandle().getKey("/UserUnit");
    if (unit.isNumber() && unit.getNumericValue() > 0)
        frame.unit = unit.getNumericValue();
    if (frame.box.isEmpty())
        throw std::runtime_error("the first page has no size");
    return frame;
}

std::string number(qreal value)
{
    constexpr int digits = 5;
    return QByteArray::number(value, 'f', digits).toStdString();
}

} // namespace

StampedCopy::StampedCopy(const QString &name) : m_name(name), m_file(std::make_unique<QPDF>())
{
    m_file->setSuppressWarnings(true);
}

StampedCopy::~StampedCopy() = default;

Result<void> StampedCopy::guarded(const std::function<void()> &act) const
{
    try {
        act();
        return {};
    } catch (const WriteStopped &) {
        throw;
    } catch (const QPDFExc &fault) {
        const QString cause = QString::fromUtf8(fault.what());
        if (fault.getErrorCode() == qpdf_e_password)
            return failure(ErrorCode::PdfLocked, {m_name}, cause);
        if (fault.getErrorCode() == qpdf_e_system)
            return failure(ErrorCode::FileFailed, {m_name}, cause);
        return failure(ErrorCode::PdfDamaged, {m_name}, cause);
    } catch (const std::exception &fault) {
        return failure(ErrorCode::PdfDamaged, {m_name}, QString::fromUtf8(fault.what()));
    }
}

Result<std::unique_ptr<StampedCopy>> StampedCopy::read(const QString &path, const QString &password)
{
    std::unique_ptr<StampedCopy> copy(new StampedCopy(QFileInfo(path).fileName()));
    // Newer files spell their password in UTF-8, older ones in Latin 1.
    Result<void> opened = copy->guarded(
        [&] { copy->m_file->processFile(path.toUtf8().constData(), password.toUtf8().constData()); });
    if (!opened && opened.error().code == ErrorCode::PdfLocked && !password.isEmpty()) {
        copy.reset(new StampedCopy(QFileInfo(path).fileName()));
        opened = copy->guarded(
            [&] { copy->m_file->processFile(path.toUtf8().constData(), password.toLatin1().constData()); });
        if (!opened && opened.error().code == ErrorCode::PdfLocked)
            return failure(ErrorCode::PdfPasswordWrong, opened.error().details);
    }
    EDESK_CHECK(opened);
    return copy;
}

Result<bool> StampedCopy::isSigned()
{
    bool isSigned = false;
    EDESK_CHECK(guarded([&] {
        // Rights that a signature gives or takes stand beside the form.
        isSigned = m_file->getRoot().getKey("/Perms").isDictionary();
        QPDFAcroFormDocumentHelper form(*m_file);
        for (auto &field : form.getFormFields())
            isSigned |= field.getFieldType() == "/Sig" && !field.getValue().isNull();
    }));
    return isSigned;
}

bool StampedCopy::mayChange()
{
    return !m_file->isEncrypted() || m_file->ownerPasswordMatched() || m_file->allowModifyOther();
}

Result<QSizeF> StampedCopy::pageSize()
{
    QSizeF size;
    EDESK_CHECK(guarded([&] { size = frameOf(firstPage(*m_file)).shownSize(); }));
    return size;
}

Result<void> StampedCopy::lay(const QByteArray &sheet, qreal sheetHeight, const QPointF &from,
                              const QPointF &to)
{
    return guarded([&] {
        QPDF overlay;
        overlay.processMemoryFile("stamp", sheet.constData(), size_t(sheet.size()));
        // The sheet goes before the copy is written.
        overlay.setImmediateCopyFrom(true);
        const auto form = m_file->copyForeignObject(firstPage(overlay).getFormXObjectForPage());
        auto page = firstPage(*m_file);
        auto resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary()) {
            resources = QPDFObjectHandle::newDictionary();
            page.getObjectHandle().replaceKey("/Resources", resources);
        }
        resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/EdeskStamp", suffix);
        resources.getKey("/XObject").replaceKey(name, form);

        // Of the sheet, y upwards from its lower left corner, to the page as shown, to the page.
        const QTransform place = QTransform(1, 0, 0, -1, to.x() - from.x(), to.y() - from.y() + sheetHeight) *
                                 frameOf(page).toPage();
        std::string matrix;
        for (const qreal value : {place.m11(), place.m12(), place.m21(), place.m22(), place.dx(), place.dy()})
            matrix += number(value) + ' ';
        // What the page's own content leaves changed must not move the stamp.
        page.addPageContents(m_file->newStream("q\n"), true);
        page.addPageContents(m_file->newStream("\nQ\nq " + matrix + "cm " + name + " Do Q\n"), false);
    });
}

Result<void> StampedCopy::write(QIODevice &device, const std::atomic<bool> &cancelled)
{
    try {
        return guarded([&] {
            Pl_Function out("copy", nullptr, [&](const unsigned char *data, size_t size) {
                if (cancelled)
                    throw WriteStopped("cancelled");
                if (device.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
                    throw WriteStopped("written short");
            });
            QPDFWriter writer(*m_file);
            writer.setOutputPipeline(&out);
            writer.setStreamDataMode(qpdf_s_preserve);
            writer.write();
        });
    } catch (const WriteStopped &) {
        return cancelled ? failure(ErrorCode::Cancelled)
                         : failure(ErrorCode::FileFailed, {m_name}, device.errorString());
    }
}

} // namespace edesk
