// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/BodyText.h"

#include "client/ui/ShownText.h"
#include <QEvent>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr double LineHeight = 1.4;
constexpr int UsualWidth = 480;
constexpr int SmallestWidth = 80;

} // namespace

BodyText::BodyText(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(this, &QLabel::linkActivated, this, [this] {
        m_isWhole = true;
        layOut();
    });
}

void BodyText::setPlainText(const QString &text)
{
    setVisible(!text.isEmpty());
    const QString plain = shownText(text, MostOfABody);
    // Told again with every sync: the rest that the person asked for stays.
    if (plain == m_plain)
        return;
    m_plain = plain;
    setAccessibleName(m_plain);
    m_isWhole = m_plain.size() <= MostAtOnce;
    layOut();
}

void BodyText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

int BodyText::heightForWidth(int width) const
{
    return m_heights.height(*this, width, [this, width] { return QLabel::heightForWidth(width); });
}

QSize BodyText::sizeHint() const
{
    return {UsualWidth, fontMetrics().lineSpacing()};
}

QSize BodyText::minimumSizeHint() const
{
    return {SmallestWidth, fontMetrics().lineSpacing()};
}

void BodyText::layOut()
{
    // A rich text measures its line height against the font's own, which for Noto Sans is 1.36 already.
    const QFontMetrics metrics(font());
    const int percent = qRound(100 * LineHeight * font().pixelSize() / metrics.lineSpacing());
    const QString shown = m_isWhole ? m_plain : m_plain.left(MostAtOnce);
    const QString rest = m_isWhole ? QString() : u"… <a href=\"rest\">%1</a>"_s.arg(tr("Xem tiếp"));
    setText(u"<div style=\"line-height:%1%\">"_s.arg(percent) +
            shown.toHtmlEscaped().replace(u'\n', u"<br>"_s) + rest + u"</div>"_s);
}

} // namespace edesk
