// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/pdf/SamplePdf.h"

#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <functional>

namespace edesk::samplepdf {
namespace {

using namespace Qt::StringLiterals;

constexpr int dpi = 72;

void change(const QString &from, const QString &to, const std::function<void(QPDF &)> &act,
            const std::function<void(QPDFWriter &)> &set = {})
{
    QPDF file;
    file.processFile(qPrintable(from));
    act(file);
    QPDFWriter writer(file, qPrintable(to));
    writer.setStaticID(true);
    if (set)
        set(writer);
    writer.write();
}

QPDFObjectHandle firstPage(QPDF &file)
{
    return QPDFPageDocumentHelper(file).getAllPages().front().getObjectHandle();
}

void prepare(QPdfWriter &writer)
{
    writer.setResolution(dpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
}

} // namespace

QString printFamily()
{
    static const bool isLoaded = [] {
        bool all = true;
        for (const QStringView style : {u"Regular", u"Bold"})
            all = QFontDatabase::addApplicationFont(QStringLiteral(EDESK_FONT_FOLDER) + u"/Tinos-" + style +
                                                    u".ttf") >= 0 &&
                  all;
        return all;
    }();
    Q_ASSERT(isLoaded);
    Q_UNUSED(isLoaded)
    return u"Tinos"_s;
}

void write(const QString &path, const QStringList &pages)
{
    QPdfWriter writer(path);
    prepare(writer);
    QPainter painter(&writer);
    painter.setFont(QFont(printFamily(), 13));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(QRect(85, 57, 450, 740), Qt::AlignLeft | Qt::TextWordWrap, pages[i]);
    }
}

void writeLetter(const QString &path, bool full)
{
    QPdfWriter writer(path);
    prepare(writer);
    QPainter painter(&writer);
    painter.setFont(QFont(printFamily(), 12));
    painter.drawText(QRect(50, 40, 220, 60), Qt::AlignHCenter | Qt::TextWordWrap,
                     u"UBND TỈNH THỪA THIÊN HUẾ\nSỞ GIAO THÔNG VẬN TẢI\nSố: 200/TB-SGTVT"_s);
    painter.drawText(QRect(280, 40, 290, 60), Qt::AlignHCenter | Qt::TextWordWrap,
                     u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                     "Huế, ngày 18 tháng 11 năm 2026"_s);
    QString body;
    for (int i = 0; i < 12; ++i)
        body += u"Đề nghị Phòng Kinh tế kiểm tra thực địa tuyến đường liên xã, làm rõ trách nhiệm duy tu, "
                "dự thảo văn bản trả lời cử tri trước ngày 23 tháng 11. "_s;
    const int top = full ? 20 : 260;
    for (int y = top; y < 820; y += full ? 100 : 230)
        painter.drawText(QRect(full ? 5 : 85, y, full ? 585 : 450, 230), Qt::AlignJustify | Qt::TextWordWrap,
                         body);
    writer.newPage();
    painter.drawText(QRect(85, 57, 450, 740), Qt::AlignJustify | Qt::TextWordWrap,
                     u"Nơi nhận: lưu văn thư, Phòng Kinh tế.\n\n"_s + body);
}

void writeMany(const QString &path, int pages)
{
    QPdfWriter writer(path);
    prepare(writer);
    QPainter painter(&writer);
    painter.setFont(QFont(printFamily(), 30));
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(100, 200, u"Trang %1"_s.arg(i + 1));
    }
}

void writeSized(const QString &path, double width, double height)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 0); };
    const QByteArray content = "BT /F1 24 Tf 10 10 Td (Trang) Tj ET";
    const QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + number(width) + ' ' + number(height) +
            "]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream"};
    QByteArray out = "%PDF-1.4\n";
    QByteArray table = "xref\n0 5\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray place = QByteArray::number(out.size());
    save(path, out + table + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + place + "\n%%EOF\n");
}

void turn(const QString &from, const QString &to, int degrees)
{
    change(from, to, [degrees](QPDF &file) {
        firstPage(file).replaceKey("/Rotate", QPDFObjectHandle::newInteger(degrees));
    });
}

void crop(const QString &from, const QString &to, const QRectF &box)
{
    change(from, to, [&box](QPDF &file) {
        firstPage(file).replaceKey("/CropBox", QPDFObjectHandle::newFromRectangle(
                                                   {box.left(), box.top(), box.right(), box.bottom()}));
    });
}

void encrypt(const QString &from, const QString &to, const QByteArray &user, const QByteArray &owner,
             bool mayChange)
{
    change(
        from, to, [](QPDF &) {},
        [&](QPDFWriter &writer) {
            writer.setR6EncryptionParameters(user.constData(), owner.constData(), true, true, mayChange,
                                             mayChange, mayChange, mayChange, qpdf_r3p_full, true);
        });
}

void sign(const QString &from, const QString &to)
{
    change(from, to, [](QPDF &file) {
        auto field = file.makeIndirectObject(
            QPDFObjectHandle::parse("<</FT/Sig/T(ky)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]/F 132"
                                    "/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/"
                                    "ByteRange[0 1 2 3]/Contents<00>>>>>"));
        auto page = firstPage(file);
        page.replaceKey("/Annots", QPDFObjectHandle::newArray(std::vector{field}));
        auto form = QPDFObjectHandle::parse("<</SigFlags 3>>");
        form.replaceKey("/Fields", QPDFObjectHandle::newArray(std::vector{field}));
        file.getRoot().replaceKey("/AcroForm", form);
    });
}

QByteArrayList contentStreams(const QString &path, const QByteArray &password)
{
    QPDF file;
    file.processFile(qPrintable(path), password.constData());
    QByteArrayList out;
    for (auto &stream : firstPage(file).getPageContents()) {
        const auto bytes = stream.getRawStreamData();
        out.append(
            QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())));
    }
    return out;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

} // namespace edesk::samplepdf
