// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

class QXmlStreamReader;

namespace edesk {

/// Fills placeholders «name» in the XML of a part of a DOCX file, also where the program that wrote it split
/// one over several runs. The value takes on the look of the run in which the placeholder begins; lines of it
/// become lines. Everything else stays byte for byte.
class PlaceholderFiller
{
public:
    explicit PlaceholderFiller(QHash<QString, QString> values) : m_values(std::move(values)) {}

    /// The part with its placeholders filled; Malformed when it is no sound XML, or has a document type
    /// (which could make much of little).
    Result<QByteArray> fill(const QByteArray &xml);
    /// Names that were met and are not known: they were left as they are.
    const QSet<QString> &unknown() const { return m_unknown; }
    /// Names that were met and have no value yet: an ellipsis stands there.
    const QSet<QString> &empty() const { return m_empty; }

private:
    /// One text element: where it stands in the part, its text, and whether that was changed.
    struct Piece
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        int paragraph = 0;
        /// As it stands in the part, with its attributes.
        QString startTag;
        QString endTag;
        /// A line break that can stand beside it.
        QString lineBreak;
        QString text;
        bool changed = false;
    };

    static Result<Piece> pieceAt(QXmlStreamReader &xml, const QString &part);
    static Result<QList<Piece>> piecesOf(const QString &part);
    static void replace(QString &xml, const Piece &piece);
    void fillParagraph(QList<Piece> &pieces, qsizetype first, qsizetype end);
    QString valueOf(const QString &name);

    QHash<QString, QString> m_values;
    QSet<QString> m_unknown;
    QSet<QString> m_empty;
};

} // namespace edesk
