// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/PageFolder.h"

#include "common/base/DiskSpace.h"

#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int JpegQuality = 85;
constexpr int NumberDigits = 6;
constexpr auto OrderFile = "order.json"_L1;

Error failed(const QFileDevice &file, const QString &path)
{
    const bool isFull = file.error() == QFileDevice::ResourceError || isDiskFull(path);
    return isFull ? failure(ErrorCode::StoreFull, {}, file.errorString())
                  : failure(ErrorCode::FileFailed, {path}, file.errorString());
}

/// A picture cut off in the middle opens all the same: its readers fill what is missing.
bool hasEnd(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    constexpr std::array<char, 2> jpegEnd{char(0xff), char(0xd9)};
    constexpr std::array<char, 8> pngEnd{'I', 'E', 'N', 'D', char(0xae), 'B', char(0x60), char(0x82)};
    const QByteArrayView end = path.endsWith(".png"_L1) ? QByteArrayView(pngEnd) : QByteArrayView(jpegEnd);
    return file.size() > end.size() && file.seek(file.size() - end.size()) && file.read(end.size()) == end;
}

QImage small(const QImage &page)
{
    const QImage grey =
        page.format() == QImage::Format_Mono ? page.convertToFormat(QImage::Format_Grayscale8) : page;
    return grey.scaled(PageFolder::ThumbnailSide, PageFolder::ThumbnailSide, Qt::KeepAspectRatio,
                       Qt::SmoothTransformation);
}

/// Of a JPEG only as much is decoded as a small picture needs.
QImage readSmall(const QString &path)
{
    if (!hasEnd(path))
        return {};
    QImageReader reader(path);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return {};
    if (path.endsWith(".png"_L1))
        return small(reader.read());
    reader.setScaledSize(
        whole.scaled(PageFolder::ThumbnailSide, PageFolder::ThumbnailSide, Qt::KeepAspectRatio));
    return reader.read();
}

ScannedPage pageOf(const QDir &folder, const QString &file, int turned)
{
    ScannedPage page{.file = file, .turned = turned, .thumbnail = readSmall(folder.filePath(file))};
    page.isDamaged = page.thumbnail.isNull();
    return page;
}

QJsonObject readOrder(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QStringList PageFolder::files() const
{
    return m_folder.entryList({u"page-*.jpg"_s, u"page-*.png"_s}, QDir::Files, QDir::Name);
}

QString PageFolder::nextFile(bool isBits) const
{
    const QStringList kept = files();
    const int last = kept.isEmpty() ? 0 : kept.last().section(u'-', 1).section(u'.', 0, 0).toInt();
    return u"page-%1.%2"_s.arg(last + 1, NumberDigits, 10, QChar(u'0')).arg(isBits ? u"png"_s : u"jpg"_s);
}

Result<ScannedPage> PageFolder::keep(const QImage &image) const
{
    const bool isBits = image.format() == QImage::Format_Mono;
    if (!m_folder.mkpath(u"."_s)) {
        return isDiskFull(m_folder.path()) ? failure(ErrorCode::StoreFull)
                                           : failure(ErrorCode::FileFailed, {m_folder.path()});
    }
    ScannedPage page{.file = nextFile(isBits)};
    QSaveFile file(pathOf(page));
    if (!file.open(QIODevice::WriteOnly))
        return failed(file, file.fileName());
    QImageWriter writer(&file, isBits ? "png" : "jpeg");
    if (!isBits)
        writer.setQuality(JpegQuality);
    if (!writer.write(image) || !file.commit())
        return failed(file, file.fileName());
    page.thumbnail = small(image);
    return page;
}

PageFolder::Contents PageFolder::read() const
{
    const QJsonObject order = readOrder(m_folder.filePath(OrderFile));
    QStringList left = files();
    Contents contents;
    for (const QJsonValue value : order[u"removed"_s].toArray()) {
        if (left.removeOne(value.toString()))
            contents.removed << value.toString();
    }
    constexpr int wholeTurn = 360;
    constexpr int quarterTurn = 90;
    for (const QJsonValue value : order[u"pages"_s].toArray()) {
        const QString file = value[u"file"_s].toString();
        const int turned = value[u"turned"_s].toInt();
        const bool isTurn = turned >= 0 && turned < wholeTurn && turned % quarterTurn == 0;
        if (left.removeOne(file))
            contents.pages << pageOf(m_folder, file, isTurn ? turned : 0);
    }
    for (const QString &file : std::as_const(left))
        contents.pages << pageOf(m_folder, file, 0);
    return contents;
}

Result<void> PageFolder::write(const Contents &contents) const
{
    QJsonArray pages;
    for (const ScannedPage &page : contents.pages)
        pages << QJsonObject{{u"file"_s, page.file}, {u"turned"_s, page.turned}};
    const QJsonObject order{{u"pages"_s, pages},
                            {u"removed"_s, QJsonArray::fromStringList(contents.removed)}};
    QSaveFile file(m_folder.filePath(OrderFile));
    const QByteArray text = QJsonDocument(order).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failed(file, file.fileName());
    return {};
}

void PageFolder::clear() const
{
    QDir folder = m_folder;
    // Only what is ours: nobody's folder is emptied by a path that was mistaken.
    // With what a kill left of files that were being written, whose names are longer.
    const QStringList ours =
        folder.entryList({u"page-*.jpg*"_s, u"page-*.png*"_s, OrderFile + u'*'}, QDir::Files | QDir::Hidden);
    for (const QString &file : ours)
        folder.remove(file);
    folder.rmdir(folder.absolutePath());
}

QImage PageFolder::picture(const QString &path)
{
    return hasEnd(path) ? QImageReader(path).read() : QImage();
}

} // namespace edesk
