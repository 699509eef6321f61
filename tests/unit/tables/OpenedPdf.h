// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace edesk {

/// A PDF as poppler reads it. Asserts that the file can be read.
class OpenedPdf
{
public:
    explicit OpenedPdf(const QString &path);

    /// The text of each page, laid out as it stands there.
    const QStringList &pages() const { return m_pages; }
    /// Of all pages, without line ends, so that what was broken into lines is found.
    QString joined() const;
    /// The names of the embedded fonts.
    QStringList fonts() const;
    /// What pdfinfo says of the size of a page: "841.89 x 595.276 pts (A4)".
    QString pageSize() const;

private:
    QString m_path;
    QStringList m_pages;
};

} // namespace edesk
