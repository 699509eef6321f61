// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace edesk {

/// A DOCX file for tests.
struct TestDocx
{
    /// Of word/document.xml, inside w:body.
    QByteArray body;
    QByteArray styles = {};
    QByteArray theme = {};
    QByteArray header = {};

    /// Writes it; the test fails when it cannot.
    void write(const QString &path) const;
    /// The whole part that holds the body.
    static QByteArray part(const QByteArray &body);
    /// A paragraph of runs.
    static QByteArray paragraph(const QList<QByteArray> &runs);
    /// A4 with the margins in millimetres.
    static QByteArray page(double top, double right, double bottom, double left);
};

} // namespace edesk
