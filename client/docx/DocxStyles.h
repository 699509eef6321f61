// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

class QXmlStreamReader;

namespace edesk {

/// The look of letters, as far as one place says it.
struct LetterLook
{
    std::optional<QString> font;
    /// In points.
    std::optional<double> size;

    /// What `this` leaves open is as `base` says.
    LetterLook over(const LetterLook &base) const
    {
        return {font ? font : base.font, size ? size : base.size};
    }
};

/// The styles of a DOCX file: how letters look that do not say so themselves.
class DocxStyles
{
public:
    /// From word/styles.xml and the theme; what is malformed is as if it were not there.
    DocxStyles(const QByteArray &styles, const QByteArray &theme);

    /// The look of a paragraph's (or a run's) style, with those it is based on.
    LetterLook styleLook(const QString &style) const;
    /// The look of a paragraph without a style of its own.
    LetterLook defaultLook() const;
    /// What an element w:rPr says; the reader stands at its start and then at its end.
    LetterLook readLook(QXmlStreamReader &xml) const;

private:
    struct Style
    {
        QString base;
        LetterLook look;
    };

    void readTheme(const QByteArray &theme);
    void readStyles(const QByteArray &styles);
    void readStyle(QXmlStreamReader &xml);

    QHash<QString, Style> m_styles;
    QString m_defaultStyle;
    LetterLook m_document;
    QString m_majorFont;
    QString m_minorFont;
};

} // namespace edesk
