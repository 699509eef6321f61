// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QStringList>

namespace edesk {

/// A PDF of scanned pages as poppler's programs see it. Asserts that the file can be read.
class ScannedPdf
{
public:
    struct Picture
    {
        int page = 0;
        QSize dots;
        QString colour;
        int bits = 0;
        QString encoding;
        /// Dots per inch on its page.
        int resolution = 0;
    };

    explicit ScannedPdf(const QString &path);

    int pages() const { return fact(QStringLiteral("Pages")).toInt(); }
    /// What pdfinfo says of the document: "Title", "Author", …
    QString fact(const QString &name) const;
    /// Of a page (from 1), in points.
    QSizeF size(int page) const;
    int turned(int page) const;
    QList<Picture> pictures() const;

private:
    QString m_path;
    QStringList m_facts;
};

} // namespace edesk
