// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/zip/ZipReader.h"

#include <QFile>

#include <zip.h>

#include <array>

namespace edesk {
namespace {

Error malformed(const QString &path, const char *cause)
{
    return failure(ErrorCode::Malformed, {path}, QString::fromUtf8(cause));
}

struct CloseEntry
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

} // namespace

void ZipReader::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipReader> ZipReader::open(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, {path}, file.errorString());
    file.close();
    int code = 0;
    Archive archive(zip_open(path.toUtf8().constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (archive)
        return ZipReader(std::move(archive), path);
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const Error answer = malformed(path, zip_error_strerror(&error));
    zip_error_fini(&error);
    return answer;
}

Result<QStringList> ZipReader::names(int most) const
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > most)
        return failure(ErrorCode::TooLarge, {QString::number(most)});
    QStringList names;
    for (zip_int64_t i = 0; i < count; ++i) {
        const char *name = zip_get_name(m_archive.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        if (!name)
            return malformed(m_path, "a name cannot be read");
        const QString text = QString::fromUtf8(name);
        if (!text.endsWith(QLatin1Char('/')))
            names.append(text);
    }
    return names;
}

Result<QByteArray> ZipReader::read(const QString &name, qint64 limit) const
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), 0);
    if (index < 0)
        return failure(ErrorCode::NotFound, {name});
    const std::unique_ptr<zip_file_t, CloseEntry> entry(
        zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0));
    if (!entry) {
        const int code = zip_error_code_zip(zip_get_error(m_archive.get()));
        const bool isLocked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD;
        return isLocked ? failure(ErrorCode::NotAllowed) : malformed(m_path, zip_strerror(m_archive.get()));
    }
    QByteArray bytes;
    std::array<char, 65'536> piece{};
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), piece.data(), piece.size());
        if (got < 0)
            return malformed(m_path, zip_file_strerror(entry.get()));
        if (got == 0)
            return bytes;
        if (bytes.size() + got > limit)
            return failure(ErrorCode::TooLarge, {QString::number(limit)});
        bytes.append(piece.data(), qsizetype(got));
    }
}

} // namespace edesk
