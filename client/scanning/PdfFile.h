// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QSaveFile>

#include <qpdf/Pipeline.hh>

#include <exception>

namespace edesk {

/// How a failure of ours comes through qpdf; never leaves the function that calls it.
class PdfFailure final : public std::exception
{
public:
    explicit PdfFailure(Error error) : m_error(std::move(error)) {}

    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "the PDF cannot be written"; }

private:
    Error m_error;
};

/// The file that qpdf writes to: it appears when it is whole.
class PdfFile final : public Pipeline
{
public:
    /// Throws PdfFailure when the file cannot be opened.
    explicit PdfFile(const QString &path);

    /// Throws PdfFailure when not all could be written.
    void write(const unsigned char *data, std::size_t size) override;
    void finish() override {}

    /// StoreFull or FileFailed; the file is as it was before then.
    Result<void> commit();

private:
    Error trouble() const;

    QSaveFile m_file;
};

} // namespace edesk
