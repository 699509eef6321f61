// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace edesk {

/// The first sheet of an .xlsx file, read by unzip and an XML reader: what another program finds in it.
class OpenedWorkbook
{
public:
    struct Cell
    {
        /// The type as it stands in the file: "inlineStr", "s", or empty for a number.
        QString type;
        QString text;
        int style = 0;
    };

    /// Asserts that the file can be read.
    explicit OpenedWorkbook(const QString &path);

    const QList<QList<Cell>> &rows() const { return m_rows; }
    /// The texts of one row.
    QStringList texts(qsizetype row) const;
    /// A part of the file as it is ("xl/workbook.xml").
    QByteArray part(const QString &name) const;
    /// The sheet's XML.
    QByteArray sheet() const { return part(QStringLiteral("xl/worksheets/sheet1.xml")); }
    /// The number format and whether the letters are bold, of a style.
    QString numberFormat(int style) const;
    bool isBold(int style) const;

private:
    void readRows();

    QString m_path;
    QList<QList<Cell>> m_rows;
};

} // namespace edesk
