// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/zip/ZipWriter.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <cerrno>

namespace edesk {
namespace {

QString besideOf(const QString &path)
{
    return path + QStringLiteral(".part");
}

bool isFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC;
}

/// What zip_close() calls; the watch outlives the call.
void tellProgress(zip_t *, double part, void *watch)
{
    const auto *told = static_cast<const ZipWatch *>(watch);
    if (told->progressed)
        told->progressed(part);
}

int askCancelled(zip_t *, void *watch)
{
    const auto *asked = static_cast<const ZipWatch *>(watch);
    return asked->isCancelled && asked->isCancelled() ? 1 : 0;
}

} // namespace

void ZipWriter::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipWriter> ZipWriter::create(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(ErrorCode::FileFailed, {path}, qt_error_string(EEXIST));
    // libzip would say so at the end only.
    const QFileInfo folder(QFileInfo(path).path());
    if (!folder.isDir() || !folder.isWritable())
        return failure(ErrorCode::FileFailed, {path}, qt_error_string(folder.isDir() ? EACCES : ENOENT));
    // Left by a program that was killed.
    QFile::remove(besideOf(path));
    int code = 0;
    Archive archive(zip_open(besideOf(path).toUtf8().constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const Error answer =
            failure(ErrorCode::FileFailed, {path}, QString::fromUtf8(zip_error_strerror(&error)));
        zip_error_fini(&error);
        return answer;
    }
    return ZipWriter(std::move(archive), path);
}

Error ZipWriter::fault() const
{
    zip_error_t *error = zip_get_error(m_archive.get());
    const int code = zip_error_code_zip(error);
    const int system = zip_error_code_system(error);
    if (code == ZIP_ER_CANCELLED)
        return failure(ErrorCode::Cancelled);
    const QString cause = QString::fromUtf8(zip_error_strerror(error));
    return isFull(system) ? failure(ErrorCode::StoreFull, {}, cause)
                          : failure(ErrorCode::FileFailed, {m_path}, cause);
}

Result<void> ZipWriter::addSource(const QString &name, void *source)
{
    auto *made = static_cast<zip_source_t *>(source);
    if (!made)
        return fault();
    if (zip_file_add(m_archive.get(), name.toUtf8().constData(), made, ZIP_FL_ENC_UTF_8) >= 0)
        return {};
    zip_source_free(made);
    return fault();
}

Result<void> ZipWriter::add(const QString &name, const QByteArray &bytes)
{
    m_buffers.push_back(std::make_unique<QByteArray>(bytes));
    const QByteArray &kept = *m_buffers.back();
    return addSource(name,
                     zip_source_buffer(m_archive.get(), kept.constData(), zip_uint64_t(kept.size()), 0));
}

Result<void> ZipWriter::addFile(const QString &name, const QString &path)
{
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::FileFailed, {path}, qt_error_string(ENOENT));
    return addSource(name, zip_source_file(m_archive.get(), path.toUtf8().constData(), 0, -1));
}

Result<void> ZipWriter::finish(const ZipWatch &watch)
{
    constexpr double step = 0.001;
    auto *state = const_cast<ZipWatch *>(&watch);
    zip_register_progress_callback_with_state(m_archive.get(), step, tellProgress, nullptr, state);
    zip_register_cancel_callback_with_state(m_archive.get(), askCancelled, nullptr, state);
    if (zip_close(m_archive.get()) != 0) {
        const Error error = fault();
        m_archive.reset();
        return error;
    }
    // zip_close() freed it.
    static_cast<void>(m_archive.release());
    QFile written(besideOf(m_path));
    if (written.rename(m_path)) {
        if (watch.progressed)
            watch.progressed(1);
        return {};
    }
    const Error error = failure(ErrorCode::FileFailed, {m_path}, written.errorString());
    written.remove();
    return error;
}

} // namespace edesk
