// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/BodyText.h"

#include <QEvent>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr double LineHeight = 1.4;

} // namespace

BodyText::BodyText(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void BodyText::setPlainText(const QString &text)
{
    m_plain = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    layOut();
}

void BodyText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void BodyText::layOut()
{
    // A rich text measures its line height against the font's own, which for Noto Sans is 1.36 already.
    const QFontMetrics metrics(font());
    const int percent = qRound(100 * LineHeight * font().pixelSize() / metrics.lineSpacing());
    setText(u"<div style=\"line-height:%1%\">%2</div>"_s.arg(percent).arg(
        m_plain.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
}

} // namespace edesk
