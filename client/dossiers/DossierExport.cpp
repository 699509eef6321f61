// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/dossiers/DossierExport.h"

#include "client/dossiers/DossierIndex.h"
#include "client/zip/ZipWriter.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

namespace edesk {
namespace {

/// How much of the work fetching is, for the progress.
constexpr double fetching = 0.5;

/// The error with the file's name, where it does not bear one.
Error named(const Error &error, const QString &name)
{
    if (error.code == ErrorCode::NotFound)
        return failure(ErrorCode::FileNotHere, {name}, error.cause);
    if (error.details.contains(name) || error.code == ErrorCode::Cancelled)
        return error;
    return failure(error.code, error.details,
                   error.cause.isEmpty() ? name : name + QStringLiteral(": ") + error.cause);
}

/// The same file under another name, as a copy where the disk is another.
Result<QString> keptAside(const QString &path, const QString &name)
{
    std::error_code refused;
    std::filesystem::create_hard_link(QFileInfo(path).filesystemFilePath(),
                                      QFileInfo(name).filesystemFilePath(), refused);
    if (!refused)
        return name;
    QFile file(path);
    return file.copy(name) ? Result<QString>(name)
                           : Result<QString>(failure(ErrorCode::FileFailed, {name}, file.errorString()));
}

Result<void> writePackage(const QString &target, const QByteArray &index,
                          const std::vector<PackedFile> &files, const QStringList &paths,
                          const ZipWatch &watch)
{
    auto zip = ZipWriter::create(target);
    if (!zip)
        return zip.error();
    EDESK_CHECK(zip->add(dossierIndexName, index));
    for (std::size_t i = 0; i < files.size(); ++i)
        EDESK_CHECK(zip->addFile(files[i].entry, paths.at(qsizetype(i))));
    return zip->finish(watch);
}

} // namespace

DossierExport::DossierExport(DeskPort &desk, DossierPackage package, QString target, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_package(std::move(package)),
      m_target(std::move(target)),
      m_files(m_package.files()),
      m_aside(m_target + QStringLiteral("-XXXXXX"))
{
    m_pool.setMaxThreadCount(1);
}

DossierExport::~DossierExport()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

QFuture<Result<DossierExport::Made>> DossierExport::run()
{
    // Before anything is fetched for nothing.
    if (QFileInfo::exists(m_target))
        finish(failure(ErrorCode::FileFailed, {m_target}, qt_error_string(EEXIST)));
    else if (!m_aside.isValid())
        finish(failure(ErrorCode::FileFailed, {m_target}, m_aside.errorString()));
    else
        fetchNext();
    return m_completion.future();
}

void DossierExport::cancel()
{
    m_cancelled = true;
    const auto next = std::size_t(m_paths.size());
    if (next < m_files.size())
        m_desk.cancelTransfer(m_files[next].ref.content);
}

void DossierExport::fetchNext()
{
    if (m_cancelled)
        return finish(failure(ErrorCode::Cancelled));
    const auto next = std::size_t(m_paths.size());
    if (next == m_files.size())
        return write();
    Q_EMIT progressed(fetching * double(next) / double(m_files.size()));
    whenFinished(m_desk.openContent(m_files[next].row), this, [this, next](const Result<QString> &path) {
        if (!path)
            return finish(named(path.error(), m_files[next].ref.name));
        keep(*path);
    });
}

void DossierExport::keep(const QString &path)
{
    const Completion<QString> kept;
    whenFinished(kept.future(), this, [this](const Result<QString> &aside) {
        if (!aside)
            return finish(aside.error());
        m_paths.append(*aside);
        fetchNext();
    });
    m_pool.start([kept, path, name = m_aside.filePath(QString::number(m_paths.size()))] {
        kept.finish(keptAside(path, name));
    });
}

void DossierExport::write()
{
    const Completion<void> written;
    whenFinished(written.future(), this, [this](const Result<void> &result) { finish(result); });
    const ZipWatch watch{[this](double part) { Q_EMIT progressed(fetching + (1 - fetching) * part); },
                         [this] { return m_cancelled.load(); }};
    m_pool.start([written, watch, target = m_target, index = dossierIndex(m_package), files = m_files,
                  paths = m_paths] { written.finish(writePackage(target, index, files, paths, watch)); });
}

void DossierExport::finish(const Result<void> &result)
{
    if (!result)
        return m_completion.finish(result.error());
    m_completion.finish(Made{m_target, qint64(m_files.size()), qint64(m_package.unseen.size())});
}

} // namespace edesk
